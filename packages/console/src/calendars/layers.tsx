// The layers of a calendar, the highest first: what each says, in which other calendars it stands too, and what can be done with it.
import type { BusinessCalendar } from '@baton/client';
import type { CalendarLayer } from '@baton/core';
import { Button, Icon, IconButton, Menu, MenuItem, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import type { CalendarDraft } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import { HolidaysDialog } from './holidays-dialog';
import { LayerDialog } from './layer-dialog';
import list from './layers.module.css';

export interface LayersProps {
  readonly draft: CalendarDraft;
  readonly all: readonly BusinessCalendar[];
  readonly onChange: ((draft: CalendarDraft) => void) | undefined;
}

/** A layer that was taken from a country's holidays says so in its source. */
const COUNTRY = /^[A-Z]{2}(-.+)?$/;

export function Layers({ draft, all, onChange }: LayersProps) {
  const { calendars } = useWords();
  const t = calendars.layers;
  const say = useCalendarSentences();
  const format = useFormat();
  const [open, setOpen] = useState<'add' | { readonly renew: string } | null>(null);
  const tell = (layer: CalendarLayer): string => {
    const hours = layer.rota
      ? say.hours({ type: 'rota', rota: layer.rota })
      : layer.week
        ? say.hours({ type: 'week', week: layer.week })
        : null;
    const days = layer.holidays.length + layer.openings.length;
    const parts = [
      hours,
      days > 0 ? t.days(days) : null,
      layer.zone ?? null,
      layer.holidaysBeneath === 'worked' ? t.worked : null,
    ].filter((part) => part !== null);
    return parts.length > 0 ? parts.join(' · ') : t.empty;
  };
  const put = (layers: readonly CalendarLayer[]) => onChange?.({ ...draft, layers });
  const move = (at: number, by: number) => {
    const layers = [...draft.layers];
    const [layer] = layers.splice(at, 1);
    if (layer) layers.splice(at + by, 0, layer);
    put(layers);
  };
  const work = (at: number) =>
    put(
      draft.layers.map((layer, i) => {
        if (i !== at) return layer;
        const { holidaysBeneath, ...rest } = layer;
        return holidaysBeneath === 'worked' ? rest : { ...rest, holidaysBeneath: 'worked' as const };
      }),
    );
  const otherNames = (id: string) =>
    all.filter((one) => one.id !== draft.id && one.layers?.some((layer) => layer.id === id)).map(({ name }) => name);
  const last = draft.layers.length - 1;
  return (
    <section className={styles.section} aria-label={t.title}>
      <div className={styles.head}>
        <h2>{t.title}</h2>
        <span className={styles.note}>{t.lead}</span>
        {onChange && (
          <Button size="s" variant="quiet" icon="add" className={styles.end} onPress={() => setOpen('add')}>
            {t.add}
          </Button>
        )}
      </div>
      <ol className={list.list}>
        {draft.layers
          .map((layer, at) => ({ layer, at, others: otherNames(layer.id) }))
          .toReversed()
          .map(({ layer, at, others }) => (
            <li key={layer.id}>
              <Icon name={COUNTRY.test(layer.id) ? 'milestone' : at === last && last > 0 ? 'people' : 'business'} />
              <span className={list.words}>
                <b>
                  <bdi>{layer.name}</bdi>
                </b>
                <span>
                  {tell(layer)}
                  {others.length > 0 && ` · ${t.alsoIn(format.list(others))}`}
                </span>
              </span>
              {onChange && (last > 0 || COUNTRY.test(layer.id)) && (
                <Menu
                  trigger={<IconButton icon="more" variant="plain" label={t.act(layer.name)} />}
                  placement="bottom end"
                >
                  {COUNTRY.test(layer.id) && (
                    <MenuItem icon="retry" onAction={() => setOpen({ renew: layer.id })}>
                      {t.renew}
                    </MenuItem>
                  )}
                  {at > 0 && (
                    <MenuItem icon="calendar" onAction={() => work(at)}>
                      {layer.holidaysBeneath === 'worked' ? t.keepHolidays : t.workHolidays}
                    </MenuItem>
                  )}
                  {at < last && (
                    <MenuItem icon="up" onAction={() => move(at, 1)}>
                      {t.up}
                    </MenuItem>
                  )}
                  {at > 0 && (
                    <MenuItem icon="down" onAction={() => move(at, -1)}>
                      {t.down}
                    </MenuItem>
                  )}
                  {last > 0 && (
                    <MenuItem icon="delete" isDanger onAction={() => put(draft.layers.filter((_, i) => i !== at))}>
                      {t.remove}
                    </MenuItem>
                  )}
                </Menu>
              )}
            </li>
          ))}
      </ol>
      {open === 'add' && onChange && (
        <LayerDialog draft={draft} all={all} onChange={onChange} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'add' && onChange && (
        <HolidaysDialog draft={draft} again={open.renew} onChange={onChange} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
