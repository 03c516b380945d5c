// The futures of a case below the axis of time, as one tree: each begins where it parts from the one above, and ends where it has come to. Arrow
// keys go from one to another; the shown one can be renamed and removed.
import '@baton/words/parts';
import { classes, IconButton, toast, useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useEditor } from '../document/editor-context';
import { futureName } from './future-names';
import { type FutureRow, inTreeOrder } from './futures';
import styles from './futures.module.css';
import type { TimeAxis } from './time-axis';
import { useTryOut } from './try-out-context';

/** Height of a row, as in the styles. */
const ROW_BLOCK = 26;

export function FuturesTrack({ axis }: { readonly axis: TimeAxis }) {
  const words = useWords();
  const said = words.processTests.futures;
  const { view } = useEditor();
  const { futures, session, names, format } = useTryOut();
  const [renaming, setRenaming] = useState<number | null>(null);
  const rows = inTreeOrder(futures);
  const known = useRef(futures.all.length);
  // That another one has begun is said: where it is drawn is not seen by everyone.
  useEffect(() => {
    const isMore = futures.all.length > known.current;
    known.current = futures.all.length;
    const begun = futures.all.find(({ id }) => id === futures.current);
    if (!isMore || begun?.forkAt == null) return;
    view.say(said.begun(futureName(begun, { names, words, format }), format.instant(begun.forkAt)));
  }, [futures, view, said, names, words, format]);
  if (rows.length < 2) return null;
  const nameOf = (row: FutureRow) => futureName(row.future, { names, words, format });
  const remove = (row: FutureRow) => {
    const text = said.removed(nameOf(row));
    void session.remove(row.future.id);
    view.say(text);
    toast({ text, act: { name: words.common.undo, onPress: () => void session.putBack() } });
  };
  return (
    <RadioGroup
      className={styles.futures ?? ''}
      aria-label={said.title}
      value={String(futures.current)}
      onChange={(id) => {
        void session.switchTo(Number(id));
        const row = rows.find(({ future }) => String(future.id) === id);
        if (row) view.say(said.shown(nameOf(row)));
      }}
    >
      {rows.map((row, at) => {
        const { future, depth } = row;
        const rowsUp = at - rows.findIndex((one) => one.future.id === future.parent);
        const from = axis.positionOf(future.forkAt ?? future.startAt ?? axis.fromAt);
        const to = Math.max(from + 6, axis.positionOf(future.last?.case?.endedAt ?? future.last?.now ?? axis.fromAt));
        const isCurrent = future.id === futures.current;
        const hasEnded = future.last?.case?.endedAt != null;
        return (
          <div key={future.id} className={styles.row} data-depth={depth}>
            <Radio value={String(future.id)} className={classes(styles.future, isCurrent && styles.current)}>
              <i className={styles.line} style={{ insetInlineStart: from, inlineSize: to - from }} />
              {depth > 0 && (
                <i
                  className={styles.fork}
                  style={{ insetInlineStart: from, insetBlockStart: ROW_BLOCK - rowsUp * ROW_BLOCK - 5 }}
                />
              )}
              <i className={classes(styles.tip, hasEnded && styles.ended)} style={{ insetInlineStart: to }} />
              {renaming !== future.id && (
                <span className={styles.name} style={{ insetInlineStart: from + 8 }}>
                  <bdi>{nameOf(row)}</bdi>
                  {hasEnded && <small>{future.last?.case?.outcome}</small>}
                </span>
              )}
            </Radio>
            {renaming === future.id && (
              <input
                // biome-ignore lint/a11y/noAutofocus: it was just asked for
                autoFocus
                className={styles.input}
                style={{ insetInlineStart: from + 8 }}
                aria-label={said.name}
                defaultValue={nameOf(row)}
                maxLength={80}
                onBlur={(event) => {
                  const name = event.target.value.trim();
                  if (name !== '') session.rename(future.id, name);
                  setRenaming(null);
                }}
                onKeyDown={(event) => {
                  event.stopPropagation();
                  if (event.key === 'Enter') event.currentTarget.blur();
                  if (event.key === 'Escape') setRenaming(null);
                }}
              />
            )}
            {isCurrent && (
              <span className={styles.acts}>
                <IconButton
                  icon="edit"
                  size="s"
                  label={said.rename(nameOf(row))}
                  onPress={() => setRenaming(future.id)}
                />
                <IconButton icon="delete" size="s" label={said.remove(nameOf(row))} onPress={() => remove(row)} />
              </span>
            )}
          </div>
        );
      })}
    </RadioGroup>
  );
}
