// To what of a drawing a text in another language belongs, read from its place (`Diagram.texts`). Called where steps are copied or removed, and
// where two drawings are compared. Pure.
import type { Diagram } from '@baton/core';

export type TextOwner =
  | 'process'
  | 'lane'
  | 'node'
  | 'flow'
  | 'variable'
  | 'clock'
  | 'ladder'
  | 'decision'
  /** What pauses time targets, by its cause. */
  | 'pause'
  | 'note'
  | 'group';

export interface TextPlace {
  readonly owner: TextOwner;
  /** Of the owner; empty: the process itself. */
  readonly id: string;
  /** What is said of it: `node`, `outcome`, `field`, `option` ... as the place begins. */
  readonly of: string;
  /** The parts behind the owner's id. */
  readonly rest: readonly string[];
}

const OWNERS: Readonly<Record<string, TextOwner>> = {
  lane: 'lane',
  node: 'node',
  outcome: 'node',
  field: 'node',
  flow: 'flow',
  variable: 'variable',
  option: 'variable',
  unit: 'variable',
  clock: 'clock',
  ladder: 'ladder',
  decision: 'decision',
  column: 'decision',
  pause: 'pause',
  note: 'note',
  group: 'group',
};

const OF_PROCESS = new Set(['name', 'description', 'caseTitle']);

/** Null: nothing of a drawing. */
export function readTextPlace(place: string): TextPlace | null {
  const [of = '', id, ...rest] = place.split('.');
  if (id === undefined) return OF_PROCESS.has(of) ? { owner: 'process', id: '', of, rest } : null;
  // A further time target of a step stands under the step.
  const owner = of === 'clock' && rest.length > 0 ? 'node' : OWNERS[of];
  return owner ? { owner, id, of, rest } : null;
}

/** Answers whether a drawing has what texts can belong to; each list is read once, when it is first asked for. */
export function textOwners(diagram: Diagram): (owner: TextOwner, id: string) => boolean {
  const known = new Map<TextOwner, ReadonlySet<string>>();
  return (owner, id) => {
    const ids = known.get(owner) ?? idsOf(diagram, owner);
    known.set(owner, ids);
    return ids.has(id);
  };
}

/** Causes of pauses in the deadlines of steps or time targets. */
export function causesIn(parts: unknown): ReadonlySet<string> {
  return new Set([...JSON.stringify(parts).matchAll(/"cause":"([^"]+)"/g)].map(([, cause = '']) => cause));
}

function idsOf(diagram: Diagram, owner: TextOwner): ReadonlySet<string> {
  const lists = {
    lane: 'lanes',
    node: 'nodes',
    flow: 'flows',
    clock: 'clocks',
    ladder: 'ladders',
    decision: 'decisions',
    note: 'notes',
  } as const;
  switch (owner) {
    case 'process':
      return new Set(['']);
    case 'variable':
      return new Set([...diagram.variables, ...diagram.nodes.flatMap(localData)].map(({ name }) => name));
    case 'pause':
      return causesIn([diagram.nodes, diagram.clocks ?? []]);
    case 'group':
      return new Set(diagram.groups?.map(({ id }) => id));
    default:
      return new Set(diagram[lists[owner]]?.map(({ id }) => id));
  }
}

function localData(node: Diagram['nodes'][number]) {
  return (node.kind === 'subProcess' && node.variables) || [];
}
