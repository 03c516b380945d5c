// Outcomes: the results to choose from before the step is completed, what happens next, and the path that each takes.
import type { NodeOf, Outcome } from '@baton/core';
import { IconButton, Select, useWords } from '@baton/look';
import type { EditorCommand } from '../../commands/command';
import type { RunAll } from '../../commands/run-all';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { freshId } from '../remind/usual-ladder';
import { Section } from '../section';
import form from './form.module.css';

export function OutcomesSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const outcomes = node.outcomes ?? [];
  const set = (next: readonly Outcome[], typing = false) => {
    const value = next.length > 0 ? [...next] : undefined;
    if (typing) edit.typeNode(node, { outcomes: value });
    else edit.node(node, { outcomes: value });
  };
  const replace = (i: number, outcome: Outcome) =>
    set(
      outcomes.map((one, at) => (at === i ? outcome : one)),
      true,
    );
  return (
    <Section title={words.panel.sections.outcomes} node={node.id} fields={['outcomes', 'flows']}>
      {outcomes.length === 0 && <p className={styles.hint}>{words.panel.outcomes.empty}</p>}
      {outcomes.map((outcome, i) => (
        <div key={outcome.id} className={styles.well}>
          <div className={form.option}>
            <TypedText
              label={words.panel.outcomes.label}
              labelHidden
              place={`outcome.${node.id}.${outcome.id}`}
              value={outcome.name}
              onType={(name) => name.trim() !== '' && replace(i, { ...outcome, name })}
            />
            {!edit.readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={`${words.common.remove}: ${outcome.name}`}
                onPress={() => set(outcomes.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <LeadsTo node={node} outcome={outcome} />
          <TypedText
            label={words.panel.outcomes.next}
            isOptional
            place={`outcome.${node.id}.${outcome.id}.next`}
            value={outcome.next ?? ''}
            onType={(text) => {
              const { next: _, ...rest } = outcome;
              replace(i, text.trim() === '' ? rest : { ...rest, next: text });
            }}
          />
        </div>
      ))}
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton
            icon="add"
            onPress={() =>
              set([
                ...outcomes,
                { id: freshId(outcomes, 'outcome'), name: words.drawing.outcomes.outcome(outcomes.length + 1) },
              ])
            }
          >
            {words.panel.outcomes.add}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

const SHARED = 'shared';

/** Which path an outcome takes: one of its own, or the one that serves all the others. */
function LeadsTo({ node, outcome }: { readonly node: NodeOf<'userTask'>; readonly outcome: Outcome }) {
  const words = useWords();
  const names = useNames();
  const { dispatch, readOnly } = useEditor();
  const flows = useDiagram(
    (diagram) => diagram.flows.filter((flow) => flow.from === node.id),
    (a, b) => a.length === b.length && a.every((flow, i) => flow === b[i]),
  );
  const own = flows.find((flow) => flow.outcome === outcome.id);
  const shared = flows.find((flow) => flow.outcome === undefined);
  const options = [
    {
      id: SHARED,
      name: shared ? names.step(shared.to) : words.drawing.outcomes.nowhere,
      hint: shared ? words.drawing.outcomes.everyOther : undefined,
    },
    ...flows
      .filter((flow) => flow.outcome === undefined || flow === own)
      .map((flow) => ({ id: flow.id, name: names.step(flow.to) })),
  ];
  const choose = (id: string) => {
    const commands: Exclude<EditorCommand, RunAll>[] = [];
    if (own && own.id !== id) commands.push({ type: 'updateFlow', id: own.id, change: { outcome: undefined } });
    if (id !== SHARED) commands.push({ type: 'updateFlow', id, change: { outcome: outcome.id } });
    if (commands.length > 0) dispatch({ type: 'runAll', commands });
  };
  return (
    <Select
      label={words.drawing.outcomes.leadsTo}
      icon="arrow"
      isDisabled={readOnly}
      options={options}
      value={own?.id ?? SHARED}
      onChange={choose}
    />
  );
}
