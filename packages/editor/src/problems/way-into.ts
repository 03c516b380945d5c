// A way of a case to where it is wrong, for problems that are found by looking at the paths alone: to a step that comes to no end and once
// around behind it, or to where the way to a step that no case comes to parts from what happens. Pure.
import type { Diagram, Flow, Move, Problem } from '@baton/core';

type Step = Diagram['nodes'][number];

/** Empty: none is found, or none is needed. */
export function wayInto(diagram: Diagram, { code, node }: Problem): readonly Move[] {
  if (node === undefined) return [];
  const drawing = new Ways(diagram);
  if (code === 'node.cannot-end') return drawing.around(node);
  if (code === 'soundness.never-reached') return drawing.before(node);
  return [];
}

class Ways {
  private readonly nodes: ReadonlyMap<string, Step>;

  constructor(private readonly diagram: Diagram) {
    this.nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  }

  /** To the step, and on from it until it comes again to where it was, or stops. */
  around(step: string): Move[] {
    const moves = this.to(step);
    if (moves === null) return [];
    const seen = new Set<string>();
    let at: string | undefined = step;
    while (at !== undefined && !seen.has(at) && !this.isJoin(at)) {
      seen.add(at);
      const [flow]: Flow[] = this.out(at);
      if (flow === undefined) break;
      moves.push(this.goes(at, flow));
      at = flow.to;
    }
    return moves;
  }

  /** To the last step on a way to this one that a case comes to. */
  before(step: string): Move[] {
    const node = this.nodes.get(step);
    const sources =
      node?.kind === 'boundaryEvent'
        ? [node.attachedTo]
        : this.diagram.flows.filter(({ to }) => to === step).map(({ from }) => from);
    for (const source of sources) {
      const moves = this.to(source, step);
      if (moves) return moves;
    }
    return [];
  }

  /** Null: not without a join, or not at all. */
  private to(step: string, without?: string): Move[] | null {
    const node = this.nodes.get(step);
    if (!node) return null;
    const outer = node.parent === undefined ? [] : this.to(node.parent);
    const starts = this.diagram.nodes.filter(({ kind, parent }) => kind === 'startEvent' && parent === node.parent);
    if (outer === null) return null;
    const came = new Map<string, Move[]>(starts.map(({ id }) => [id, [{ node: id, what: 'begin' }]]));
    for (const [at, moves] of came) {
      if (at === step) return [...outer, ...moves];
      if (this.isJoin(at)) continue;
      for (const flow of this.out(at))
        if (flow.to !== without && !came.has(flow.to)) came.set(flow.to, [...moves, this.goes(at, flow)]);
      for (const rim of this.diagram.nodes)
        if (rim.kind === 'boundaryEvent' && rim.attachedTo === at && rim.id !== without && !came.has(rim.id))
          came.set(rim.id, [...moves, { node: rim.id, what: 'meanwhile' }]);
    }
    return null;
  }

  /** Where paths are taken together, all of them are. */
  private goes(at: string, flow: Flow): Move {
    const isFork = this.nodes.get(at)?.kind === 'parallelGateway';
    const flows = isFork ? this.out(at).map(({ id }) => id) : [flow.id];
    return { node: at, what: 'go', flows };
  }

  private out(step: string): Flow[] {
    return this.diagram.flows.filter(({ from }) => from === step);
  }

  private isJoin(step: string): boolean {
    const kind = this.nodes.get(step)?.kind;
    const isGate = kind === 'parallelGateway' || kind === 'inclusiveGateway';
    return isGate && this.diagram.flows.filter(({ to }) => to === step).length > 1;
  }
}
