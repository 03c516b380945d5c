// The moments of a run at which something happened: where the cursor stops on its way back and forth. Pure.
import type { MomentView } from './moment-view';

export function earlierMoment(run: MomentView, now: number): number | null {
  return momentsOf(run).findLast((at) => at < now) ?? null;
}

export function laterMoment(run: MomentView, now: number): number | null {
  return momentsOf(run).find((at) => at > now) ?? null;
}

function momentsOf({ startAt, log }: MomentView): readonly number[] {
  return [...new Set([startAt, ...log.map((entry) => entry.at)])].sort((a, b) => a - b);
}
