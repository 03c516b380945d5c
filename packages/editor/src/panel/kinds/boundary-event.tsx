// If this happens meanwhile: on which step, when, and whether the step is given up.
import type { NodeOf } from '@baton/core';
import { Icon, RadioCards, Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const boundaryEvent: PanelKind<'boundaryEvent'> = {
  icon: 'meanwhile',
  Sections({ node }) {
    const words = useWords();
    const names = useNames();
    const edit = useEdit();
    const { meanwhile } = words.drawing;
    return (
      <>
        <Section title={meanwhile.when} node={node.id} fields={['attachedTo', 'event']}>
          <div className={styles.row}>
            <Icon name="arrow" size={14} />
            <span>{meanwhile.sits(names.step(node.attachedTo))}</span>
          </div>
          {node.event.type === 'timer' && <When node={node} event={node.event} />}
        </Section>
        <Section title={words.panel.advanced.interrupting} node={node.id} fields={['interrupting']}>
          <RadioCards
            label={words.panel.advanced.interrupting}
            labelHidden
            arrangement="list"
            isDisabled={edit.readOnly}
            cards={[
              { id: 'gives', name: meanwhile.gives },
              { id: 'goesOn', name: meanwhile.goesOn },
            ]}
            value={node.interrupting ? 'gives' : 'goesOn'}
            onChange={(id) => edit.node(node, { interrupting: id === 'gives' })}
          />
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};

type Timer = Extract<NodeOf<'boundaryEvent'>['event'], { type: 'timer' }>;

function When({ node, event }: { readonly node: NodeOf<'boundaryEvent'>; readonly event: Timer }) {
  const { drawing } = useWords();
  const edit = useEdit();
  const { when } = event;
  const set = (next: typeof when, typing = false) => {
    const change = { event: { type: 'timer', when: next } } as const;
    if (typing) edit.typeNode(node, change);
    else edit.node(node, change);
  };
  return (
    <>
      <Select
        label={drawing.meanwhile.when}
        labelHidden
        isDisabled={edit.readOnly}
        options={[
          { id: 'due', name: drawing.meanwhile.due },
          { id: 'elapsed', name: drawing.meanwhile.elapsed },
        ]}
        value={when === 'due' ? 'due' : 'elapsed'}
        onChange={(id) => set(id === 'due' ? 'due' : { elapsed: { amount: 1, unit: 'workingDays' } })}
      />
      {when !== 'due' && 'elapsed' in when && (
        <DurationField value={when.elapsed} onChange={(elapsed, typing) => set({ elapsed }, typing)} />
      )}
    </>
  );
}
