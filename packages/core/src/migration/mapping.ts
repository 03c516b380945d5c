// Which step of the new version stands for which of the old one: proposed by id, then by kind, name and neighbours; flows and time targets
// follow from the steps.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';

/** Id in the old version -> id in the new one. A step that is not named stands for the one with its id. */
export type MigrationMapping = Readonly<Record<string, string>>;

export interface ProposedMapping {
  /** Every step for which one was found, those with the same id too. */
  readonly mapping: MigrationMapping;
  /** Steps of the old version without one, in the order of the drawing. */
  readonly unmapped: readonly string[];
}

/** A neighbour in common counts less than the name. */
const SCORE = { name: 4, neighbour: 1, enough: 2 } as const;

export function proposeMapping(from: Diagram, to: Diagram): ProposedMapping {
  const mapping = new Map<string, string>();
  const targets = new Map(to.nodes.map((node) => [node.id, node]));
  for (const node of from.nodes) if (targets.get(node.id)?.kind === node.kind) mapping.set(node.id, node.id);
  const taken = new Set(mapping.values());
  // Rounds: a step found in one makes its neighbours surer in the next.
  for (let best = bestPair(from, to, mapping, taken); best; best = bestPair(from, to, mapping, taken)) {
    mapping.set(best.from, best.to);
    taken.add(best.to);
  }
  return {
    mapping: Object.fromEntries(mapping),
    unmapped: from.nodes.filter((node) => !mapping.has(node.id)).map((node) => node.id),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

function bestPair(
  from: Diagram,
  to: Diagram,
  mapping: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): Pair | null {
  let best: (Pair & { readonly score: number }) | null = null;
  const free = to.nodes.filter((node) => !taken.has(node.id));
  if (free.length === 0) return null;
  const around = neighboursOf(to);
  const before = neighboursOf(from);
  for (const node of from.nodes) {
    if (mapping.has(node.id)) continue;
    for (const candidate of free) {
      if (candidate.kind !== node.kind || !isSameLevel(node, candidate, mapping)) continue;
      const shared = (before.get(node.id) ?? []).filter((id) => {
        const there = mapping.get(id);
        return there !== undefined && (around.get(candidate.id) ?? []).includes(there);
      }).length;
      const isNamed = node.name !== undefined && node.name === candidate.name;
      const score = (isNamed ? SCORE.name : 0) + shared * SCORE.neighbour;
      if (score >= SCORE.enough && score > (best?.score ?? 0)) best = { from: node.id, to: candidate.id, score };
    }
  }
  return best;
}

function isSameLevel(node: Node, candidate: Node, mapping: ReadonlyMap<string, string>): boolean {
  return (node.parent === undefined ? undefined : mapping.get(node.parent)) === candidate.parent;
}

function neighboursOf({ flows, nodes }: Diagram): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, string[]>();
  const link = (one: string, other: string) => {
    around.set(one, [...(around.get(one) ?? []), other]);
    around.set(other, [...(around.get(other) ?? []), one]);
  };
  for (const flow of flows) link(flow.from, flow.to);
  for (const node of nodes) if (node.kind === 'boundaryEvent') link(node.id, node.attachedTo);
  return around;
}
