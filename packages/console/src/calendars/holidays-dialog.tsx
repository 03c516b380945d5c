// The public holidays of a country or one of its states, over some years, as a layer under the calendar's own days.
import { useHolidayPlaces, useHolidays } from '@baton/client/react';
import { Button, ComboBox, Dialog, NumberField, useLocale, useWords } from '@baton/look';
import { useState } from 'react';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { type CalendarDraft, takeHolidays } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import hours from './hours.module.css';
import list from './layers.module.css';

export interface HolidaysDialogProps {
  readonly draft: CalendarDraft;
  /** Id of a layer that was taken before, such as `DE-BE`: it is read again. */
  readonly again?: string | undefined;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
}

const YEAR = { useGrouping: false } as const;

export function HolidaysDialog({ draft, again, onChange, onClose }: HolidaysDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.holidays;
  const locale = useLocale();
  const say = useCalendarSentences();
  const refusal = useRefusal();
  const thisYear = Number(say.today.slice(0, 4));
  const [country, setCountry] = useState<string | null>(again?.slice(0, 2) ?? null);
  const [region, setRegion] = useState<string | null>(again && again.length > 3 ? again.slice(3) : null);
  const [from, setFrom] = useState(thisYear);
  const [to, setTo] = useState(thisYear + 2);
  const countries = useHolidayPlaces(locale).data?.rows ?? [];
  const regions = useHolidayPlaces(locale, country ?? undefined);
  const areYearsRight = from <= to && to - from < 20;
  const question =
    country && areYearsRight ? { country, from, to, language: locale, region: region ?? undefined } : null;
  const found = useHolidays(question);
  const layer = found.data?.layer;
  const nameOf = (rows: readonly { code: string; name: string }[], code: string | null) =>
    rows.find((row) => row.code === code)?.name ?? code ?? '';
  const take = () => {
    if (!layer) return;
    const name = t.layerName(nameOf(countries, country), region ? nameOf(regions.data?.rows ?? [], region) : '');
    onChange(takeHolidays(draft, { ...layer, name }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isDisabled={!layer} isPending={found.isFetching} onPress={take}>
            {t.take(layer?.holidays.length ?? 0)}
          </Button>
        </>
      }
    >
      <div className={hours.form}>
        <p className={styles.quiet}>{t.lead}</p>
        <div className={hours.pair}>
          <ComboBox
            label={t.country}
            options={countries.map(({ code, name }) => ({ id: code, name }))}
            value={country}
            onChange={(code) => {
              setCountry(code);
              setRegion(null);
            }}
          />
          <ComboBox
            label={t.region}
            isOptional
            placeholder={t.wholeCountry}
            isDisabled={country === null || (regions.data?.rows.length ?? 0) === 0}
            options={country === null ? [] : (regions.data?.rows ?? []).map(({ code, name }) => ({ id: code, name }))}
            value={region}
            onChange={setRegion}
          />
        </div>
        <div className={hours.pair}>
          <NumberField
            label={t.from}
            value={from}
            minValue={1970}
            maxValue={2100}
            plain
            formatOptions={YEAR}
            onChange={setFrom}
          />
          <NumberField
            label={t.to}
            value={to}
            minValue={1970}
            maxValue={2100}
            plain
            formatOptions={YEAR}
            onChange={setTo}
            error={areYearsRight ? undefined : t.yearsWrong}
          />
        </div>
        {found.isError && <Trouble>{refusal(found.error)}</Trouble>}
        {layer && (
          <details className={list.found}>
            <summary>
              {t.show} ({t.found(layer.holidays.length)})
            </summary>
            <ul>
              {layer.holidays.map(({ date, name }) => (
                <li key={date}>
                  <span>{say.day(date)}</span> <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Dialog>
  );
}
