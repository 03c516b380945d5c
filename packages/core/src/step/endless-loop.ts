// Notices a loop that never waits: a command that comes to the same node of the same scope again and again is stopped there.
import type { Arrival } from '../nodes/node-kind';

/** Times that one command may come to the same node of the same scope; the runs of an activity that runs several times do not count. */
export const LOOP_LIMIT = 5_000;
/** Nodes entered by one command before it is looked at more closely, and at all. */
export const WATCHED_FROM = 5_000;
export const STEP_LIMIT = 150_000;
/** The last nodes that are remembered to name the loop. */
const TRAIL = 256;

export class EndlessLoop {
  private entered = WATCHED_FROM;
  private readonly visits = new Map<number, Map<number, number>>();
  private readonly trail: number[] = [];

  /** Null: go on. Else the ordinals of the nodes of the loop, the arrival's first. */
  follow(arrival: Arrival): readonly number[] | null {
    this.entered++;
    const { node, scope, each } = arrival;
    const last = this.trail.lastIndexOf(node);
    const loop = [node, ...(last < 0 ? [] : this.trail.slice(last + 1))];
    this.trail.push(node);
    if (this.trail.length > 2 * TRAIL) this.trail.splice(0, TRAIL);
    if (this.entered > STEP_LIMIT) return loop;
    if (each !== undefined) return null;
    const visits = this.visits.get(scope) ?? new Map<number, number>();
    this.visits.set(scope, visits);
    const count = (visits.get(node) ?? 0) + 1;
    visits.set(node, count);
    return count > LOOP_LIMIT ? loop : null;
  }
}
