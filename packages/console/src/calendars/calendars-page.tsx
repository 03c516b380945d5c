// The calendars: which there are, the chosen one with its days, hours and layers, and beside it the dry run of what was changed. Nothing is saved
// before it was seen what moves. Called by the route; who may not administer looks only.
import type { BusinessCalendar } from '@baton/client';
import { useCalendars, useSession } from '@baton/client/react';
import { DEFAULT_CALENDAR } from '@baton/core';
import { Button, useWords } from '@baton/look';
import { useState } from 'react';
import { ViewBar } from '../frame/view-bar';
import { useNavigation } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { type CalendarDraft, draftOf, isChanged } from './calendar-draft';
import { CalendarTabs } from './calendar-tabs';
import { CalendarView } from './calendar-view';
import styles from './calendars.module.css';
import { DryRun } from './dry-run';
import { NewCalendarDialog } from './new-calendar-dialog';
import { TrialDialog } from './trial-dialog';

export interface CalendarsPageProps {
  /** Id of the calendar that is looked at; the office's when absent. */
  readonly calendar?: string | undefined;
}

type Drafts = Readonly<Record<string, CalendarDraft>>;

export function CalendarsPage({ calendar: wanted }: CalendarsPageProps) {
  const { calendars: t } = useWords();
  const navigation = useNavigation();
  const query = useCalendars();
  const mayAdminister = useSession().data?.permissions.includes('administer') ?? false;
  const [drafts, setDrafts] = useState<Drafts>({});
  const [open, setOpen] = useState<'add' | 'trial' | null>(null);
  const rows = query.data?.rows ?? [];
  const made = Object.values(drafts).filter((draft) => !rows.some(({ id }) => id === draft.id));
  const id = [wanted, DEFAULT_CALENDAR, rows[0]?.id, made[0]?.id].find(
    (one) => one !== undefined && (rows.some((row) => row.id === one) || drafts[one]),
  );
  const saved = rows.find((row) => row.id === id) ?? null;
  const draft = (id !== undefined && drafts[id]) || (saved && draftOf(saved));
  const change = (next: CalendarDraft) => setDrafts((all) => ({ ...all, [next.id]: next }));
  const forget = (one: string) => setDrafts(({ [one]: _gone, ...rest }) => rest);
  const show = (one: string) => navigation.go({ to: 'calendars', calendar: one });
  const isDirty = draft !== null && isChanged(draft, saved);
  return (
    <>
      <ViewBar title={t.title}>
        {draft && (
          <Button icon="clock" aria-label={t.test} onPress={() => setOpen('trial')}>
            <span className={styles.wideOnly}>{t.test}</span>
          </Button>
        )}
        {mayAdminister && query.data && (
          <Button icon="add" aria-label={t.add} onPress={() => setOpen('add')}>
            <span className={styles.wideOnly}>{t.add}</span>
          </Button>
        )}
      </ViewBar>
      {query.data === undefined ? (
        query.isError ? (
          <Failure title={t.failTitle} error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <div className={styles.left}>
            <Bones rows={5} height={96} />
          </div>
        )
      ) : draft === null ? (
        <Notice icon="calendar" title={t.noneTitle}>
          {t.noneBody}
        </Notice>
      ) : (
        <div className={styles.split}>
          <div className={styles.left}>
            <CalendarTabs
              entries={[...officeFirst(rows).map((row) => drafts[row.id] ?? draftOf(row)), ...made]}
              changed={changedIds(drafts, rows)}
              chosen={draft.id}
            />
            {!mayAdminister && <p className={styles.lead}>{t.readOnly}</p>}
            <CalendarView
              key={draft.id}
              draft={draft}
              saved={saved}
              all={rows}
              onChange={mayAdminister ? change : undefined}
            />
          </div>
          {isDirty && mayAdminister && (
            <DryRun
              key={draft.id}
              draft={draft}
              saved={saved}
              all={rows}
              onSaved={() => forget(draft.id)}
              onDiscard={() => forget(draft.id)}
            />
          )}
        </div>
      )}
      {open === 'trial' && draft && <TrialDialog draft={draft} onClose={() => setOpen(null)} />}
      {open === 'add' && (
        <NewCalendarDialog
          all={rows}
          onMake={(next) => {
            change(next);
            setOpen(null);
            show(next.id);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function changedIds(drafts: Drafts, rows: readonly BusinessCalendar[]): ReadonlySet<string> {
  const changed = Object.values(drafts).filter((draft) =>
    isChanged(draft, rows.find(({ id }) => id === draft.id) ?? null),
  );
  return new Set(changed.map(({ id }) => id));
}

/** The calendar that holds where nothing else is said. */
function officeFirst(rows: readonly BusinessCalendar[]): readonly BusinessCalendar[] {
  return rows.toSorted((a, b) => Number(b.id === DEFAULT_CALENDAR) - Number(a.id === DEFAULT_CALENDAR));
}
