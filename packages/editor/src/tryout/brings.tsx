// What automatic steps bring in this try-out: data that decides about the way and that nobody fills in. Their real work is done elsewhere.
import '@baton/words/parts';
import type { Variable, Variables } from '@baton/core';
import { Button, useWords } from '@baton/look';
import { FieldGrid } from '@baton/look/form';
import { useState } from 'react';
import { entryOf } from './asked-entry';
import { broughtData } from './brought-data';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';

export function Brings() {
  const words = useWords();
  const said = words.processTests.brings;
  const { diagram, session, moment, closedName } = useTryOut();
  const [typed, setTyped] = useState<Variables>({});
  const services = broughtData(diagram);
  if (services.length === 0) return null;
  const known = (handler: string, { name }: Variable) =>
    typed[`${handler} ${name}`] ?? moment.answers.get(handler)?.variables[name] ?? null;
  return (
    <>
      <hr />
      <div className={styles.head}>
        <h2>{said.title}</h2>
      </div>
      <p className={styles.told}>{said.hint}</p>
      {services.map(({ handler, step, variables }) => (
        <form
          key={handler}
          className={styles.start}
          aria-label={step}
          onSubmit={(event) => {
            event.preventDefault();
            const values = Object.fromEntries(
              variables.flatMap((variable) => {
                const value = known(handler, variable);
                return value === null ? [] : [[variable.name, value]];
              }),
            );
            void session.perform({ type: 'serviceAnswers', handler, variables: values });
          }}
        >
          <FieldGrid
            entries={variables.map((variable) => entryOf(variable, true, step))}
            closedName={closedName}
            values={Object.fromEntries(variables.map((variable) => [variable.name, known(handler, variable)]))}
            onChange={(name, value) => setTyped((before) => ({ ...before, [`${handler} ${name}`]: value }))}
          />
          <Button size="s" type="submit">
            {said.set}
          </Button>
        </form>
      ))}
    </>
  );
}
