// How a case gets to a problem, step by step: the core's counterexample as sentences' places and as marks on the canvas. Pure.
import { type Diagram, type Move, playCounterexample } from '@baton/core';
import type { StepOverlay } from '../kinds/editor-kind';

export interface TrailStep {
  /** Number in the list, from 1. */
  readonly n: number;
  readonly node: string;
  readonly what: Move['what'];
  readonly flows: readonly string[];
  /** Where the case is afterwards. */
  readonly at: readonly string[];
}

export function trailOf(diagram: Diagram, moves: readonly Move[]): readonly TrailStep[] {
  return playCounterexample(diagram, moves).map(({ move, tokens }, i) => ({
    n: i + 1,
    node: move.node,
    what: move.what,
    flows: move.flows ?? [],
    at: [...new Set(tokens.map((token) => token.node))],
  }));
}

/** The trail up to its `upTo`-th step, as the canvas shows it. */
export interface ShownTrail {
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  readonly flows: ReadonlySet<string>;
}

export function shownTrail(trail: readonly TrailStep[], upTo: number): ShownTrail {
  const overlays: Record<string, StepOverlay> = {};
  const flows = new Set<string>();
  for (const step of trail.slice(0, upTo)) {
    const former = overlays[step.node]?.mark?.text;
    overlays[step.node] = { mark: { text: former ? `${former}, ${step.n}` : String(step.n), tone: 'late' } };
    for (const flow of step.flows) flows.add(flow);
  }
  for (const node of trail[upTo - 1]?.at ?? []) overlays[node] = { ...overlays[node], baton: true };
  return { overlays, flows };
}
