// The proof of a clock's due time: the days on which it ran and those on which it stood still, what it was counted by, and the same in words.
import type { CaseClock, Diagram } from '@baton/client';
import { Button, useFormat, useWords } from '@baton/look';
import { DeadlineWalk } from '@baton/look/deadlines';
import { useMemo, useState } from 'react';
import { ClockStory } from '../clocks/clock-story';
import { useHandWords } from '../clocks/hand-words';
import { linesOf, pausesOfProof } from '../clocks/proof-lines';
import { useCompanyWords } from '../language/use-readable';
import { urgencyOf, type WorkingTime } from './use-working-time';
import styles from './walk.module.css';

export interface WalkProps {
  readonly clock: CaseClock;
  readonly diagram: Diagram | undefined;
  readonly time: WorkingTime;
}

/** Days that are shown before one asks for more. */
const FIRST = 15;

export function Walk({ clock, diagram, time }: WalkProps) {
  const { screens, common } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const format = useFormat();
  const say = useCompanyWords();
  const { dueAt, startedAt, course } = clock;
  const calendar = time.calendarOf(clock.calendar.id)?.calendar;
  const urgency = urgencyOf(time, clock.riskAt, dueAt);
  const lines = useMemo(() => {
    const proven = linesOf(course);
    return (proven.length > 0 ? proven : clock.walk).map((line) =>
      line.closed?.type === 'holiday' && line.closed.name !== undefined
        ? { ...line, closed: { ...line.closed, name: say(line.closed.name) } }
        : line,
    );
  }, [course, clock.walk, say]);
  const byHand = useHandWords(course, time.now);
  const pauses = useMemo(() => pausesOfProof(course, time.now), [course, time.now]);
  return (
    <>
      {lines.length > 0 && (
        <DeadlineWalk
          lines={isWhole ? lines : lines.slice(0, FIRST)}
          startAt={startedAt}
          dueAt={dueAt}
          now={time.now}
          zone={calendar?.zone}
          pauses={pauses}
          tone={urgency === 'none' ? 'onTrack' : urgency}
        />
      )}
      {lines.length > FIRST && !isWhole && (
        <Button size="s" variant="quiet" onPress={() => setIsWhole(true)}>
          {common.moreItems(lines.length - FIRST)}
        </Button>
      )}
      <p className={styles.from}>
        {screens.casePage.budgetFrom(format.moment(startedAt, time.now), calendar?.name ?? clock.calendar.id)}
      </p>
      {byHand && <p className={styles.byHand}>{byHand.join(' ')}</p>}
      <ClockStory clock={clock} diagram={diagram} time={time} />
    </>
  );
}
