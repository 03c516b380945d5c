// The days ahead that are other than usual, by date, with the layer that decides; adding one, and taking a country's holidays.
import type { BusinessCalendar } from '@baton/client';
import { Button, Chip, useWords } from '@baton/look';
import { useState } from 'react';
import { useCompanyWords } from '../language/use-readable';
import { type CalendarDraft, draftOf, exceptionsFrom, layerOn, ruleOn } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import { DayDialog } from './day-dialog';
import { HolidaysDialog } from './holidays-dialog';

export interface ExceptionsProps {
  readonly draft: CalendarDraft;
  readonly saved: BusinessCalendar | null;
  readonly onChange: ((draft: CalendarDraft) => void) | undefined;
  readonly onChoose: ((date: string) => void) | undefined;
}

const FIRST = 8;

export function Exceptions({ draft, saved, onChange, onChoose }: ExceptionsProps) {
  const { calendars: t } = useWords();
  const say = useCalendarSentences();
  const called = useCompanyWords();
  const [most, setMost] = useState(FIRST);
  const [open, setOpen] = useState<'day' | 'holidays' | null>(null);
  const rows = exceptionsFrom(draft, say.today);
  const before = saved && draftOf(saved);
  const wasSaid = (date: string) => {
    const layer = before && layerOn(before, date);
    return layer ? JSON.stringify(ruleOn(layer, date)) : '';
  };
  return (
    <section className={styles.section} aria-label={t.exceptions}>
      <div className={styles.head}>
        <h2>{t.exceptions}</h2>
      </div>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t.noExceptions}</p>
      ) : (
        <table className={styles.exceptions}>
          <tbody>
            {rows.slice(0, most).map(({ date, layer, rule }) => (
              <tr key={date}>
                <td>
                  {onChoose ? (
                    <button type="button" className={styles.dayLink} onClick={() => onChoose(date)}>
                      {say.day(date)}
                    </button>
                  ) : (
                    say.day(date)
                  )}
                </td>
                <td>
                  <bdi>{called(rule.name)}</bdi>
                  {layer !== draft.layers.at(-1) && <span className={styles.faint}> · {layer.name}</span>}
                </td>
                <td className={styles.figure}>
                  {before !== null && wasSaid(date) !== JSON.stringify(rule) ? (
                    <Chip tone="accent" icon="edit">
                      {t.drafted}
                    </Chip>
                  ) : (
                    say.rule(rule)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        {rows.length > most && (
          <Button size="s" variant="quiet" onPress={() => setMost(most + 40)}>
            {t.moreDays(rows.length - most)}
          </Button>
        )}
        {onChange && (
          <>
            <Button size="s" variant="quiet" icon="add" onPress={() => setOpen('day')}>
              {t.addDay}
            </Button>
            <Button size="s" variant="quiet" icon="download" onPress={() => setOpen('holidays')}>
              {t.takeHolidays}
            </Button>
          </>
        )}
      </div>
      {open === 'day' && onChange && (
        <DayDialog draft={draft} date={null} onChange={onChange} onClose={() => setOpen(null)} />
      )}
      {open === 'holidays' && onChange && (
        <HolidaysDialog draft={draft} onChange={onChange} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
