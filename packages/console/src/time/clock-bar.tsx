// The bar of one clock of a case, with its reminders named.
import type { CaseClock, DeliveryRow, Diagram } from '@baton/client';
import { DeadlineBar, useWords } from '@baton/look';
import { type ClockMark, clockMarks } from './bar-marks';
import { useRungWords } from './rung-words';
import { rungAt, rungsOfClock } from './rungs';
import { toneOf, urgencyOf, type WorkingTime } from './use-working-time';

export interface ClockBarProps {
  readonly clock: CaseClock;
  readonly dueAt: number;
  readonly deliveries: readonly DeliveryRow[];
  /** For what the marks do; without it they only say when. */
  readonly diagram?: Diagram | undefined;
  readonly time: WorkingTime;
}

export function ClockBar({ clock, dueAt, deliveries, diagram, time }: ClockBarProps) {
  const { inbox } = useWords();
  const rungWords = useRungWords();
  const rungs = diagram ? rungsOfClock(diagram, clock) : [];
  const noteOf = (mark: ClockMark): string => {
    const sent = mark.deliveries.map((row) => row.channel);
    const planned = rungWords.reaching(rungAt(rungs, mark.rung)?.actions ?? []).flatMap((action) => action.channels);
    const channels = rungWords.channels([...new Set(sent.length > 0 ? sent : planned)]);
    const isSeen = mark.deliveries.some((row) => row.acknowledgedAt !== null);
    return isSeen ? `${channels}, ${inbox.delivery.acknowledged}` : channels;
  };
  return (
    <DeadlineBar
      startAt={clock.startedAt}
      dueAt={dueAt}
      now={time.now}
      shades={clock.shades.length > 0 ? clock.shades : undefined}
      tone={toneOf(urgencyOf(time, clock.riskAt, dueAt))}
      marks={clockMarks(clock, deliveries, time.now).map((mark) => ({
        id: mark.id,
        at: mark.at,
        note: noteOf(mark),
        isDone: mark.at <= time.now,
      }))}
    />
  );
}
