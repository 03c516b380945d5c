// Notices a loop that never waits: a command that comes to the same node of the same scope again and again is stopped there.
import type { Arrival } from '../nodes/node-kind';
import { ROOT_SCOPE } from '../state/instance-state';

/** Times that one command may come to the same node of the same scope; the runs of an activity that runs several times do not count. */
export const LOOP_LIMIT = 5_000;
/** Nodes entered by one command before it is looked at more closely, and at all. */
export const WATCHED_FROM = 5_000;
export const STEP_LIMIT = 150_000;
/** The last nodes that are remembered to name the loop. */
const TRAIL = 256;

export class EndlessLoop {
  private entered = WATCHED_FROM;
  /** By node, for the scope that most nodes are in; and by scope and node for the others. */
  private readonly ofCase: Uint16Array;
  private readonly visits = new Map<number, Map<number, number>>();
  private readonly trail = new Int32Array(TRAIL).fill(-1);

  constructor(nodes: number) {
    this.ofCase = new Uint16Array(nodes);
  }

  /** Null: go on. Else the ordinals of the nodes of the loop, the arrival's first. */
  follow({ node, scope, each }: Arrival): readonly number[] | null {
    const isEndless = ++this.entered > STEP_LIMIT || (each === undefined && this.visit(node, scope) > LOOP_LIMIT);
    if (isEndless) return [node, ...this.since(node)];
    this.trail[this.entered % TRAIL] = node;
    return null;
  }

  private visit(node: number, scope: number): number {
    if (scope === ROOT_SCOPE) {
      const count = (this.ofCase[node] ?? 0) + 1;
      this.ofCase[node] = count;
      return count;
    }
    const visits = this.visits.get(scope) ?? new Map<number, number>();
    this.visits.set(scope, visits);
    const count = (visits.get(node) ?? 0) + 1;
    visits.set(node, count);
    return count;
  }

  /** What was come by after the node was come by last, in order; empty where that is longer ago than is remembered. */
  private since(node: number): readonly number[] {
    const after: number[] = [];
    for (let back = 1; back < TRAIL; back++) {
      const before = this.trail[(this.entered - back + TRAIL) % TRAIL] as number;
      if (before === node) return after.reverse();
      after.push(before);
    }
    return [];
  }
}
