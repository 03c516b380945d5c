// One calendar with its draft: the days of three months, the hours of its week or shifts, what is other than usual, its layers, who counts by it, and
// its versions. Every edit goes into the draft.
import type { BusinessCalendar } from '@baton/client';
import { businessCalendarSchema, parseDate, planDays } from '@baton/core';
import { useWords } from '@baton/look';
import { type DayLook, MonthsBoard } from '@baton/look/dates';
import { useMemo, useState } from 'react';
import { useCompanyWords } from '../language/use-readable';
import { useIsWide } from '../work-items/use-is-wide';
import { type CalendarDraft, draftOf, isChanged, layerOn, nextVersion, ruleOn } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import { DayDialog } from './day-dialog';
import { Exceptions } from './exceptions';
import { HoursSection } from './hours-section';
import { Layers } from './layers';
import { Versions } from './versions';
import { WhoCounts } from './who-counts';

export interface CalendarViewProps {
  readonly draft: CalendarDraft;
  /** Null: it is new. */
  readonly saved: BusinessCalendar | null;
  readonly all: readonly BusinessCalendar[];
  /** Absent: to be looked at only. */
  readonly onChange: ((draft: CalendarDraft) => void) | undefined;
}

export function CalendarView({ draft, saved, all, onChange }: CalendarViewProps) {
  const { calendars: t } = useWords();
  const say = useCalendarSentences();
  const called = useCompanyWords();
  const isWide = useIsWide();
  const [shown, setShown] = useState(say.today);
  const [day, setDay] = useState<string | null>(null);
  const next = useMemo(() => nextVersion(draft), [draft]);
  const lookOf = useMemo(
    () => lookAt(next, saved ? draftOf(saved) : null, draft, called),
    [next, saved, draft, called],
  );
  return (
    <>
      <section aria-label={t.days} className={styles.section}>
        <div className={styles.head}>
          <h2>{t.days}</h2>
          <YearNote calendar={next} year={Number(shown.slice(0, 4))} />
        </div>
        <MonthsBoard
          label={t.days}
          today={say.today}
          shown={shown}
          months={isWide ? 3 : 1}
          onShow={setShown}
          lookOf={lookOf}
          onChoose={onChange && setDay}
          legend={<Legend hasDraft={isChanged(draft, saved)} />}
        />
      </section>
      <div className={styles.two}>
        <HoursSection draft={draft} calendar={next} onChange={onChange} />
        <Exceptions draft={draft} saved={saved} onChange={onChange} onChoose={onChange && setDay} />
      </div>
      <Layers draft={draft} all={all} onChange={onChange} />
      <div className={styles.two}>
        <WhoCounts draft={draft} saved={saved} all={all} mayChange={onChange !== undefined} />
        {onChange && saved && <Versions saved={saved} onTake={onChange} />}
      </div>
      {day !== null && onChange && (
        <DayDialog draft={draft} date={day} onChange={onChange} onClose={() => setDay(null)} />
      )}
    </>
  );
}

function YearNote({ calendar, year }: { readonly calendar: BusinessCalendar; readonly year: number }) {
  const { calendars: t } = useWords();
  const worked = useMemo(() => workingDaysOf(calendar, year), [calendar, year]);
  return <span className={styles.note}>{worked !== null && t.yearOf(worked, year, calendar.zone)}</span>;
}

function Legend({ hasDraft }: { readonly hasDraft: boolean }) {
  const { calendars: t } = useWords();
  return (
    <span className={styles.legend} aria-hidden="true">
      <i className={styles.closedSign} />
      {t.legend.holiday}
      <i className={styles.ownSign} />
      {t.legend.short}
      <i className={styles.offSign} />
      {t.legend.off}
      {hasDraft && (
        <>
          <i className={styles.draftSign} />
          {t.legend.draft}
        </>
      )}
    </span>
  );
}

/** Null where the calendar cannot be computed with yet. */
function workingDaysOf(calendar: BusinessCalendar, year: number): number | null {
  if (!businessCalendarSchema.safeParse(calendar).success) return null;
  const plan = planDays(calendar);
  const [first, last] = [parseDate(`${year}-01-01`) ?? 0, parseDate(`${year}-12-31`) ?? 0];
  let worked = 0;
  for (let day = first; day <= last; day++) if (plan(day).spans.length > 0) worked++;
  return worked;
}

function lookAt(
  calendar: BusinessCalendar,
  before: CalendarDraft | null,
  draft: CalendarDraft,
  called: (own: string) => string,
): (date: string) => DayLook {
  const plan = planDays(calendar);
  const said = (one: CalendarDraft, date: string) => {
    const layer = layerOn(one, date);
    return layer ? JSON.stringify(ruleOn(layer, date)) : '';
  };
  return (date) => {
    const { closed, opening, spans } = plan(parseDate(date) ?? 0);
    const isDraft = before !== null && said(before, date) !== said(draft, date);
    const kind = opening ? 'own' : closed?.type === 'holiday' ? 'closed' : spans.length === 0 ? 'off' : 'working';
    const name = opening ?? (closed?.type === 'holiday' ? closed.name : undefined);
    return { kind, isDraft, ...(name === undefined ? {} : { name: called(name) }) };
  };
}
