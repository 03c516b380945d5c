// Where a time target stands in a few words: how much is left, how late it is, why it stands still, or how it ended.
import type { CaseClock, Diagram } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { isLateBy, type WorkingTime } from '../time/use-working-time';
import { useCauseWords } from './cause-words';
import { isOpen, isPaused } from './states';

export function useClockState(diagram: Diagram | undefined): (
  clock: CaseClock,
  time: WorkingTime,
  /** Says that it is working time. */
  inFull?: boolean,
) => string {
  const { time: timeWords, screens, deadline, clocks, status } = useWords();
  const format = useFormat();
  const causes = useCauseWords();
  return (clock, time, inFull = false) => {
    const ended: Readonly<Record<string, string>> = {
      met: screens.casePage.metOn,
      late: screens.casePage.missed,
      cancelled: screens.casePage.stopped,
    };
    if (!isOpen(clock)) return ended[clock.status] ?? deadline.noDue;
    if (isPaused(clock)) {
      const held = clock.course.pausedBy.map(({ cause }) => cause);
      return clocks.pausedFor(causes.all(held, diagram));
    }
    if (clock.dueAt === null) return deadline.noDue;
    const leftIn = time.leftIn(clock.dueAt, clock.calendar.id);
    if (clock.dueAt <= time.now && !isLateBy(leftIn)) return status.overdue;
    return clock.dueAt <= time.now
      ? timeWords[inFull ? 'workingTimeLate' : 'late'](format.span(-leftIn))
      : timeWords[inFull ? 'workingTimeLeft' : 'left'](format.span(leftIn));
  };
}
