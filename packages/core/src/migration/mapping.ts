// Which step of the new version stands for which of the old one: proposed by id, then by kind, name and neighbours; flows and time targets
// follow from the steps.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';

/** Id in the old version -> id in the new one. A step that is not named stands for the one with its id. */
export type MigrationMapping = Readonly<Record<string, string>>;

/** A step that a mapping names although that version does not have it: `version` says of which of the two; null: there is none. */
export function unknownStep(
  from: StepsOfVersion,
  to: StepsOfVersion,
  mapping: MigrationMapping,
): { readonly step: string; readonly version: number } | null {
  for (const [old, there] of Object.entries(mapping)) {
    if (!from.ordinals.has(old)) return { step: old, version: from.version };
    if (!to.ordinals.has(there)) return { step: there, version: to.version };
  }
  return null;
}

interface StepsOfVersion {
  readonly version: number;
  readonly ordinals: ReadonlyMap<string, number>;
}

export interface ProposedMapping {
  /** Every step for which one was found, those with the same id too. */
  readonly mapping: MigrationMapping;
  /** Steps of the old version without one, in the order of the drawing. */
  readonly unmapped: readonly string[];
}

/** A neighbour in common counts less than the name. */
const SCORE = { name: 4, neighbour: 1, enough: 2 } as const;
/** Each round makes the neighbours of what it found surer; a long line of renamed steps needs as many as it has. */
const ROUNDS = 50;

/**
 * By id, then by name and neighbours. Where two come into question alike, or one only stands where the other stood under another name, none is
 * taken: that is to be asked.
 */
export function proposeMapping(from: Diagram, to: Diagram): ProposedMapping {
  const mapping = new Map<string, string>();
  const targets = new Map(to.nodes.map((node) => [node.id, node]));
  for (const node of from.nodes) if (targets.get(node.id)?.kind === node.kind) mapping.set(node.id, node.id);
  for (let round = 0; round < ROUNDS; round++) {
    const found = surePairs(from, to, mapping);
    for (const pair of found) mapping.set(pair.from, pair.to);
    if (found.length === 0) break;
  }
  const sure = from.nodes.flatMap((node) => {
    const there = mapping.get(node.id);
    if (there === undefined || (there !== node.id && targets.get(there)?.name !== node.name)) return [];
    return [[node.id, there] as const];
  });
  const known = new Map(sure);
  return {
    mapping: Object.fromEntries(known),
    unmapped: from.nodes.filter((node) => !known.has(node.id)).map((node) => node.id),
  };
}

/**
 * Steps of the new version that could stand for this one: those that stand for no other yet, the likeliest first; then those that do, for a
 * step that is gone, as it comes after it.
 */
export function likelySteps(from: Diagram, to: Diagram, mapping: MigrationMapping, step: string): readonly string[] {
  const known = new Map(Object.entries(mapping).filter(([id]) => id !== step));
  const free = scoredPairs(from, to, known).filter((pair) => pair.from === step);
  const likely = free.sort((a, b) => b.score - a.score).map((pair) => pair.to);
  const gone = from.nodes.find((node) => node.id === step);
  if (!gone) return likely;
  const fits = new Set(
    to.nodes.filter((node) => node.kind === gone.kind && isSameLevel(gone, node, known)).map((node) => node.id),
  );
  const after = stepsAfter(from, step).flatMap((id) => known.get(id) ?? []);
  return [...new Set([...likely, ...after.filter((id) => fits.has(id)), ...fits])];
}

/** In the order in which a case comes by them. */
function stepsAfter({ flows }: Diagram, step: string): readonly string[] {
  const seen = new Set([step]);
  for (const id of seen) for (const flow of flows) if (flow.from === id) seen.add(flow.to);
  seen.delete(step);
  return [...seen];
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly score: number;
}

/** Those that are likely enough, and likelier than every other of either step. */
function surePairs(from: Diagram, to: Diagram, mapping: ReadonlyMap<string, string>): readonly Pair[] {
  const pairs = scoredPairs(from, to, mapping).filter(({ score }) => score >= SCORE.enough);
  const best = new Map<string, number>();
  const ties = new Map<string, number>();
  for (const pair of pairs) {
    for (const end of [`from ${pair.from}`, `to ${pair.to}`]) {
      const score = best.get(end) ?? 0;
      if (pair.score === score) ties.set(end, (ties.get(end) ?? 1) + 1);
      if (pair.score > score) {
        best.set(end, pair.score);
        ties.set(end, 1);
      }
    }
  }
  const isSure = (end: string, score: number) => best.get(end) === score && ties.get(end) === 1;
  return pairs.filter(({ from: a, to: b, score }) => isSure(`from ${a}`, score) && isSure(`to ${b}`, score));
}

/** Steps of one kind at one level that nothing is known of yet. */
function scoredPairs(from: Diagram, to: Diagram, mapping: ReadonlyMap<string, string>): readonly Pair[] {
  const taken = new Set(mapping.values());
  const free = to.nodes.filter((node) => !taken.has(node.id));
  if (free.length === 0) return [];
  const around = neighboursOf(to);
  const before = neighboursOf(from);
  return from.nodes.flatMap((node) => {
    if (mapping.has(node.id)) return [];
    const near = new Set((before.get(node.id) ?? []).flatMap((id) => mapping.get(id) ?? []));
    return free
      .filter((candidate) => candidate.kind === node.kind && isSameLevel(node, candidate, mapping))
      .map((candidate) => {
        const shared = (around.get(candidate.id) ?? []).filter((id) => near.has(id)).length;
        const isNamed = node.name !== undefined && node.name === candidate.name;
        return { from: node.id, to: candidate.id, score: (isNamed ? SCORE.name : 0) + shared * SCORE.neighbour };
      });
  });
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
