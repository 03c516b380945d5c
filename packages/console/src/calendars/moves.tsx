// The due times that a changed calendar moves: by how much, how many each, and case by case with the verdict.
import type { CalendarPreview } from '@baton/client/react';
import { parseDate, wallClock } from '@baton/core';
import { Icon, SegmentedControl, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { Cut } from '../language/cut';
import { PlaceLink } from '../places/navigation';
import { useWorkingTime } from '../time/use-working-time';
import styles from './dry-run.module.css';

type Row = CalendarPreview['rows'][number];

const SHOWN = 60;

export function Moves({ preview }: { readonly preview: CalendarPreview }) {
  const { calendars, time } = useWords();
  const t = calendars.dryRun;
  const format = useFormat();
  const verdicts = preview.rows.filter((row) => row.breaches || row.recovers);
  const [isAll, setIsAll] = useState(verdicts.length === 0);
  const rows = isAll ? preview.rows : verdicts;
  const groups = byHowMuch(preview.rows, format.zone);
  const most = Math.max(...groups.map(({ count }) => count), 1);
  const tell = (by: Group['by']): string => {
    if (by === null) return t.noDue;
    const size = Math.abs(by.amount);
    const span =
      by.unit === 'days'
        ? time.shortDays(size)
        : by.unit === 'hours'
          ? time.h(format.number(size))
          : time.min(format.number(size));
    return by.amount > 0 ? t.later(span) : t.sooner(span);
  };
  return (
    <>
      <section>
        <h3>{t.byHowMuch}</h3>
        <ul className={styles.bars}>
          {groups.map(({ by, count }) => (
            <li key={JSON.stringify(by)}>
              <span>{tell(by)}</span>
              <span className={styles.bar}>
                <i style={{ inlineSize: `${Math.max(3, (count / most) * 100)}%` }} />
              </span>
              <b>{format.number(count)}</b>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <div className={styles.head}>
          <h3>{t.what}</h3>
          <SegmentedControl
            label={t.what}
            value={isAll ? 'all' : 'verdicts'}
            segments={[
              { id: 'verdicts', name: t.verdicts(verdicts.length) },
              { id: 'all', name: t.all(preview.moves) },
            ]}
            onChange={(id) => setIsAll(id === 'all')}
          />
        </div>
        <ul className={styles.moves}>
          {rows.slice(0, SHOWN).map((row) => (
            <Move key={`${row.instanceId}/${row.clock}`} row={row} />
          ))}
        </ul>
        {isAll && preview.moves > Math.min(rows.length, SHOWN) && (
          <p className={styles.quiet}>{t.firstOf(Math.min(rows.length, SHOWN), preview.moves)}</p>
        )}
      </section>
    </>
  );
}

function Move({ row }: { readonly row: Row }) {
  const { calendars, common } = useWords();
  const t = calendars.dryRun;
  const format = useFormat();
  const { now } = useWorkingTime();
  const moment = (at: number | null) => (at === null ? t.noDue : format.moment(at, now));
  return (
    <li>
      <span className={styles.what}>
        <PlaceLink to={{ to: 'case', instanceId: row.instanceId, clock: row.clock }}>
          <Cut>{row.name}</Cut>
        </PlaceLink>
        <span>
          <bdi>{row.caseKey}</bdi>
          {row.caseTitle !== '' && (
            <>
              <span>{common.comma}</span>
              <Cut>{row.caseTitle}</Cut>
            </>
          )}
        </span>
      </span>
      <span className={styles.when}>
        <s>{moment(row.before)}</s>
        <span>{moment(row.after)}</span>
      </span>
      <span className={styles.verdict}>
        {row.breaches && (
          <b className={styles.late}>
            <Icon name="late" size={13} />
            {t.late}
          </b>
        )}
        {row.recovers && (
          <b className={styles.ok}>
            <Icon name="ok" size={13} />
            {t.recovered}
          </b>
        )}
      </span>
    </li>
  );
}

interface Group {
  /** Whole days of the calendar on the wall, or hours where the day stays; null: it has no due time before or after. */
  readonly by: { readonly unit: 'days' | 'hours' | 'minutes'; readonly amount: number } | null;
  readonly count: number;
}

/** The most first. */
function byHowMuch(rows: readonly Row[], zone: string): Group[] {
  const groups = new Map<string, Group>();
  for (const { before, after } of rows) {
    const by = before === null || after === null ? null : apart(before, after, zone);
    const key = JSON.stringify(by);
    groups.set(key, { by, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).slice(0, 6);
}

function apart(before: number, after: number, zone: string): NonNullable<Group['by']> {
  const dayOf = (at: number) => parseDate(wallClock(zone, at).date) ?? 0;
  const days = dayOf(after) - dayOf(before);
  if (days !== 0) return { unit: 'days', amount: days };
  const minutes = Math.round((after - before) / 60_000);
  return Math.abs(minutes) < 60
    ? { unit: 'minutes', amount: minutes }
    : { unit: 'hours', amount: Math.round(minutes / 60) };
}
