// What a changed calendar would do to open work, before it does: how many due times move, by how much, which would be late. Saving is one press more.
import type { BusinessCalendar } from '@baton/client';
import { type CalendarPreview, useCalendarPreviews, useSaveCalendars } from '@baton/client/react';
import { businessCalendarSchema } from '@baton/core';
import { Button, Chip, Note, Switch, TextField, toast, useFormat, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { Bones } from '../states/bones';
import { Failure, useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { type CalendarDraft, sharedChanges, versionsToSave } from './calendar-draft';
import styles from './dry-run.module.css';
import { Moves } from './moves';

export interface DryRunProps {
  readonly draft: CalendarDraft;
  readonly saved: BusinessCalendar | null;
  readonly all: readonly BusinessCalendar[];
  readonly onSaved: () => void;
  readonly onDiscard: () => void;
}

export function DryRun({ draft, saved, all, onSaved, onDiscard }: DryRunProps) {
  const { calendars, common, screens } = useWords();
  const t = calendars.dryRun;
  const format = useFormat();
  const refusal = useRefusal();
  const [withOthers, setWithOthers] = useState(true);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const shared = useMemo(() => sharedChanges(draft, saved, all), [draft, saved, all]);
  const versions = useMemo(() => versionsToSave(draft, shared, withOthers), [draft, shared, withOthers]);
  const problems = useMemo(() => [...new Set(versions.flatMap(problemsOf))], [versions]);
  const query = useCalendarPreviews(problems.length > 0 ? [] : versions);
  const save = useSaveCalendars();
  const sum = query.data && sumOf(query.data);
  // Who is told of a moved due time reads why; a new calendar moves nothing.
  const needsReason = (sum?.moves ?? 0) > 0;
  const lacksReason = needsReason && reason.trim() === '';
  const words: Readonly<Record<string, string>> = calendars.problems;
  const send = () => {
    setWasTried(true);
    if (lacksReason) return;
    save.mutate(
      { calendars: versions, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          toast({ text: t.saved(draft.name, sum?.moves ?? 0), icon: 'check' });
          onSaved();
        },
      },
    );
  };
  return (
    <aside className={styles.pane} aria-label={t.label}>
      <div className={styles.scroll}>
        <Chip tone="accent" icon="see">
          {t.mark}
        </Chip>
        {problems.length > 0 ? (
          <>
            <h2 className={styles.title}>{t.wrong}</h2>
            {problems.map((code) => (
              <Note key={code} tone="risk" icon="warning" isLive>
                {words[code] ?? calendars.problems.other}
              </Note>
            ))}
          </>
        ) : sum === undefined ? (
          query.isError ? (
            <Failure title={t.failTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <>
              <h2 className={styles.title}>{t.looking}</h2>
              <Bones rows={4} height={44} />
            </>
          )
        ) : (
          <>
            <h2 className={styles.title} role="status">
              {sum.moves === 0 ? t.none : t.title(sum.moves, sum.clocks)}
            </h2>
            {saved === null && <p className={styles.quiet}>{t.newOne}</p>}
            <dl className={styles.figures}>
              <Figure value={format.number(sum.moves)} name={t.moves} />
              <Figure
                value={format.number(sum.breaches)}
                name={t.breaches}
                tone={sum.breaches > 0 ? 'late' : undefined}
              />
              <Figure
                value={format.number(sum.recovers)}
                name={t.recovers}
                tone={sum.recovers > 0 ? 'ok' : undefined}
              />
              <Figure value={format.number(sum.clocks)} name={t.clocks} />
            </dl>
            {sum.rows.length > 0 && <Moves preview={sum} />}
          </>
        )}
        {shared.map(({ layer, calendars: others }) => (
          <Note key={layer.id} icon="link">
            {t.shared(layer.name, format.list(others.map(({ name }) => name)))}
          </Note>
        ))}
        {shared.length > 0 && (
          <Switch isSelected={withOthers} onChange={setWithOthers}>
            {t.withOthers}
          </Switch>
        )}
      </div>
      <footer className={styles.foot}>
        {sum !== undefined && (
          <TextField
            label={common.reason}
            labelNote={common.goesToLog}
            placeholder={common.reasonPlaceholder}
            value={reason}
            onChange={setReason}
            error={wasTried && lacksReason ? screens.reasonNeeded : undefined}
          />
        )}
        {save.isError && <Trouble>{refusal(save.error)}</Trouble>}
        <div className={styles.acts}>
          <Button variant="primary" isDisabled={sum === undefined} isPending={save.isPending} onPress={send}>
            {t.save(sum?.moves ?? 0)}
          </Button>
          <Button onPress={onDiscard}>{t.discard}</Button>
        </div>
        {saved && <p className={styles.quiet}>{t.undo}</p>}
      </footer>
    </aside>
  );
}

interface FigureProps {
  readonly value: string;
  readonly name: string;
  readonly tone?: 'late' | 'ok' | undefined;
}

function Figure({ value, name, tone }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={tone && styles[tone]}>{value}</dd>
    </div>
  );
}

function sumOf(previews: readonly CalendarPreview[]): CalendarPreview {
  const total = (of: (one: CalendarPreview) => number) => previews.reduce((sum, one) => sum + of(one), 0);
  return {
    clocks: total((one) => one.clocks),
    moves: total((one) => one.moves),
    breaches: total((one) => one.breaches),
    recovers: total((one) => one.recovers),
    rows: previews.flatMap((one) => one.rows).sort((a, b) => Number(b.breaches) - Number(a.breaches)),
  };
}

/** Codes of what is wrong with a version; `other` where it has none. */
function problemsOf(calendar: BusinessCalendar): string[] {
  const read = businessCalendarSchema.safeParse(calendar);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const code = issue.code === 'custom' ? issue.params?.code : undefined;
    return typeof code === 'string' ? code : 'other';
  });
}
