// How far it is from each step to a path or an end of the drawing, and along which paths: what leads the search for a run. Pure.
import type { Diagram, Flow } from '@baton/core';

/** A path to take, an end to reach, or any end of the whole case. */
export type Goal = { readonly flow: string } | { readonly end: string } | 'anyEnd';

interface Way {
  readonly to: string;
  readonly cost: number;
  /** Absent: into a sub-process, out of it, or onto a rim. */
  readonly flow?: Flow;
}

/** What has to go wrong, or to take long, is further away than what is just done. */
const RIM_COST = 3;

export class Ways {
  readonly #out = new Map<string, Way[]>();
  readonly #far = new Map<string, number>();

  constructor(
    private readonly diagram: Diagram,
    readonly goal: Goal,
  ) {
    for (const node of diagram.nodes) this.#out.set(node.id, []);
    for (const flow of diagram.flows) this.#add(flow.from, { to: flow.to, cost: 1, flow });
    for (const node of diagram.nodes) {
      if (node.kind === 'boundaryEvent') this.#add(node.attachedTo, { to: node.id, cost: RIM_COST });
      if (node.parent === undefined) continue;
      const parent = diagram.nodes.find(({ id }) => id === node.parent);
      const isEvent = parent?.kind === 'subProcess' && parent.variant === 'event';
      if (node.kind === 'startEvent' && !isEvent) this.#add(node.parent, { to: node.id, cost: 1 });
      if (node.kind === 'startEvent' && isEvent)
        for (const beside of diagram.nodes)
          if (beside.parent === parent?.parent && beside.id !== parent?.id)
            this.#add(beside.id, { to: node.id, cost: RIM_COST });
      if (node.kind === 'endEvent') this.#add(node.id, { to: node.parent, cost: 0 });
      // What is inside has the rims of what is around it.
      for (const rim of diagram.nodes)
        if (rim.kind === 'boundaryEvent' && rim.attachedTo === node.parent)
          this.#add(node.id, { to: rim.id, cost: RIM_COST });
    }
    this.#measure();
  }

  /** Infinity: the goal cannot be reached from there. */
  from(step: string): number {
    return this.#far.get(step) ?? Number.POSITIVE_INFINITY;
  }

  /** Through this path. */
  through(flow: Flow): number {
    return this.#isGoal(flow) ? 0 : 1 + this.from(flow.to);
  }

  /** The paths of the shortest way from a step to the goal, the goal itself the last. */
  pathsFrom(step: string, first?: Flow): readonly Flow[] {
    const paths: Flow[] = [];
    if (first) paths.push(first);
    if (first && this.#isGoal(first)) return paths;
    let at = first?.to ?? step;
    for (let left = this.diagram.nodes.length; left > 0; left--) {
      const next = (this.#out.get(at) ?? []).reduce<Way | null>(
        (best, way) => (best === null || this.#costOf(way) < this.#costOf(best) ? way : best),
        null,
      );
      if (!next || !Number.isFinite(this.#costOf(next))) return paths;
      if (next.flow) paths.push(next.flow);
      if (next.flow && this.#isGoal(next.flow)) return paths;
      at = next.to;
      if (this.from(at) === 0) return paths;
    }
    return paths;
  }

  #isGoal(flow: Flow): boolean {
    return typeof this.goal === 'object' && 'flow' in this.goal && this.goal.flow === flow.id;
  }

  #costOf(way: Way): number {
    return way.cost + (way.flow && this.#isGoal(way.flow) ? 0 : this.from(way.to));
  }

  #add(from: string, way: Way): void {
    this.#out.get(from)?.push(way);
  }

  /** Bellman's rounds: drawings are small, and most are read in a few. */
  #measure(): void {
    const { goal } = this;
    for (const node of this.diagram.nodes) {
      const isEnd = node.kind === 'endEvent' && node.parent === undefined;
      if (goal === 'anyEnd' ? isEnd : 'end' in goal && goal.end === node.id) this.#far.set(node.id, 0);
    }
    for (let round = 0; round <= this.diagram.nodes.length; round++) {
      let hasChanged = false;
      for (const [from, ways] of this.#out)
        for (const way of ways) {
          const cost = this.#costOf(way);
          if (cost >= this.from(from)) continue;
          this.#far.set(from, cost);
          hasChanged = true;
        }
      if (!hasChanged) return;
    }
  }
}
