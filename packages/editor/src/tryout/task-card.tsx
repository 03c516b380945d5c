// A task as its person sees it: what to do, what to fill in, and buttons that really complete it in the try-out.
import '@baton/words/cases';
import type { Json, Variables } from '@baton/core';
import type { ItemDetail } from '@baton/engine';
import { sampleOf } from '@baton/engine/rehearsal/outline';
import { Button, Chip, useWords } from '@baton/look';
import { useState } from 'react';
import { type AskedField, DataFields } from './data-fields';
import { dataWords } from './data-words';
import styles from './seen.module.css';
import { useTryOut } from './try-out-context';

export function TaskCard({ detail }: { readonly detail: ItemDetail }) {
  const words = useWords();
  const { session, person, moment, format } = useTryOut();
  const { item, step } = detail;
  const fields = askedFields(detail);
  const editable = fields.filter((field) => !field.isReadOnly);
  const [typed, setTyped] = useState<Variables>(() => firstValues(editable, detail.variables, moment.now));
  const complete = (outcome?: string) => {
    const asked = step.form.filter((field) => !field.outcomes || (outcome && field.outcomes.includes(outcome)));
    const names = new Set(asked.filter((field) => !field.readOnly).map((field) => field.variable));
    const variables = Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name)));
    void session.perform({ type: 'complete', person, item: item.item, outcome, variables });
  };
  const isLate = item.dueAt !== null && moment.now >= item.dueAt;
  return (
    <article className={styles.sheet} aria-label={item.name}>
      <div className={styles.sheetHead}>
        <h2>
          <bdi>{item.name}</bdi>
        </h2>
        {item.dueAt !== null && (
          <Chip tone={isLate ? 'late' : 'neutral'} icon={isLate ? 'late' : 'clock'}>
            {format.soon(item.dueAt, moment.now)}
          </Chip>
        )}
      </div>
      {step.instructions && (
        <p className={styles.text} dir="auto">
          {step.instructions}
        </p>
      )}
      {step.script && (
        <p className={styles.script}>
          <b>{words.tasks.whatToSay}</b> {step.script}
        </p>
      )}
      {fields.some((field) => field.isReadOnly) && (
        <dl className={styles.known}>
          {fields
            .filter((field) => field.isReadOnly)
            .map((field) => (
              <div key={field.variable.name}>
                <dt>{field.label}</dt>
                <dd>
                  <bdi>{dataWords(detail.variables[field.variable.name], field.variable, words, format)}</bdi>
                </dd>
              </div>
            ))}
        </dl>
      )}
      <DataFields
        fields={editable}
        values={typed}
        onChange={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
      />
      <div className={styles.acts}>
        {step.outcomes.length === 0 ? (
          <Button variant="primary" icon="check" onPress={() => complete()}>
            {words.drawing.tryOut.complete}
          </Button>
        ) : (
          step.outcomes.map((outcome, i) => (
            <Button key={outcome.id} variant={i === 0 ? 'primary' : 'plain'} onPress={() => complete(outcome.id)}>
              {outcome.name}
            </Button>
          ))
        )}
      </div>
    </article>
  );
}

function askedFields(detail: ItemDetail): readonly AskedField[] {
  return detail.step.form.flatMap((field) => {
    const variable = detail.declared.find((candidate) => candidate.name === field.variable);
    if (!variable) return [];
    return [
      {
        variable,
        label: field.label ?? variable.label ?? variable.name,
        help: field.help,
        isRequired: field.required,
        isReadOnly: field.readOnly,
      },
    ];
  });
}

/** What the case knows already; what is needed and not known gets a sample, so that one press goes on. */
function firstValues(fields: readonly AskedField[], known: Variables, now: number): Variables {
  const value = ({ variable, isRequired }: AskedField): Json =>
    known[variable.name] ?? (isRequired ? sampleOf(variable, now) : null);
  return Object.fromEntries(fields.map((field) => [field.variable.name, value(field)]));
}
