// The versions of a calendar, the latest first; an earlier one can be taken back as a draft.
import type { BusinessCalendar } from '@baton/client';
import { useCalendarVersions } from '@baton/client/react';
import { Button, Chip, toast, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import { type CalendarDraft, draftOf, hoursOf } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import list from './layers.module.css';

export interface VersionsProps {
  readonly saved: BusinessCalendar;
  readonly onTake: (draft: CalendarDraft) => void;
}

const FIRST = 5;

export function Versions({ saved, onTake }: VersionsProps) {
  const { calendars } = useWords();
  const t = calendars.versions;
  const say = useCalendarSentences();
  const query = useCalendarVersions(saved.id);
  const [most, setMost] = useState(FIRST);
  const rows = query.data?.rows ?? [];
  const changes = new Map(query.data?.changes.map((change) => [change.version, change]));
  const take = (version: BusinessCalendar) => {
    onTake({ ...draftOf(version), version: saved.version });
    toast({ text: t.took(version.version) });
  };
  return (
    <section className={styles.section} aria-label={t.title}>
      <div className={styles.head}>
        <h2>{t.title}</h2>
      </div>
      {query.data === undefined ? (
        query.isError ? (
          <Failure title={t.failTitle} error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <Bones rows={2} height={34} />
        )
      ) : (
        <ul className={list.list}>
          {rows.slice(0, most).map((version) => (
            <li key={version.version}>
              <span className={list.words}>
                <b>{t.number(version.version)}</b>
                <span>
                  {say.hours(hoursOf(draftOf(version)).hours)} ·{' '}
                  {calendars.layers.days(version.holidays.length + version.openings.length)}
                </span>
                <Saved change={changes.get(version.version)} />
              </span>
              {version.version === saved.version ? (
                <Chip tone="ok" icon="check">
                  {t.current}
                </Chip>
              ) : (
                <Button size="s" variant="quiet" icon="undo" onPress={() => take(version)}>
                  {t.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.length > most && (
        <Button size="s" variant="quiet" onPress={() => setMost(most + 50)}>
          {calendars.versions.title} ({rows.length - most})
        </Button>
      )}
    </section>
  );
}

type Change = NonNullable<ReturnType<typeof useCalendarVersions>['data']>['changes'][number];

/** Who saved it, when and why; nothing where it came with the product. */
function Saved({ change }: { readonly change: Change | undefined }) {
  const { calendars } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { now } = useWorkingTime();
  if (!change) return null;
  return (
    <span>
      {calendars.versions.savedBy(directory.nameOf(change.by), format.moment(change.at, now))}
      {change.reason && (
        <>
          {': '}
          <bdi>{change.reason}</bdi>
        </>
      )}
    </span>
  );
}
