// A due time in a list: in working time while it is near, as day and hour when it is not.
import { DueText, useFormat } from '@baton/look';
import { toneOf, type Urgency, type WorkingTime } from './use-working-time';

export interface DueProps {
  readonly dueAt: number;
  readonly urgency: Urgency;
  readonly time: WorkingTime;
}

/** One working day. */
const NEAR_IN = 8 * 3_600_000;

export function Due({ dueAt, urgency, time }: DueProps) {
  const format = useFormat();
  const leftIn = time.leftIn(dueAt);
  const isNear = leftIn <= NEAR_IN || format.sameDay(dueAt, time.now);
  return (
    <DueText dueAt={dueAt} leftIn={urgency === 'overdue' ? Math.min(leftIn, -MINUTE) : leftIn} tone={toneOf(urgency)}>
      {isNear ? undefined : format.moment(dueAt, time.now)}
    </DueText>
  );
}

/** Just late is late: never "now". */
const MINUTE = 60_000;
