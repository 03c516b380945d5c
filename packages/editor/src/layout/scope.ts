// The part of a diagram that is drawn on one sheet: the process itself, or the inside of one sub-process.
import type { Diagram, Flow, Frame, Group, Node, NodeOf, Note, Point } from '@baton/core';
import { type Measures, measuresOf } from './directed';
import { framesOf } from './frames';

export interface Scope {
  readonly nodes: readonly Node[];
  /** Flows both of whose ends are in this scope. */
  readonly flows: readonly Flow[];
  readonly byId: ReadonlyMap<string, Node>;
  readonly outgoing: ReadonlyMap<string, readonly Flow[]>;
  readonly incoming: ReadonlyMap<string, readonly Flow[]>;
  /** Boundary events by the step that they sit on. */
  readonly attached: ReadonlyMap<string, readonly NodeOf<'boundaryEvent'>[]>;
  /** Its sub-processes that are drawn unfolded. */
  readonly open: ReadonlyMap<string, Frame>;
  readonly notes: readonly Note[];
  /** Where notes stand, see `Diagram.layout`. */
  readonly notePlaces: Readonly<Record<string, Point>>;
  /** Stages of the whole diagram. */
  readonly groups: readonly Group[];
  readonly measures: Measures;
}

/** The same object for the same drawing, as long as it cannot change. */
export function scopeOf(diagram: Diagram, inside: string | null): Scope {
  if (!Object.isFrozen(diagram)) return makeScope(diagram, inside);
  const known = scopes.get(diagram) ?? new Map<string | null, Scope>();
  scopes.set(diagram, known);
  const scope = known.get(inside) ?? makeScope(diagram, inside);
  known.set(inside, scope);
  return scope;
}

/** The scope of a drawing that was worked out of that of another one. */
export function adoptScope(diagram: Diagram, inside: string | null, scope: Scope): void {
  if (!Object.isFrozen(diagram)) return;
  const known = scopes.get(diagram) ?? new Map<string | null, Scope>();
  scopes.set(diagram, known.set(inside, scope));
}

const scopes = new WeakMap<Diagram, Map<string | null, Scope>>();

function makeScope(diagram: Diagram, inside: string | null): Scope {
  const nodes = diagram.nodes.filter((node) => (node.parent ?? null) === inside);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const flows = diagram.flows.filter((flow) => byId.has(flow.from) && byId.has(flow.to));
  return {
    nodes,
    flows,
    byId,
    outgoing: groupBy(flows, (flow) => flow.from),
    incoming: groupBy(flows, (flow) => flow.to),
    attached: groupBy(
      nodes.filter((node) => node.kind === 'boundaryEvent'),
      (node) => node.attachedTo,
    ),
    open: openOf(diagram, byId),
    notes: diagram.notes?.filter((note) => (note.parent ?? null) === inside) ?? [],
    notePlaces: diagram.layout?.notes ?? {},
    groups: diagram.groups ?? [],
    measures: measuresOf(diagram),
  };
}

function openOf(diagram: Diagram, byId: ReadonlyMap<string, Node>): Map<string, Frame> {
  return new Map(Object.entries(framesOf(diagram)).filter(([id]) => byId.get(id)?.kind === 'subProcess'));
}

/** All sheets of a diagram: the process first (null), then each sub-process. */
export function sheetsOf(diagram: Diagram): (string | null)[] {
  return [null, ...diagram.nodes.filter((node) => node.kind === 'subProcess').map((node) => node.id)];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
