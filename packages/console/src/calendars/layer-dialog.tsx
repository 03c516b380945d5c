// One more layer on top: a new one with a name, or one that another calendar has already and that both then share.
import type { BusinessCalendar } from '@baton/client';
import type { CalendarLayer } from '@baton/core';
import { Button, Dialog, RadioCards, TextField, useWords } from '@baton/look';
import { useState } from 'react';
import { type CalendarDraft, idFrom, OWN_LAYER } from './calendar-draft';
import hours from './hours.module.css';

export interface LayerDialogProps {
  readonly draft: CalendarDraft;
  readonly all: readonly BusinessCalendar[];
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
}

const NEW = '';

export function LayerDialog({ draft, all, onChange, onClose }: LayerDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.layers;
  const [chosen, setChosen] = useState(NEW);
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const known = new Map<string, { readonly layer: CalendarLayer; readonly from: string }>();
  for (const calendar of all) {
    for (const layer of calendar.layers ?? []) {
      const isHere = draft.layers.some(({ id }) => id === layer.id);
      if (!isHere && layer.id !== OWN_LAYER) known.set(layer.id, { layer, from: calendar.name });
    }
  }
  const add = () => {
    setWasTried(true);
    const shared = known.get(chosen)?.layer;
    if (!shared && name.trim() === '') return;
    const ids = draft.layers.map(({ id }) => id);
    const made = { id: idFrom(name, ids), name: name.trim(), holidays: [], openings: [] };
    onChange({ ...draft, layers: [...draft.layers, shared ?? made] });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t.add}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={add}>
            {t.add}
          </Button>
        </>
      }
    >
      <div className={hours.form}>
        {known.size > 0 && (
          <RadioCards
            label={t.add}
            labelHidden
            arrangement="list"
            value={chosen}
            onChange={setChosen}
            cards={[
              { id: NEW, name: calendars.adding.own },
              ...[...known.values()].map(({ layer, from }) => ({
                id: layer.id,
                name: layer.name,
                hint: t.alsoIn(from),
              })),
            ]}
          />
        )}
        {chosen === NEW && (
          <TextField
            autoFocus
            label={t.name}
            help={t.nameHelp}
            value={name}
            onChange={setName}
            error={wasTried && name.trim() === '' ? calendars.adding.nameNeeded : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
