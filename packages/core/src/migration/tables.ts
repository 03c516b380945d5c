// The ordinals of the old version by those of the new one, worked out from a mapping of steps.
import type { ProcessGraph } from '../graph/process-graph';
import type { MigrationMapping } from './mapping';

export interface Tables {
  readonly nodes: ReadonlyMap<number, number>;
  readonly flows: ReadonlyMap<number, number>;
  /** Time targets over several steps, by their place in the list. */
  readonly spans: ReadonlyMap<number, number>;
}

export function tablesOf(from: ProcessGraph, to: ProcessGraph, mapping: MigrationMapping): Tables {
  const idOf = (id: string): string => (Object.hasOwn(mapping, id) ? (mapping[id] as string) : id);
  const nodes = new Map<number, number>();
  for (const node of from.nodes) {
    const there = to.ordinals.get(idOf(node.def.id));
    if (there !== undefined) nodes.set(node.ordinal, there);
  }
  const byEnds = new Map<string, number>();
  for (const [i, flow] of to.diagram.flows.entries())
    if (!byEnds.has(endsOf(flow.from, flow.to, flow.outcome))) byEnds.set(endsOf(flow.from, flow.to, flow.outcome), i);
  const flows = new Map<number, number>();
  for (const [i, flow] of from.diagram.flows.entries()) {
    const same = to.flowOrdinals.get(flow.id);
    const isSame = same !== undefined && to.diagram.flows[same]?.to === idOf(flow.to);
    const there = isSame ? same : byEnds.get(endsOf(idOf(flow.from), idOf(flow.to), flow.outcome));
    if (there !== undefined) flows.set(i, there);
  }
  const spans = new Map<number, number>();
  for (const [i, span] of (from.diagram.clocks ?? []).entries()) {
    const there = (to.diagram.clocks ?? []).findIndex((other) => other.id === span.id);
    if (there >= 0) spans.set(i, there);
  }
  return { nodes, flows, spans };
}

function endsOf(from: string, to: string, outcome: string | undefined): string {
  return `${from} ${to} ${outcome ?? ''}`;
}
