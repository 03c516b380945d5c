// What happens in one go at joins, as the step lets it happen: what comes, what goes on, what is given up. Moves of `explore-drawn.ts`.
import { arrivedAt, type DrawnJoin, readyJoins } from './ground';
import { has, set, unset } from './markings';
import type { Transition } from './net';

/** The transitions that have been gone, the last first. */
export interface Taken {
  readonly transition: Transition;
  readonly before: Taken | null;
}

/** The marking so far, places that tokens are about to come to, what has been gone. */
export interface Run {
  readonly marking: Uint32Array;
  readonly pending: number[];
  taken: Taken | null;
  /** Places to which a second one has come: it may be given up, or go on, before the end. */
  seconds: readonly number[];
}

/** What waits over one path at a join of all, beside the first; a round that brings ever more in one go ends there. */
const MOST_SECONDS = 8;

/** `goOn` is told each time that the join goes on. False: more has come over the path than is counted. */
export function arriveAtJoin(run: Run, join: DrawnJoin, path: number, goOn: (join: DrawnJoin) => void): boolean {
  const { marking } = run;
  const counted = join.paths[path] ?? [];
  const [first] = counted as [number];
  if (join.sort === 'any' || join.givesUp) {
    set(marking, first);
    return true;
  }
  const before = arrivedAt(marking, join);
  const free = counted.find((bit) => !has(marking, bit));
  if (free === undefined && run.seconds.filter((bit) => bit === first).length >= MOST_SECONDS) return false;
  if (free !== undefined) set(marking, free);
  else if (join.sort === 'all') run.seconds = [...run.seconds, first];
  if (join.sort === 'nth') countAt(run, join, before, goOn);
  else if (arrivedAt(marking, join) === join.paths.length) {
    for (const [bit] of join.paths) useUp(run, bit as number);
    goOn(join);
  }
  return free !== undefined || join.sort === 'all';
}

/** Lets go on whatever join can, now that nothing moves. True when one did. */
export function fireJoins(run: Run, joins: readonly DrawnJoin[], goOn: (join: DrawnJoin) => void): boolean {
  const { marking } = run;
  const ready = readyJoins(marking, joins);
  for (const join of ready) {
    for (const [bit] of join.paths) unset(marking, bit as number);
    goOn(join);
  }
  if (ready.length > 0) return true;
  let fired = false;
  for (const join of joins) {
    if (!join.givesUp || arrivedAt(marking, join) < join.needed) continue;
    giveUp(run, join, joins);
    goOn(join);
    fired = true;
  }
  return fired;
}

/** It goes on with the n-th, and begins anew once all have come. */
function countAt({ marking }: Run, join: DrawnJoin, before: number, goOn: (join: DrawnJoin) => void): void {
  for (let had = before; ; had = 0) {
    const now = arrivedAt(marking, join);
    if (had < join.needed && now >= join.needed) goOn(join);
    if (now < join.paths.length) return;
    for (const bits of join.paths) unset(marking, bits.findLast((bit) => has(marking, bit)) as number);
  }
}

/** Where a second one had come, it is the one that is there now. */
function useUp(run: Run, bit: number): void {
  const index = run.seconds.indexOf(bit);
  if (index < 0) unset(run.marking, bit);
  else run.seconds = run.seconds.filter((_, i) => i !== index);
}

function giveUp(run: Run, join: DrawnJoin, joins: readonly DrawnJoin[]): void {
  const { marking } = run;
  for (const other of joins)
    if (other === join || join.joinsBefore.has(other.node)) for (const bit of other.paths.flat()) unset(marking, bit);
  for (let word = 0; word < marking.length; word++)
    marking[word] = (marking[word] as number) & ~(join.before[word] as number);
  run.seconds = run.seconds.filter((place) => has(marking, place));
}
