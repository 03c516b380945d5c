// End: its result is its name; it may tell something on the way out, and may end every other path too.
import { Select, Switch, useWords } from '@baton/look';
import { useNode } from '../../document/editor-context';
import { useEdit } from '../edit';
import { EVENT_ICONS } from '../event/event-icons';
import { ENDS, type EndEventDefinition, freshEnd } from '../event/event-kinds';
import { ToldFields } from '../event/told-fields';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

const NOTHING = 'nothing';

export const endEvent: PanelKind<'endEvent'> = {
  icon: 'end',
  Sections({ node }) {
    const { drawing, events } = useWords();
    const edit = useEdit();
    const around = useNode(node.parent ?? null);
    const { event } = node;
    const set = (next: EndEventDefinition | undefined, typing = false) =>
      (typing ? edit.typeNode : edit.node)(node, { event: next });
    const inTransaction = around?.kind === 'subProcess' && around.variant === 'transaction';
    const kinds = inTransaction || event?.type === 'cancel' ? ([...ENDS, 'cancel'] as const) : ENDS;
    return (
      <>
        <Section title={drawing.end.result} node={node.id} fields={['terminate']}>
          <Switch
            isSelected={Boolean(node.terminate)}
            isDisabled={edit.readOnly}
            onChange={(isOn) => edit.node(node, { terminate: isOn ? true : undefined })}
          >
            {drawing.end.terminate}
          </Switch>
          {node.terminate && <p className={styles.hint}>{drawing.end.terminateHint}</p>}
        </Section>
        <Section title={events.titles.end} node={node.id} fields={['event']}>
          <Select
            label={events.kind}
            labelHidden
            isDisabled={edit.readOnly}
            options={[
              { id: NOTHING, name: events.nothing },
              ...kinds.map((id) => ({ id, name: events.throws[id], icon: EVENT_ICONS[id] })),
            ]}
            value={event?.type ?? NOTHING}
            onChange={(type) => {
              const kind = kinds.find((one) => one === type);
              if (kind !== event?.type) set(kind && freshEnd(kind));
            }}
          />
          {event && (
            <ToldFields
              value={event}
              parent={node.parent}
              onChange={(next, typing) => set(next as EndEventDefinition, typing)}
            />
          )}
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
