// A counterexample as moves of tokens on a drawing, and what the drawing looks like after each. Found by the soundness check, played by
// the editor's canvas, printed by `baton check`.
import type { Diagram } from '../../diagram/diagram';
import type { Flow } from '../../diagram/flow';
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

/** Where the case is: on `node`; with `flow`, at the join `node`, having come over that path. */
export interface PlayedToken {
  readonly node: string;
  readonly flow?: string;
}

export interface PlayedMove {
  readonly move: Move;
  /** Where the case is after the move. */
  readonly tokens: readonly PlayedToken[];
}

/** What a counterexample looks like, move by move. A move that is not possible changes nothing. */
export function playCounterexample(diagram: Diagram, moves: readonly Move[]): PlayedMove[] {
  const board = new Board(diagram.nodes, diagram.flows);
  return moves.map((move) => {
    board.play(move);
    return { move, tokens: board.tokens.map(({ node, flow }) => (flow === undefined ? { node } : { node, flow })) };
  });
}

/** A token with the steps that it has passed, the last first. */
export interface TrackedToken extends PlayedToken {
  readonly trail: Trail | null;
}

export interface Trail {
  readonly node: string;
  /** Number of the move by which it left. */
  readonly move: number;
  readonly before: Trail | null;
}

export class Board {
  tokens: TrackedToken[] = [];
  private played = 0;
  private readonly nodes: ReadonlyMap<string, Node>;
  private readonly flows: ReadonlyMap<string, Flow>;
  private readonly waysIn = new Map<string, number>();

  constructor(nodes: readonly Node[], flows: readonly Flow[]) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.flows = new Map(flows.map((flow) => [flow.id, flow]));
    for (const flow of flows) this.waysIn.set(flow.to, (this.waysIn.get(flow.to) ?? 0) + 1);
  }

  /** False: nothing stands where the move begins. */
  play(move: Move): boolean {
    const done = this.tryToPlay(move);
    this.played++;
    return done;
  }

  private tryToPlay({ node, what, flows = [] }: Move): boolean {
    if (what === 'begin') {
      this.tokens.push({ node, trail: null });
      return true;
    }
    if (what === 'endAll') return this.endAll(node);
    if (what === 'join') return this.join(node, flows);
    if (what === 'meanwhile') return this.meanwhile(node);
    const token = this.take((candidate) => candidate.node === node && candidate.flow === undefined);
    if (!token) return false;
    this.emptyInside(node);
    const trail = { node, move: this.played, before: token.trail };
    for (const id of flows) {
      const to = this.flows.get(id)?.to;
      if (to !== undefined) this.tokens.push(this.isJoin(to) ? { node: to, flow: id, trail } : { node: to, trail });
    }
    if (flows.length === 0) this.jump(node, trail);
    return true;
  }

  /** Several paths into a gateway that waits for them. */
  private isJoin(id: string): boolean {
    const kind = this.nodes.get(id)?.kind;
    return (kind === 'parallelGateway' || kind === 'inclusiveGateway') && (this.waysIn.get(id) ?? 0) > 1;
  }

  private jump(from: string, trail: Trail): void {
    const to = linkTarget(this.nodes.values(), this.nodes.get(from));
    if (to !== undefined) this.tokens.push({ node: to, trail });
  }

  private join(node: string, flows: readonly string[]): boolean {
    const over =
      flows.length > 0
        ? flows
        : [...new Set(this.tokens.flatMap((token) => (token.node === node && token.flow ? [token.flow] : [])))];
    const taken = over.map((flow) => this.take((token) => token.node === node && token.flow === flow));
    if (taken.length === 0 || taken.includes(undefined)) return false;
    this.tokens.push({ node, trail: taken[0]?.trail ?? null });
    return true;
  }

  private meanwhile(id: string): boolean {
    const event = this.nodes.get(id);
    if (event?.kind !== 'boundaryEvent') return false;
    const host = this.tokens.find((token) => token.node === event.attachedTo && token.flow === undefined);
    if (!host) return false;
    if (event.interrupting) {
      this.take((token) => token === host);
      this.emptyInside(host.node);
    }
    this.tokens.push({ node: id, trail: { node: host.node, move: this.played, before: host.trail } });
    return true;
  }

  private endAll(id: string): boolean {
    if (!this.tokens.some((token) => token.node === id)) return false;
    const level = this.nodes.get(id)?.parent;
    this.tokens = this.tokens.filter((token) => level !== undefined && !this.isInside(token.node, level));
    return true;
  }

  /** What ran inside of a sub-process is over when the sub-process is. */
  private emptyInside(id: string): void {
    if (this.nodes.get(id)?.kind === 'subProcess')
      this.tokens = this.tokens.filter((token) => !this.isInside(token.node, id));
  }

  private isInside(id: string, level: string): boolean {
    const seen = new Set<string>();
    for (let at = this.nodes.get(id)?.parent; at !== undefined && !seen.has(at); at = this.nodes.get(at)?.parent) {
      if (at === level) return true;
      seen.add(at);
    }
    return false;
  }

  private take(which: (token: TrackedToken) => boolean): TrackedToken | undefined {
    const index = this.tokens.findIndex(which);
    return index < 0 ? undefined : this.tokens.splice(index, 1)[0];
  }
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
