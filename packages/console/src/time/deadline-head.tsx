// The deadline of one task in its heading: what is left in big, the bar with its marks, and the walk that proves the due time.
import type { CaseClock, DeliveryRow, Diagram } from '@baton/client';
import { Button, classes, useFormat, useWords } from '@baton/look';
import { type ReactNode, useId, useState } from 'react';
import { PausedNote } from '../clocks/paused-note';
import { isPaused } from '../clocks/states';
import { ClockBar } from './clock-bar';
import styles from './deadline-head.module.css';
import { isLateBy, urgencyOf, type WorkingTime } from './use-working-time';
import { Walk } from './walk';

export interface DeadlineHeadProps {
  readonly clock: CaseClock;
  readonly deliveries: readonly DeliveryRow[];
  readonly diagram?: Diagram | undefined;
  readonly time: WorkingTime;
  /** What the reader may do with it. */
  readonly acts?: ReactNode;
}

export function DeadlineHead({ clock, deliveries, diagram, time, acts }: DeadlineHeadProps) {
  const { clocks, deadline, screens, status } = useWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const walkId = useId();
  const { dueAt } = clock;
  if (isPaused(clock))
    return (
      <div className={styles.head}>
        <PausedNote clock={clock} diagram={diagram} time={time} />
        {acts}
      </div>
    );
  if (dueAt === null) return <p className={styles.none}>{screens.noDueSentence}</p>;
  const leftIn = time.leftIn(dueAt, clock.calendar.id);
  const urgency = urgencyOf(time, clock.riskAt, dueAt);
  const when = format.moment(dueAt, time.now);
  const [told, sentence] =
    urgency !== 'overdue'
      ? [format.span(leftIn), deadline.workingTimeLeftDue(when)]
      : isLateBy(leftIn)
        ? [format.span(-leftIn), deadline.lateSince(when)]
        : [status.overdue, clocks.lateWithout(when)];
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <strong className={classes(styles.left, styles[urgency])}>{told}</strong>
        <span className={styles.sentence}>{sentence}</span>
        <Button
          variant="quiet"
          size="s"
          className={styles.why}
          aria-expanded={isOpen}
          aria-controls={walkId}
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? deadline.hideWalk : deadline.whyThen(format.time(dueAt))}
        </Button>
        {acts}
      </div>
      <ClockBar clock={clock} dueAt={dueAt} deliveries={deliveries} diagram={diagram} time={time} />
      <div id={walkId} hidden={!isOpen} className={styles.walk}>
        {isOpen && <Walk clock={clock} diagram={diagram} time={time} />}
      </div>
    </div>
  );
}
