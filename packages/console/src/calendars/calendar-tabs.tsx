// Which calendars there are, each with its hours in a few words; the one that is looked at is part of the address.
import { Icon, useWords } from '@baton/look';
import { useCompanyWords } from '../language/use-readable';
import { PlaceLink } from '../places/navigation';
import { type CalendarDraft, hoursOf } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';

export interface CalendarTabsProps {
  readonly entries: readonly CalendarDraft[];
  /** Ids of those with changes that are not saved. */
  readonly changed: ReadonlySet<string>;
  readonly chosen: string;
}

export function CalendarTabs({ entries, changed, chosen }: CalendarTabsProps) {
  const { calendars: t } = useWords();
  const say = useCalendarSentences();
  const called = useCompanyWords();
  return (
    <nav className={styles.tabs} aria-label={t.list}>
      {entries.map((entry) => (
        <PlaceLink
          key={entry.id}
          to={{ to: 'calendars', calendar: entry.id }}
          className={styles.tab}
          isCurrent={entry.id === chosen}
        >
          <b>
            <bdi>{called(entry.name)}</bdi>
            {changed.has(entry.id) && (
              <span className={styles.mark} title={t.changedMark}>
                <Icon name="edit" size={12} />
                <span className={styles.said}>{t.changedMark}</span>
              </span>
            )}
          </b>
          <span>{say.hours(hoursOf(entry).hours)}</span>
        </PlaceLink>
      ))}
    </nav>
  );
}
