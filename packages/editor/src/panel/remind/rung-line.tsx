// One rung in the list: moment, dot, sentence, date. Pointing at it lights its mark on the ribbon; one of the step's own opens below.
import { classes, Icon, IconButton, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PlacedRung } from '../deadline/example';
import type { ShownExample } from '../deadline/use-example';
import { useNames } from '../names';
import { usePanelState, usePanelStore } from '../panel-state';
import { isAfterDue, isAtDue, momentShort, momentWords, rungIcon, rungSentence } from './rung-words';
import styles from './rungs.module.css';

export interface RungLineProps {
  readonly placed: PlacedRung;
  readonly example: ShownExample;
  readonly isOpen: boolean;
  /** Absent: it belongs to a shared ladder and is not changed here. */
  readonly onToggle?: () => void;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

export function RungLine({ placed, example, isOpen, onToggle, onRemove, children }: RungLineProps) {
  const words = useWords();
  const names = useNames();
  const store = usePanelStore();
  const isLit = usePanelState((state) => state.litRung === placed.index);
  const { rung, at } = placed;
  const { format } = example;
  const light = (litRung: number | null) => store.set((state) => ({ ...state, litRung }));
  const sentence = rungSentence(rung, names, words, format);
  const content = (
    <>
      <span
        className={classes(styles.moment, isAtDue(rung.at) && styles.due, isAfterDue(rung.at) && styles.late)}
        title={momentWords(rung.at, words, format)}
      >
        <bdi>{momentShort(rung.at, words, format)}</bdi>
      </span>
      <span className={styles.what} title={sentence}>
        <Icon name={rungIcon(rung)} size={13} />
        <span>{sentence}</span>
      </span>
      <RungDate at={at} example={example} />
    </>
  );
  return (
    <li
      className={classes(styles.item, isLit && styles.lit)}
      onPointerEnter={() => light(placed.index)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(placed.index)}
      onBlur={() => light(null)}
    >
      <div className={styles.row}>
        {onToggle ? (
          <Button className={styles.line ?? ''} aria-expanded={isOpen} onPress={onToggle}>
            {content}
          </Button>
        ) : (
          <div className={styles.line}>{content}</div>
        )}
        {onRemove && (
          <IconButton
            icon="close"
            size="s"
            label={`${words.common.remove}: ${sentence}`}
            className={styles.remove}
            onPress={onRemove}
          />
        )}
      </div>
      {isOpen && children}
    </li>
  );
}

function RungDate({ at, example }: { readonly at: number | null; readonly example: ShownExample }) {
  const words = useWords();
  const { format, startAt } = example;
  if (at === null)
    return <span className={styles.date}>{example.dueAt === null ? '' : words.drawing.remind.beforeStart}</span>;
  const near = Math.abs(at - startAt) < 6 * 86_400_000;
  return (
    <time className={styles.date} dateTime={new Date(at).toISOString()} title={format.instant(at)}>
      {near ? format.weekday(at) : format.dayShort(at)} {format.time(at)}
    </time>
  );
}
