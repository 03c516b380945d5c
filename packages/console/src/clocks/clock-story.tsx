// How a time target came to where it stands, as sentences: what it was given, when it ran and stood still and why, which days did not count, what is
// left, and whether the norms ahead still fit. The same proof as the walk beside it.
import type { CaseClock, Diagram, WalkLine } from '@baton/client';
import { instantOf } from '@baton/core';
import { useFormat, useWords } from '@baton/look';
import type { WorkingTime } from '../time/use-working-time';
import { useAmounts } from './amounts';
import { useCauseWords } from './cause-words';
import styles from './clocks.module.css';
import { useHandWords } from './hand-words';

export interface ClockStoryProps {
  readonly clock: CaseClock;
  readonly diagram: Diagram | undefined;
  readonly time: WorkingTime;
}

type Part = CaseClock['course']['proof']['parts'][number];

export function ClockStory({ clock, diagram, time }: ClockStoryProps) {
  const { clocks } = useWords();
  const t = clocks.story;
  const format = useFormat();
  const causes = useCauseWords();
  const { proof, forecast, isRegulatory, isAppointment } = clock.course;
  const moment = (at: number) => format.moment(at, time.now);
  const { amount, amounts } = useAmounts();
  const calendarName = (id: string) => time.calendarOf(id)?.calendar.name ?? id;
  const days = useDayWords();
  const byHand = useHandWords(clock.course, time.now);
  let version = proof.parts.find((part) => part.type === 'ran')?.calendar.version ?? clock.calendar.version;

  const tell = (part: Part): string[] => {
    if (part.type === 'paused') {
      const why = causes.all(part.causes, diagram);
      return [
        part.toAt === null ? t.stands(moment(part.fromAt), why) : t.stood(moment(part.fromAt), moment(part.toAt), why),
      ];
    }
    const isNew = part.calendar.version !== version;
    version = part.calendar.version;
    const span = part.isOpen
      ? clock.dueAt === null
        ? t.runs(moment(part.fromAt))
        : t.runsOn(moment(part.fromAt), amount(part.consumed))
      : t.ran(moment(part.fromAt), moment(part.toAt), amount(part.consumed));
    return [...(isNew ? [t.newHours(calendarName(part.calendar.id), version)] : []), span, ...days(part.lines)];
  };

  const sentences = [
    t.begins(moment(proof.startedAt), calendarName(clock.calendar.id)),
    ...(byHand ??
      (proof.budget && proof.budget.length > 0
        ? [t.budget(amounts(proof.budget))]
        : [isAppointment ? t.appointment : t.date])),
    ...proof.parts.flatMap(tell),
    proof.left && proof.left.length > 0 && clock.dueAt !== null && clock.dueAt > time.now
      ? t.left(amounts(proof.left))
      : null,
    proof.byHand ? t.byHand : null,
    isRegulatory ? t.regulatory : null,
    clock.dueAt === null ? t.noDue : t.due(moment(clock.dueAt)),
    forecast &&
      (forecast.slackIn >= 0
        ? t.onTime(moment(forecast.expectedAt), format.span(forecast.slackIn))
        : t.tooLate(moment(forecast.expectedAt), format.span(-forecast.slackIn))),
    forecast?.isUncertain ? t.uncertain : null,
  ].filter((sentence) => sentence !== null);

  return (
    <details className={styles.story}>
      <summary>{t.title}</summary>
      <ol>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
}

/** What is to be said of the days of a stretch: those not counted by name, those with hours of their own, changed clocks. */
function useDayWords(): (lines: readonly WalkLine[]) => string[] {
  const { clocks } = useWords();
  const t = clocks.story;
  const format = useFormat();
  const day = (date: string) => format.day(instantOf(format.zone, date, '12:00'));
  return (lines) => {
    const weekends = lines.filter((line) => line.closed?.type === 'weekend').length;
    const holidays = lines.flatMap((line) =>
      line.closed?.type === 'holiday' ? [t.named(day(line.date), line.closed.name ?? '')] : [],
    );
    const own = lines.flatMap((line) => (line.opening ? [t.named(day(line.date), line.opening)] : []));
    const changed = lines.filter((line) => line.clocksChanged).map((line) => day(line.date));
    const closed = [...(weekends > 0 ? [t.weekends(weekends)] : []), ...holidays];
    return [
      ...(closed.length > 0 ? [t.notCounted(format.list(closed))] : []),
      ...(own.length > 0 ? [t.ownHours(format.list(own))] : []),
      ...(changed.length > 0 ? [t.changed(format.list(changed))] : []),
    ];
  };
}
