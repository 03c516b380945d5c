// Do together: how many paths start or are waited for, and what becomes of those that nobody waits for.
import type { NodeOf } from '@baton/core';
import { NumberField, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const parallelGateway: PanelKind<'parallelGateway'> = {
  icon: 'together',
  Sections({ node }) {
    const words = useWords();
    const out = useDiagram((diagram) => diagram.flows.filter((flow) => flow.from === node.id).length);
    const into = useDiagram((diagram) => diagram.flows.filter((flow) => flow.to === node.id).length);
    return (
      <>
        <Section title={words.kinds.parallelGateway.name} node={node.id} fields={['flows']}>
          <p className={styles.hint}>{words.kinds.parallelGateway.hint}</p>
          {into > 1 && !node.waitFor && <p>{words.drawing.together.joins(into)}</p>}
          {out > 1 && <p>{words.drawing.together.opens(out)}</p>}
        </Section>
        {(into > 1 || node.waitFor) && <JoinSection node={node} into={into} />}
        <NoteSection node={node} />
      </>
    );
  },
};

function JoinSection({ node, into }: { readonly node: NodeOf<'parallelGateway'>; readonly into: number }) {
  const { join } = useWords().kindOptions;
  const edit = useEdit();
  const { waitFor } = node;
  return (
    <Section title={join.title} node={node.id} fields={['waitFor']}>
      <Select
        label={join.title}
        labelHidden
        isDisabled={edit.readOnly}
        options={[
          { id: 'all', name: join.all },
          { id: 'some', name: join.some },
        ]}
        value={waitFor ? 'some' : 'all'}
        onChange={(id) =>
          edit.node(node, {
            waitFor: id === 'all' ? undefined : (waitFor ?? { count: Math.max(1, into - 1), rest: 'ignore' }),
          })
        }
      />
      {waitFor && (
        <>
          <NumberField
            label={join.count}
            minValue={1}
            maxValue={Math.max(1, into)}
            isReadOnly={edit.readOnly}
            value={waitFor.count}
            onChange={(count) => Number.isInteger(count) && edit.typeNode(node, { waitFor: { ...waitFor, count } })}
            onBlur={edit.seal}
          />
          <Select
            label={join.rest}
            isDisabled={edit.readOnly}
            options={(['ignore', 'cancel'] as const).map((id) => ({ id, name: join[id] }))}
            value={waitFor.rest}
            onChange={(rest) => edit.node(node, { waitFor: { ...waitFor, rest } })}
          />
        </>
      )}
    </Section>
  );
}
