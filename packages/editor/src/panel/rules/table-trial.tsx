// Trying a decision table with values: which rules hold and what it answers, at once.
import '@baton/words/parts';
import { compileExpression, type DecisionTable, type Json, tryDecision, type Variable } from '@baton/core';
import { Icon, TextField, useFormat, useLocale, useWords } from '@baton/look';
import { incident } from '@baton/words';
import { useState } from 'react';
import { useDiagram } from '../../document/editor-context';
import { useOpenedAt } from '../../document/now';
import styles from './table-dialog.module.css';

export function TableTrial({ table }: { readonly table: DecisionTable }) {
  const { kindOptions } = useWords();
  const { rules } = kindOptions;
  const locale = useLocale();
  const format = useFormat();
  const diagram = useDiagram();
  const openedAt = useOpenedAt();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const names = [...new Set(table.inputs.flatMap(({ expression }) => readsOf(expression)))];
  const data: Record<string, Json> = {};
  for (const name of names) {
    const variable = diagram.variables.find((one) => one.name === name);
    data[name] = typedValue(given[name] ?? '', variable);
  }
  const isGiven = names.some((name) => (given[name] ?? '') !== '');
  const tried = isGiven ? tryDecision(diagram, table, data, openedAt) : null;
  return (
    <section className={styles.trial} aria-label={rules.try}>
      <h3>{rules.try}</h3>
      <div className={styles.values}>
        {names.map((name) => {
          const variable = diagram.variables.find((one) => one.name === name);
          return (
            <TextField
              key={name}
              label={rules.tryValue(variable?.label ?? name)}
              value={given[name] ?? ''}
              onChange={(text) => setGiven({ ...given, [name]: text })}
            />
          );
        })}
      </div>
      <p className={styles.answer} aria-live="polite">
        {tried?.ok && (
          <>
            <Icon name="check" size={14} />
            <span>
              {tried.rules.length === 0
                ? rules.tryNone
                : rules.tryRules(format.list(tried.rules.map((rule) => format.number(rule + 1))))}{' '}
              <bdi>{rules.tryAnswer(answerText(tried.value))}</bdi>
            </span>
          </>
        )}
        {tried && !tried.ok && (
          <>
            <Icon name="warning" size={14} />
            <span>
              {tried.code === 'diagram.not-compilable'
                ? rules.tryBroken
                : incident(locale, tried.code, { ...tried.facts, step: table.name })}
            </span>
          </>
        )}
      </p>
    </section>
  );
}

function readsOf(expression: string): string[] {
  const compiled = compileExpression(expression);
  return compiled.ok ? [...compiled.reads] : [];
}

/** What was typed as the data wants it: a number, yes or no, else the text. */
function typedValue(text: string, variable: Variable | undefined): Json {
  const typed = text.trim();
  if (typed === '') return null;
  if (variable?.type === 'boolean') return /^(true|yes|1)$/i.test(typed);
  if (variable?.type === 'text' || variable?.type === 'choice') {
    return variable.options?.find(({ id, name }) => name === typed || id === typed)?.id ?? typed;
  }
  const figure = Number(typed.replace(',', '.'));
  return Number.isFinite(figure) ? figure : typed;
}

function answerText(value: Json): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
}
