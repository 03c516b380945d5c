// What a drawing looks like after each move of a counterexample. Played by the editor's canvas and by what tells findings.
import type { Diagram } from '../../diagram/diagram';
import type { Flow } from '../../diagram/flow';
import type { Node } from '../../nodes/node';
import { linkTarget, type Move } from './moves';
import { reaching } from './reaching';

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
  /** Per join that has gone on with the n-th arrival, the paths by which some have come since it began. */
  private readonly gone = new Map<string, Set<string>>();

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
      if (to === undefined || this.isIgnored(to, id)) continue;
      this.tokens.push(this.isJoin(to) ? { node: to, flow: id, trail } : { node: to, trail });
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

  /** It came to a join that had gone on without it; once all have come, the join begins anew. */
  private isIgnored(join: string, flow: string): boolean {
    const come = this.gone.get(join);
    if (!come || come.has(flow)) return false;
    come.add(flow);
    if (come.size === this.waysIn.get(join)) this.gone.delete(join);
    return true;
  }

  private join(id: string, flows: readonly string[]): boolean {
    const waiting = this.tokens.filter((token) => token.node === id && token.flow !== undefined);
    const over = flows.length > 0 ? flows : [...new Set(waiting.map((token) => token.flow ?? ''))];
    const taken = over.map((flow) => this.take((token) => token.node === id && token.flow === flow));
    if (taken.length === 0 || taken.includes(undefined)) return false;
    const node = this.nodes.get(id);
    // What has come over the same path goes on with it.
    if (node?.kind === 'inclusiveGateway') this.tokens = this.tokens.filter((token) => !waiting.includes(token));
    if (node?.kind === 'parallelGateway' && node.waitFor?.rest === 'cancel') this.giveUpOthers(node);
    if (node?.kind === 'parallelGateway' && node.waitFor?.rest === 'ignore' && over.length < (this.waysIn.get(id) ?? 0))
      this.gone.set(id, new Set(over));
    this.tokens.push({ node: id, trail: taken[0]?.trail ?? null });
    return true;
  }

  private giveUpOthers(join: Node): void {
    const region = reaching([...this.nodes.values()], [...this.flows.values()])(join.id, true).add(join.id);
    this.tokens = this.tokens.filter(
      ({ node }) => !region.has(node) && ![...region].some((level) => this.isInside(node, level)),
    );
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
