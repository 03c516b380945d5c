// When the case of a try-out begins: said in a sentence, and chosen. Part of what it begins with.
import '@baton/words/parts';
import { isWorking, nextWorkingAt } from '@baton/core';
import { useWords } from '@baton/look';
import { DateTimePicker } from '@baton/look/dates';
import { useOpenedAt } from '../document/now';
import { QuietButton } from '../panel/fields/quiet-button';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';

const HOUR_MS = 3_600_000;

export function StartMoment() {
  const words = useWords();
  const said = words.tryOut.begin;
  const { moment, session, calendar, format } = useTryOut();
  const openedAt = useOpenedAt();
  const { startAt } = moment;
  const atWork = nextWorkingAt(calendar, Math.ceil(openedAt / HOUR_MS) * HOUR_MS);
  const when = format.instant(startAt);
  const sentence =
    startAt === atWork && startAt > openedAt + HOUR_MS
      ? said.withWork(when)
      : isWorking(calendar, startAt)
        ? said.during(when)
        : said.closed(when);
  return (
    <>
      <DateTimePicker
        className={styles.moment}
        label={said.label}
        zone={calendar.calendar.zone}
        valueAt={startAt}
        onChange={(at) => at !== null && at !== startAt && void session.beginAt(at)}
      />
      <p className={styles.quiet} role="status">
        {sentence}
      </p>
      <div className={styles.moments}>
        {atWork !== null && startAt !== atWork && (
          <QuietButton onPress={() => void session.beginAt(atWork)}>{said.atWork}</QuietButton>
        )}
        <QuietButton onPress={() => void session.beginAt(Math.floor(openedAt / 60_000) * 60_000)}>
          {said.now}
        </QuietButton>
      </div>
    </>
  );
}
