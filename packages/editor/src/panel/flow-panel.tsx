// The panel of one path: its words, and when it is taken.
import type { Flow } from '@baton/core';
import { MenuItem, Select, useWords } from '@baton/look';
import { useDiagram, useEditor, useNode } from '../document/editor-context';
import { DecideSection } from './decide/decide-section';
import { useEdit } from './edit';
import { QuietButton } from './fields/quiet-button';
import { useNames } from './names';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header';
import { Section } from './section';

export function FlowPanel({ flow }: { readonly flow: Flow }) {
  const words = useWords();
  const names = useNames();
  const edit = useEdit();
  const { dispatch, view } = useEditor();
  const from = useNode(flow.from);
  const bends = useDiagram((diagram) => diagram.layout?.flows?.[flow.id]);
  return (
    <>
      <PanelHeader
        icon="arrow"
        name={flow.name ?? ''}
        place={`flow.${flow.id}`}
        nameLabel={words.drawing.decide.name}
        placeholder={words.drawing.decide.name}
        kind={words.drawing.path.between(names.step(flow.from), names.step(flow.to))}
        onRename={(name) => edit.typeFlow(flow, { name })}
        acts={
          <MenuItem
            icon="delete"
            isDanger
            onAction={() => {
              dispatch({ type: 'deleteSelection', nodes: [], flows: [flow.id] });
              view.select(null);
            }}
          >
            {words.common.remove}
          </MenuItem>
        }
      />
      <div className={styles.body}>
        {bends && (
          <section className={styles.section}>
            <p className={styles.hint}>{words.tools.bends.own}</p>
            <QuietButton icon="undo" strong onPress={() => dispatch({ type: 'setBends', flow: flow.id, points: null })}>
              {words.tools.bends.straighten}
            </QuietButton>
          </section>
        )}
        {from?.kind === 'exclusiveGateway' && <DecideSection node={from} />}
        {from?.kind === 'userTask' && (from.outcomes ?? []).length > 0 && (
          <Section title={words.panel.sections.outcomes} node={from.id} fields={['flows']}>
            <Select
              label={words.drawing.outcomes.takenWith}
              options={[
                { id: ' ', name: words.drawing.outcomes.any },
                ...(from.outcomes ?? []).map(({ id, name }) => ({ id, name })),
              ]}
              value={flow.outcome ?? ' '}
              isDisabled={edit.readOnly}
              onChange={(outcome) => edit.flow(flow, { outcome: outcome === ' ' ? undefined : outcome })}
            />
          </Section>
        )}
      </div>
    </>
  );
}
