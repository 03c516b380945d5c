// A counterexample as moves of tokens on a drawing. Found by the soundness check, played by `board.ts`, printed by `baton check`.
import type { Node } from '../../nodes/node';

/**
 * One move. `begin`: the case, or the inside of a sub-process, begins at `node`. `go`: what stands on `node` goes on over `flows` (none: it
 * ends there). `meanwhile`: the event `node` at the rim of a step happens. `join`: the join `node` goes on with what has arrived over
 * `flows` (without them: over every path on which something has). `endAll`: `node` ends everything at its level.
 */
export interface Move {
  readonly node: string;
  readonly what: 'begin' | 'go' | 'meanwhile' | 'join' | 'endAll';
  readonly flows?: readonly string[];
}

/** Where a jump leads: the place of the same name at the same level. */
export function linkTarget(nodes: Iterable<Node>, from: Node | undefined): string | undefined {
  if (from?.kind !== 'intermediateThrowEvent' || from.event.type !== 'link') return undefined;
  for (const node of nodes) {
    if (node.kind !== 'intermediateCatchEvent' || node.event.type !== 'link') continue;
    if (node.event.link === from.event.link && node.parent === from.parent) return node.id;
  }
  return undefined;
}

/** Moves in order, put together without copying; read with `movesOf`. */
export type Rope = null | Move | { readonly first: Rope; readonly next: Rope };

export function joined(first: Rope, next: Rope): Rope {
  if (first === null) return next;
  return next === null ? first : { first, next };
}

/** At most `MOVES_SHOWN`: a longer counterexample says no more. */
export function movesOf(rope: Rope): Move[] {
  const moves: Move[] = [];
  const open: Rope[] = [rope];
  while (open.length > 0 && moves.length < MOVES_SHOWN) {
    const top = open.pop() ?? null;
    if (top === null) continue;
    if ('what' in top) moves.push(top);
    else open.push(top.next, top.first);
  }
  return moves;
}

const MOVES_SHOWN = 600;
