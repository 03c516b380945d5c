// Who counts by a calendar: the open time targets, and the people whose own hours it is; choosing these people.
import type { BusinessCalendar } from '@baton/client';
import { useCalendarPreviews } from '@baton/client/react';
import { DEFAULT_CALENDAR } from '@baton/core';
import { AvatarStack, Button, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { type CalendarDraft, draftOf, nextVersion } from './calendar-draft';
import styles from './calendars.module.css';
import list from './layers.module.css';
import { WhomDialog } from './whom-dialog';

export interface WhoCountsProps {
  readonly draft: CalendarDraft;
  readonly saved: BusinessCalendar | null;
  readonly all: readonly BusinessCalendar[];
  readonly mayChange: boolean;
}

export function WhoCounts({ draft, saved, all, mayChange }: WhoCountsProps) {
  const { calendars: t } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const [isOpen, setIsOpen] = useState(false);
  // What the saved hours would move is nothing, but it counts what goes by them.
  const previews = useCalendarPreviews(mayChange && saved ? [nextVersion(draftOf(saved))] : []);
  const open = previews.data?.[0]?.clocks;
  const people = directory.people.filter((person) => person.calendar === draft.id && !person.inactive);
  return (
    <section className={styles.section} aria-label={t.who}>
      <div className={styles.head}>
        <h2>{t.who}</h2>
        {mayChange && (
          <Button size="s" variant="quiet" icon="people" className={styles.end} onPress={() => setIsOpen(true)}>
            {t.choosePeople}
          </Button>
        )}
      </div>
      {open !== undefined && <p className={list.strong}>{t.openTargets(open)}</p>}
      {people.length > 0 ? (
        <p className={list.who}>
          <AvatarStack people={people.map(({ id, name }) => ({ id, name }))} />
          {format.list(people.slice(0, 4).map(({ name }) => name))}
          {people.length > 4 && ` +${people.length - 4}`}
        </p>
      ) : (
        <p className={styles.quiet}>{draft.id === DEFAULT_CALENDAR ? t.everybody : t.nobody}</p>
      )}
      {isOpen && <WhomDialog draft={draft} isSaved={saved !== null} all={all} onClose={() => setIsOpen(false)} />}
    </section>
  );
}
