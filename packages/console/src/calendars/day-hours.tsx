// The spans of one day as fields: from, to, one more, one less. A break is what lies between two spans; an end before its beginning is the next day.
import { Icon, IconButton, TextField, useWords } from '@baton/look';
import hours from './hours.module.css';
import { minutesOf, readTime, type SpanDraft, withSpan } from './hours-form';

export interface DayHoursProps {
  readonly name: string;
  readonly spans: readonly SpanDraft[];
  readonly problem: string | undefined;
  readonly onChange: (spans: readonly SpanDraft[]) => void;
  readonly onCopyDown?: (() => void) | undefined;
}

const MOST_SPANS = 12;

export function DayHours({ name, spans, problem, onChange, onCopyDown }: DayHoursProps) {
  const { calendars } = useWords();
  const t = calendars.form;
  const change = (at: number, part: Partial<SpanDraft>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...part } : span)));
  return (
    <li className={hours.day}>
      <span className={hours.dayName}>{name}</span>
      <div className={hours.spans}>
        {spans.length === 0 && <span className={hours.closed}>{calendars.closed}</span>}
        {spans.map((span, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place
          <fieldset key={i} className={hours.span}>
            <legend className={hours.legend}>{t.spanOf(name, i + 1)}</legend>
            <TextField
              label={t.from}
              labelHidden
              value={span.from}
              onChange={(from) => change(i, { from })}
              className={hours.clock}
            />
            <span aria-hidden="true">–</span>
            <TextField
              label={t.to}
              labelHidden
              value={span.to}
              onChange={(to) => change(i, { to })}
              className={hours.clock}
            />
            {endsNextDay(span) && (
              <span className={hours.over} title={t.nextDay}>
                <Icon name="dark" size={13} label={t.nextDay} />
              </span>
            )}
            <IconButton
              icon="remove"
              size="s"
              variant="plain"
              label={t.removeSpan(name, i + 1)}
              onPress={() => onChange(spans.filter((_, at) => at !== i))}
            />
          </fieldset>
        ))}
        {problem && (
          <span className={hours.problem} role="alert">
            <Icon name="late" size={13} />
            {problem}
          </span>
        )}
      </div>
      <div className={hours.dayActs}>
        {spans.length < MOST_SPANS && (
          <IconButton
            icon="add"
            size="s"
            variant="plain"
            label={t.addSpan(name)}
            onPress={() => onChange(withSpan(spans))}
          />
        )}
        {onCopyDown && (
          <IconButton icon="copy" size="s" variant="plain" label={t.copyDown(name)} onPress={onCopyDown} />
        )}
      </div>
    </li>
  );
}

function endsNextDay({ from, to }: SpanDraft): boolean {
  const [begins, ends] = [readTime(from, false), readTime(to, true)];
  return begins !== null && ends !== null && minutesOf({ from: begins, to: ends }).to > 1440;
}
