// A due time before and after, side by side, with the working time between them; and what to do where the new one lies outside working hours.
import { isWorking, nextWorkingAt, previousWorkingAt } from '@baton/core';
import { Button, Note, useFormat, useWords } from '@baton/look';
import type { WorkingTime } from '../time/use-working-time';
import styles from './clocks.module.css';

export interface MovedDueProps {
  readonly before: number | null;
  readonly after: number | null;
  readonly calendar: string;
  readonly time: WorkingTime;
  readonly onTake: (at: number) => void;
}

export function MovedDue({ before, after, calendar: id, time, onTake }: MovedDueProps) {
  const { clocks, deadline } = useWords();
  const t = clocks.move;
  const format = useFormat();
  const moment = (at: number | null) => (at === null ? deadline.noDue : format.moment(at, time.now));
  const calendar = time.calendarOf(id);
  const apart = before === null || after === null ? 0 : time.leftIn(after, id) - time.leftIn(before, id);
  const isOutside = after !== null && calendar !== null && !isWorking(calendar, after - 1);
  const nearest = isOutside ? [previousWorkingAt(calendar, after), nextWorkingAt(calendar, after)] : [];
  return (
    <>
      <dl className={styles.moved} aria-live="polite">
        <div>
          <dt>{t.before}</dt>
          <dd>
            <s>{moment(before)}</s>
          </dd>
        </div>
        <div>
          <dt>{t.after}</dt>
          <dd>
            <b>{after === null ? '–' : moment(after)}</b>
            {Math.abs(apart) >= 60_000 && (
              <span>{apart > 0 ? t.later(format.span(apart)) : t.sooner(format.span(-apart))}</span>
            )}
          </dd>
        </div>
      </dl>
      {isOutside && (
        <Note tone="risk" icon="warning" isLive>
          {t.outside}{' '}
          {nearest
            .filter((at): at is number => at !== null && at > time.now)
            .map((at) => (
              <Button key={at} size="s" variant="quiet" onPress={() => onTake(at)}>
                {t.nearest(format.moment(at, time.now))}
              </Button>
            ))}
        </Note>
      )}
    </>
  );
}
