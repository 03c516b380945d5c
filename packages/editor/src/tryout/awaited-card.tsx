// What the case waits for from outside, with what it has to bring: one button for each answer where it is a choice.
import type { Json, Variables } from '@baton/core';
import { Button, Icon, useWords } from '@baton/look';
import { FieldGrid } from '@baton/look/form';
import { useState } from 'react';
import { entryOf } from './asked-entry';
import { askedNext } from './asked-next';
import type { AwaitedMessage } from './moment-view';
import styles from './seen.module.css';
import { useTryOut } from './try-out-context';

export function AwaitedCard({ awaited }: { readonly awaited: AwaitedMessage }) {
  const words = useWords();
  const { session, diagram, moment, closedName } = useTryOut();
  const asked = askedNext(diagram, awaited.node);
  const [typed, setTyped] = useState<Variables>({});
  const only = asked.length === 1 && asked[0]?.type === 'choice' ? asked[0] : null;
  const send = (variables: Variables) =>
    void session.perform({ type: 'message', name: awaited.message, key: awaited.key, variables });
  const value = (name: string): Json => typed[name] ?? moment.case?.variables[name] ?? null;
  const values = Object.fromEntries(asked.map((variable) => [variable.name, value(variable.name)]));
  return (
    <>
      <p className={styles.cap}>
        <Icon name="wait" size={13} />
        {words.drawing.tryOut.waitsFor(awaited.name)}
      </p>
      <article className={styles.sheet} aria-label={awaited.name}>
        {only ? (
          <>
            <p className={styles.text}>{only.label ?? only.name}</p>
            <div className={styles.acts}>
              {(only.options ?? []).map((option) => (
                <Button key={option.id} onPress={() => send({ [only.name]: option.id })}>
                  {option.name}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <>
            <FieldGrid
              entries={asked.map((variable) => entryOf(variable, true))}
              closedName={closedName}
              values={values}
              onChange={(name, next) => setTyped((before) => ({ ...before, [name]: next }))}
            />
            <div className={styles.acts}>
              <Button variant="primary" icon="message" onPress={() => send(known(values))}>
                {words.drawing.tryOut.arrives(awaited.message)}
              </Button>
            </div>
          </>
        )}
      </article>
    </>
  );
}

function known(values: Variables): Variables {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
