// Two tokens at one place: which step it is that runs twice at the same time, and where the two came together.
import type { DrawingIndex } from '../drawing-index';
import { behaviourOf } from './behaviour';
import type { Board, TrackedToken, Trail } from './board';
import type { Move } from './moves';

export interface Double {
  /** The first step on which two tokens can be at once, or the join at which one waits when the next comes over the same path. */
  readonly step: string;
  /** It waits at the join `step`. */
  readonly waitsAt: boolean;
  /** Where the two came together, if that is not the step itself: several paths lead in, and it lets each through. */
  readonly merge: string | null;
  /** Moves after which both are there. */
  readonly moves: readonly Move[];
}

/** `moves` end with two tokens at one place: at this one, as far as that can be said. */
export function describeDouble(
  drawing: DrawingIndex,
  moves: readonly Move[],
  place: { readonly node: string; readonly flow: string | null },
  play: (moves: readonly Move[]) => Board,
): Double | null {
  const { tokens } = play(moves);
  const there = tokens.filter(({ node, flow }) => node === place.node && (flow ?? null) === place.flow);
  const pair = lastPair(there) ?? lastPair(tokens);
  if (!pair) return null;
  const [first, second] = pair;
  const shared = sharedSteps(first, second);
  for (const { node, before, trail } of shared.toReversed()) {
    if (!rests(drawing, node)) continue;
    const shorter = withoutMoves(moves, trail, before);
    const both = firstWithTwo(shorter, node, play([]));
    if (both) return { step: node, waitsAt: false, merge: mergeOf(drawing, shared, second, node), moves: both };
  }
  const step = first.node;
  const waitsAt = first.flow !== undefined;
  return { step, waitsAt, merge: waitsAt ? null : mergeOf(drawing, shared, second, step), moves };
}

/** Where two branches come together without waiting for each other. In a round it is not the merge that is to blame. */
function mergeOf(drawing: DrawingIndex, shared: readonly Shared[], last: TrackedToken, step: string): string | null {
  const earliest = shared.at(-1)?.node;
  if (earliest === undefined || earliest === step || rests(drawing, earliest)) return null;
  let passed = 0;
  for (let at = last.trail; at; at = at.before) if (at.node === earliest) passed++;
  return passed === 1 && (drawing.incoming.get(earliest) ?? []).length > 1 ? earliest : null;
}

/** The two that stand at the same place, the one that came last at the end. */
function lastPair(tokens: readonly TrackedToken[]): readonly [TrackedToken, TrackedToken] | null {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const second = tokens[i] as TrackedToken;
    const first = tokens.slice(0, i).find((token) => token.node === second.node && token.flow === second.flow);
    if (first) return [first, second];
  }
  return null;
}

interface Shared {
  readonly node: string;
  /** The first token's passing of the step. */
  readonly before: Trail;
  /** The first token's whole way. */
  readonly trail: Trail;
}

/** Steps that both have passed, one after the other, up to where they stand; the last first. */
function sharedSteps(first: TrackedToken, second: TrackedToken): readonly Shared[] {
  const shared: Shared[] = [];
  let [a, b] = [first.trail, second.trail];
  while (a && b && a !== b && a.node === b.node) {
    shared.push({ node: a.node, before: a, trail: first.trail as Trail });
    a = a.before;
    b = b.before;
  }
  return shared;
}

/** The moves without those by which the first token left the step and went on. */
function withoutMoves(moves: readonly Move[], trail: Trail, upTo: Trail): readonly Move[] {
  const left = new Set<number>();
  for (let at: Trail | null = trail; at; at = at.before) {
    left.add(at.move);
    if (at === upTo) break;
  }
  return moves.filter((_, i) => !left.has(i));
}

/** The moves up to the one that brings the second token to the step. */
function firstWithTwo(moves: readonly Move[], node: string, board: Board): readonly Move[] | null {
  for (const [i, move] of moves.entries()) {
    board.play(move);
    if (board.tokens.filter((token) => token.node === node && token.flow === undefined).length > 1)
      return moves.slice(0, i + 1);
  }
  return null;
}

function rests(drawing: DrawingIndex, id: string): boolean {
  const node = drawing.nodes.get(id);
  return node !== undefined && ((behaviourOf(node).rests?.(node) ?? false) || drawing.boundaries.has(id));
}
