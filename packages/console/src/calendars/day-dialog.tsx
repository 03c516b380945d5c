// What one day is: as usual, closed, with hours of its own, or worked like another day of the week; and in which layer that is said.
import { parseDate, planDays, type TimeSpan, timeOf, WEEKDAYS, type Weekday } from '@baton/core';
import { Button, Dialog, RadioCards, Select, TextField, useWords } from '@baton/look';
import { DatePicker } from '@baton/look/dates';
import { useState } from 'react';
import { type CalendarDraft, changeLayer, type DayRule, layerOn, nextVersion, ruleOn, setDay } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import { DayHours } from './day-hours';
import hours from './hours.module.css';
import { type SpanDraft, spansOf } from './hours-form';

export interface DayDialogProps {
  readonly draft: CalendarDraft;
  /** Null: it is asked for. */
  readonly date: string | null;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly onClose: () => void;
}

type Kind = 'usual' | DayRule['type'];

export function DayDialog({ draft, date: given, onChange, onClose }: DayDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.day;
  const say = useCalendarSentences();
  const [date, setDate] = useState(given);
  const decides = date === null ? null : layerOn(draft, date);
  const [layerId, setLayerId] = useState((decides ?? draft.layers.at(-1))?.id ?? '');
  const rule = decides && date ? ruleOn(decides, date) : null;
  const [kind, setKind] = useState<Kind>(rule?.type ?? (given === null ? 'closed' : 'usual'));
  const [name, setName] = useState(rule?.name ?? '');
  const [spans, setSpans] = useState<readonly SpanDraft[]>(
    rule?.type === 'hours' ? rule.spans : usualSpans(draft, date),
  );
  const [like, setLike] = useState<Weekday>(rule?.type === 'like' ? rule.weekday : 'fri');
  const [wasTried, setWasTried] = useState(false);
  const read = spansOf(spans);
  const isRead = typeof read !== 'string';
  const problem = isRead
    ? read.length === 0
      ? calendars.form.problems.empty
      : undefined
    : calendars.form.problems[read];
  const said = name.trim() || (kind === 'usual' ? '' : t.suggested[kind]);

  const choose = (next: Kind) => {
    setKind(next);
    const before: string[] = Object.values(t.suggested);
    if (next !== 'usual' && (name === '' || before.includes(name))) setName(t.suggested[next]);
  };
  const set = () => {
    setWasTried(true);
    if (date === null || (kind === 'hours' && (!isRead || problem !== undefined))) return;
    const next = ruleOf(kind, said, isRead ? read : [], like);
    onChange(changeLayer(draft, layerId, (layer) => setDay(layer, date, next)));
    onClose();
  };

  return (
    <Dialog
      isOpen
      title={given === null ? calendars.addDay : t.title(say.day(given))}
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
        {given === null && (
          <DatePicker
            label={t.date}
            value={date}
            onChange={setDate}
            error={wasTried && date === null ? t.dateNeeded : undefined}
          />
        )}
        <RadioCards<Kind>
          label={t.which}
          labelHidden
          value={kind}
          onChange={choose}
          cards={[
            { id: 'usual', name: t.usual, hint: t.usualHint },
            { id: 'closed', name: t.closed, hint: t.closedHint },
            { id: 'hours', name: t.hours, hint: t.hoursHint },
            { id: 'like', name: t.like, hint: t.likeHint },
          ]}
        />
        {kind !== 'usual' && <TextField label={t.name} help={t.nameHelp} value={name} onChange={setName} />}
        {kind === 'hours' && (
          <ol className={hours.days}>
            <DayHours name={t.hours} spans={spans} problem={wasTried ? problem : undefined} onChange={setSpans} />
          </ol>
        )}
        {kind === 'like' && (
          <Select
            label={t.likeDay}
            options={WEEKDAYS.map((day) => ({ id: day, name: say.weekday(day, false) }))}
            value={like}
            onChange={setLike}
          />
        )}
        {draft.layers.length > 1 && (
          <Select
            label={t.layer}
            options={draft.layers.toReversed().map((layer) => ({ id: layer.id, name: layer.name }))}
            value={layerId}
            onChange={setLayerId}
          />
        )}
      </div>
    </Dialog>
  );
}

function ruleOf(kind: Kind, name: string, spans: readonly TimeSpan[], weekday: Weekday): DayRule | null {
  if (kind === 'usual') return null;
  if (kind === 'closed') return { type: 'closed', name };
  return kind === 'like' ? { type: 'like', name, weekday } : { type: 'hours', name, spans };
}

/** What is worked on the day as it stands, to begin with. */
function usualSpans(draft: CalendarDraft, date: string | null): readonly SpanDraft[] {
  const day = date === null ? null : parseDate(date);
  const spans = day === null ? [] : planDays(nextVersion(draft))(day).spans;
  if (spans.length === 0) return [{ from: '09:00', to: '13:00' }];
  return spans.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to > 1440 ? to - 1440 : to) }));
}
