// A due time tried out by the calendar as it is drawn, the draft in it: from when, how long, and the walk that leads there.
import { businessCalendarSchema, compileCalendar, type DurationUnit, explainWalk, TimeError } from '@baton/core';
import { Dialog, Note, NumberField, Select, useFormat, useWords } from '@baton/look';
import { DateTimePicker } from '@baton/look/dates';
import { DeadlineWalk } from '@baton/look/deadlines';
import { useMemo, useState } from 'react';
import { useWorkingTime } from '../time/use-working-time';
import { type CalendarDraft, nextVersion } from './calendar-draft';
import hours from './hours.module.css';

export interface TrialDialogProps {
  readonly draft: CalendarDraft;
  readonly onClose: () => void;
}

const UNITS: readonly DurationUnit[] = ['workingMinutes', 'workingHours', 'workingDays', 'minutes', 'hours', 'days'];

export function TrialDialog({ draft, onClose }: TrialDialogProps) {
  const { calendars, time: timeWords } = useWords();
  const t = calendars.trial;
  const format = useFormat();
  const { now } = useWorkingTime();
  const [startAt, setStartAt] = useState<number | null>(now);
  const [amount, setAmount] = useState(16);
  const [unit, setUnit] = useState<DurationUnit>('workingHours');
  const compiled = useMemo(() => {
    const calendar = nextVersion(draft);
    return businessCalendarSchema.safeParse(calendar).success ? compileCalendar(calendar) : null;
  }, [draft]);
  const lines = useMemo(() => {
    if (!compiled || startAt === null || !(amount >= 0)) return null;
    try {
      return explainWalk(compiled, startAt, { amount, unit });
    } catch (error) {
      if (error instanceof TimeError) return null;
      throw error;
    }
  }, [compiled, startAt, amount, unit]);
  const dueAt = lines?.at(-1)?.spans.at(-1)?.toAt ?? (amount === 0 ? startAt : null);
  return (
    <Dialog isOpen shape="wide" title={t.title} note={draft.name} onClose={onClose}>
      <div className={hours.form}>
        <p className={hours.lead}>{t.lead}</p>
        <div className={hours.trial}>
          <DateTimePicker label={t.start} valueAt={startAt} onChange={setStartAt} zone={compiled?.calendar.zone} />
          <NumberField label={t.amount} value={amount} minValue={0} onChange={setAmount} />
          <Select
            label={t.unit}
            options={UNITS.map((id) => ({ id, name: timeWords.unitNames[id] }))}
            value={unit}
            onChange={setUnit}
          />
        </div>
        {dueAt === null || startAt === null ? (
          <Note tone="risk" icon="warning" isLive>
            {t.never}
          </Note>
        ) : (
          <>
            <Note tone="accent" icon="clock" isLive>
              {t.due(format.instantFull(dueAt))}
            </Note>
            {lines && (
              <DeadlineWalk
                lines={lines.slice(0, 60)}
                startAt={startAt}
                dueAt={dueAt}
                now={now}
                zone={compiled?.calendar.zone}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
