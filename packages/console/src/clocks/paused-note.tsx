// A time target that stands still: since when and why, and when it would be due if it went on now.
import type { CaseClock, Diagram } from '@baton/client';
import { Note, useFormat, useWords } from '@baton/look';
import type { WorkingTime } from '../time/use-working-time';
import { useCauseWords } from './cause-words';
import { standsSince } from './proof-lines';
import { dueAfterwards } from './states';

export interface PausedNoteProps {
  readonly clock: CaseClock;
  readonly diagram: Diagram | undefined;
  readonly time: WorkingTime;
}

export function PausedNote({ clock, diagram, time }: PausedNoteProps) {
  const { clocks } = useWords();
  const format = useFormat();
  const causes = useCauseWords();
  const why = causes.all(
    clock.course.pausedBy.map(({ cause }) => cause),
    diagram,
  );
  const since = standsSince(clock.course) ?? clock.startedAt;
  const dueAt = dueAfterwards(clock, time);
  return (
    <Note icon="pause">
      {clocks.pausedSentence(why, format.moment(since, time.now))}
      {dueAt !== null && ` ${clocks.dueAfterwards(format.moment(dueAt, time.now))}`}
    </Note>
  );
}
