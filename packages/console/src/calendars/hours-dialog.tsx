// Whose hours, and which: every week the same, shifts that come round, or those of the layer beneath; the time zone. What is set goes into the draft.
import { isZone, type TimeSpan, WEEKDAYS } from '@baton/core';
import { Button, Dialog, NumberField, SegmentedControl, Select, TextField, useWords } from '@baton/look';
import { DatePicker } from '@baton/look/dates';
import { useState } from 'react';
import { Trouble } from '../states/trouble';
import { type CalendarDraft, changeLayer, type Hours, hoursOf, setHours } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import { DayHours } from './day-hours';
import hours from './hours.module.css';
import { firstRunningOver, type SpanDraft, spansOf } from './hours-form';

export interface HoursDialogProps {
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
}

type Way = 'week' | 'rota' | 'beneath';
type Days = readonly (readonly SpanDraft[])[];

const NO_WEEK: Days = WEEKDAYS.map(() => []);

export function HoursDialog({ draft, onChange, onClose }: HoursDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.form;
  const say = useCalendarSentences();
  const current = hoursOf(draft);
  const [layerId, setLayerId] = useState(current.layer?.id ?? draft.layers.at(-1)?.id ?? '');
  const layer = draft.layers.find((one) => one.id === layerId);
  const [way, setWay] = useState<Way>(current.hours?.type ?? 'week');
  const [week, setWeek] = useState<Days>(layer?.week ? WEEKDAYS.map((day) => layer.week?.[day] ?? []) : NO_WEEK);
  const [rota, setRota] = useState<Days>(layer?.rota?.days ?? [[{ from: '06:00', to: '14:00' }], []]);
  const [startsOn, setStartsOn] = useState<string | null>(layer?.rota?.startsOn ?? say.today);
  const [zone, setZone] = useState(layer?.zone ?? '');
  const [wasTried, setWasTried] = useState(false);
  const [days, setDays] = way === 'rota' ? [rota, setRota] : [week, setWeek];
  const read = days.map(spansOf);
  const over = read.every((one): one is readonly TimeSpan[] => typeof one !== 'string') ? firstRunningOver(read) : null;
  const isZoneWrong = zone.trim() !== '' && !isZone(zone.trim());
  const isEmpty = way !== 'beneath' && days.every((day) => day.length === 0);
  const isWrong =
    isZoneWrong || (way !== 'beneath' && (isEmpty || over !== null || read.some((one) => typeof one === 'string')));

  const chooseLayer = (id: string) => {
    const chosen = draft.layers.find((one) => one.id === id);
    setLayerId(id);
    setZone(chosen?.zone ?? '');
    setWay(chosen?.rota ? 'rota' : chosen?.week ? 'week' : 'beneath');
    if (chosen?.week) setWeek(WEEKDAYS.map((day) => chosen.week?.[day] ?? []));
    if (chosen?.rota) setRota(chosen.rota.days);
  };
  const set = () => {
    setWasTried(true);
    if (isWrong || (way === 'rota' && startsOn === null)) return;
    const spans = read.map((one) => [...(one as readonly TimeSpan[])]);
    const next: Hours | null =
      way === 'beneath'
        ? null
        : way === 'rota'
          ? { type: 'rota', rota: { startsOn: startsOn ?? '', days: spans } }
          : { type: 'week', week: Object.fromEntries(WEEKDAYS.map((day, i) => [day, spans[i] ?? []])) as never };
    onChange(
      changeLayer(draft, layerId, (one) => {
        const { zone: _before, ...rest } = setHours(one, next);
        return zone.trim() === '' ? rest : { ...rest, zone: zone.trim() };
      }),
    );
    onClose();
  };
  const change = (at: number, spans: readonly SpanDraft[]) => setDays(days.with(at, spans));
  const isLowest = draft.layers.findIndex((one) => one.id === layerId) === 0;

  return (
    <Dialog
      isOpen
      shape="wide"
      title={t.title}
      note={draft.name}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={set}>
            {t.set}
          </Button>
        </>
      }
    >
      <div className={hours.form}>
        <div className={hours.pair}>
          {draft.layers.length > 1 && (
            <Select
              label={t.layer}
              options={draft.layers.map(({ id, name }) => ({ id, name }))}
              value={layerId}
              onChange={chooseLayer}
            />
          )}
          <TextField
            label={t.zone}
            help={t.zoneHelp}
            value={zone}
            onChange={setZone}
            isOptional={!isLowest}
            error={isZoneWrong ? t.zoneWrong : undefined}
          />
        </div>
        <SegmentedControl<Way>
          label={t.way}
          value={way}
          segments={[
            { id: 'week', name: t.week },
            { id: 'rota', name: t.rota },
            ...(isLowest ? [] : [{ id: 'beneath' as const, name: t.beneath }]),
          ]}
          onChange={setWay}
        />
        {way === 'rota' && (
          <div className={hours.pair}>
            <DatePicker
              label={t.startsOn}
              value={startsOn}
              onChange={setStartsOn}
              error={wasTried && startsOn === null ? t.startNeeded : undefined}
            />
            <NumberField
              label={t.length}
              value={rota.length}
              minValue={1}
              maxValue={56}
              onChange={(length) => setRota(Array.from({ length: length || 1 }, (_, i) => rota[i] ?? []))}
            />
          </div>
        )}
        {way !== 'beneath' && (
          <ol className={hours.days}>
            {days.map((spans, i) => {
              const weekday = WEEKDAYS[i];
              const name = way === 'rota' || !weekday ? calendars.dayOfShift(i + 1) : say.weekday(weekday, false);
              const result = read[i];
              const problem =
                typeof result === 'string' ? t.problems[result] : over === i ? t.problems.over : undefined;
              return (
                <DayHours
                  key={name}
                  name={name}
                  spans={spans}
                  problem={problem}
                  onChange={(next) => change(i, next)}
                  onCopyDown={
                    i < days.length - 1
                      ? () => setDays(days.map((day, at) => (at > i && (day.length > 0 || at < 5) ? spans : day)))
                      : undefined
                  }
                />
              );
            })}
          </ol>
        )}
        {wasTried && isEmpty && <Trouble>{t.problems.empty}</Trouble>}
      </div>
    </Dialog>
  );
}
