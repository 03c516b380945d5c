// The future that is shown against another one, in two sentences.
import '@baton/words/parts';
import { Select, useWords } from '@baton/look';
import { useState } from 'react';
import { compareFutures } from './compare-futures';
import { futureName } from './future-names';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';

export function Comparison() {
  const words = useWords();
  const said = words.processTests.futures;
  const { futures, names, format, calendar } = useTryOut();
  const [chosen, setChosen] = useState<number | null>(null);
  const current = futures.all.find(({ id }) => id === futures.current);
  const others = futures.all.filter((one) => one.id !== futures.current && one.last?.case);
  const other =
    others.find(({ id }) => id === chosen) ??
    others.find(({ id }) => id === current?.parent) ??
    others.find(({ parent }) => parent === current?.id) ??
    others[0];
  if (!current?.last?.case || !other?.last) return null;
  const context = { names, words, format, calendar };
  const sentences = compareFutures(
    { name: futureName(other, context), moment: other.last },
    { name: futureName(current, context), moment: current.last },
    context,
  );
  return (
    <section aria-label={said.compared}>
      <hr />
      <div className={styles.head}>
        <h2>{said.compared}</h2>
      </div>
      {others.length > 1 && (
        <Select
          label={said.compareWith}
          labelHidden
          value={String(other.id)}
          onChange={(id) => setChosen(Number(id))}
          options={others.map((one) => ({ id: String(one.id), name: futureName(one, context) }))}
        />
      )}
      <div className={styles.compared} role="status">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
