// The proof of a clock's due time, day by day, and what it was counted by.
import type { CaseClock } from '@baton/client';
import { DeadlineWalk, useFormat, useWords } from '@baton/look';
import { urgencyOf, type WorkingTime } from './use-working-time';
import styles from './walk.module.css';

export function Walk({ clock, time }: { readonly clock: CaseClock; readonly time: WorkingTime }) {
  const { screens } = useWords();
  const format = useFormat();
  const { dueAt, startedAt } = clock;
  if (dueAt === null) return null;
  const calendar = time.calendarOf(clock.calendar.id)?.calendar;
  const urgency = urgencyOf(time, clock.riskAt, dueAt);
  return (
    <>
      {clock.walk.length > 0 && (
        <DeadlineWalk
          lines={clock.walk}
          startAt={startedAt}
          dueAt={dueAt}
          now={time.now}
          zone={calendar?.zone}
          tone={urgency === 'none' ? 'onTrack' : urgency}
        />
      )}
      <p className={styles.from}>
        {screens.casePage.budgetFrom(format.moment(startedAt, time.now), calendar?.name ?? clock.calendar.id)}
      </p>
    </>
  );
}
