// A due time in a list: how long until then, where working time and the clock agree on it and it is near; how late, where working time has passed since;
// else as day and hour.
import { DueText, useFormat } from '@baton/look';
import { isLateBy, toneOf, type Urgency, type WorkingTime } from './use-working-time';

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
  // "In 1 h 30 min" of working time may be tomorrow: then the moment says it.
  const isClockTime = Math.abs(dueAt - time.now - leftIn) < MINUTE;
  const isRelative = urgency === 'overdue' ? isLateBy(leftIn) : isNear && isClockTime;
  return (
    <DueText dueAt={dueAt} leftIn={leftIn} tone={toneOf(urgency)}>
      {isRelative ? undefined : format.moment(dueAt, time.now)}
    </DueText>
  );
}

const MINUTE = 60_000;
