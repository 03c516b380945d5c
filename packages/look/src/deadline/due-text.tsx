// When something is due, in working time: "in 3 h 30 min", "1 h 20 min late". Hover, focus or long press tells the moment itself; a
// screen reader hears whole words.
import { Button } from 'react-aria-components/Button';
import { classes } from '../class-names';
import { Tip } from '../feedback/tip';
import { useFormat } from '../locale/locale-provider';
import type { BudgetTone } from './budget-ring';
import styles from './due-text.module.css';

export interface DueTextProps {
  readonly dueAt: number;
  /** Working ms to go; negative when late. */
  readonly leftIn: number;
  readonly tone?: BudgetTone | undefined;
  /** Other words than the relative time: "at 15:00" for an appointment. */
  readonly children?: string | undefined;
  /** May be focused with Tab to read the moment. Off in long lists, where the row tells it. */
  readonly isFocusable?: boolean | undefined;
}

export function DueText({
  dueAt,
  leftIn,
  tone = leftIn < 0 ? 'overdue' : 'onTrack',
  children,
  isFocusable,
}: DueTextProps) {
  const format = useFormat();
  const text = children ?? format.untilDue(leftIn);
  const moment = format.instantFull(dueAt);
  const said = `${format.untilDueSpoken(leftIn)}, ${moment}`;
  const className = classes(styles.due, styles[tone]);
  if (!isFocusable) {
    return (
      <time dateTime={new Date(dueAt).toISOString()} title={moment} className={className}>
        {text}
      </time>
    );
  }
  return (
    <Tip text={moment}>
      <Button className={className}>
        {text}
        <span className={styles.said}>, {said}</span>
      </Button>
    </Tip>
  );
}
