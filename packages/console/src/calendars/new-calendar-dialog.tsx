// A new calendar: its name, and what it begins with: hours of its own, a layer over another calendar, or every hour.
import type { BusinessCalendar } from '@baton/client';
import { WEEKDAYS } from '@baton/core';
import { Button, Dialog, RadioCards, TextField, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { type CalendarDraft, draftOf, idFrom, newDraft, setHours } from './calendar-draft';
import hours from './hours.module.css';

export interface NewCalendarDialogProps {
  readonly all: readonly BusinessCalendar[];
  readonly onMake: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
}

const OWN = ' own';
const ALWAYS = ' always';

export function NewCalendarDialog({ all, onMake, onClose }: NewCalendarDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.adding;
  const format = useFormat();
  const [name, setName] = useState('');
  const [from, setFrom] = useState(all[0]?.id ?? OWN);
  const [wasTried, setWasTried] = useState(false);
  const isTaken = all.some((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  const problem = name.trim() === '' ? t.nameNeeded : isTaken ? t.nameTaken : undefined;
  const make = () => {
    setWasTried(true);
    if (problem) return;
    const base = all.find(({ id }) => id === from);
    const id = idFrom(
      name,
      all.map((one) => one.id),
    );
    const draft = newDraft(id, name.trim(), all[0]?.zone ?? format.zone, base ? draftOf(base) : null);
    onMake(from === ALWAYS ? { ...draft, layers: draft.layers.map((layer) => setHours(layer, EVERY_HOUR)) } : draft);
  };
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={make}>
            {t.make}
          </Button>
        </>
      }
    >
      <div className={hours.form}>
        <TextField
          autoFocus
          label={t.name}
          help={t.nameHelp}
          value={name}
          onChange={setName}
          error={wasTried ? problem : undefined}
        />
        <RadioCards
          label={t.from}
          arrangement="list"
          value={from}
          onChange={setFrom}
          cards={[
            ...all.map((calendar) => ({ id: calendar.id, name: t.over(calendar.name), hint: t.overHint })),
            { id: OWN, name: t.own, hint: t.ownHint },
            { id: ALWAYS, name: t.always, hint: t.alwaysHint },
          ]}
        />
      </div>
    </Dialog>
  );
}

const EVERY_HOUR = {
  type: 'week',
  week: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as BusinessCalendar['week'],
} as const;
