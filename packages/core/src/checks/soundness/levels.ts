// Each level of a drawing by itself: its net, gone through, and what can come out of it. Sub-processes first, since they stand as one step
// in what is around them.
import type { Node, NodeOf } from '../../nodes/node';
import { type DrawingIndex, TOP } from '../drawing-index';
import { expandChoice } from './choices';
import { type Beginning, drawNet, type Standing } from './draw-net';
import { dependsOnDrawing, isRelatable } from './exactness';
import { explore } from './explore';
import { exploreDrawn } from './explore-drawn';
import type { Explored } from './explored';
import { catches, type InsideOutcome } from './inside-outcome';
import type { Level } from './level';
import type { Exit, Net } from './net';
import { BUDGET, type Budget, Purse, type Share } from './purse';
import { reduce } from './reduce';

export interface LookingAround {
  /** Steps that are never done. */
  readonly held?: ReadonlySet<string>;
  readonly purse?: Purse;
}

/** The levels that begin anywhere, from the inside out. */
export function exploreLevels(
  drawing: DrawingIndex,
  { held, purse = new Purse() }: LookingAround = {},
): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  const ids = levelsInsideOut(drawing);
  for (const [i, id] of ids.entries()) {
    const begins = beginningsOf(drawing, id);
    const share = purse.shareOf(ids.length - i);
    if (begins.length > 0) levels.set(id, exploreLevel(drawing, id, begins, levels, { held, share }));
  }
  return levels;
}

/** The level from there: used for its beginning, and for asking what becomes of a running case. */
export function exploreLevel(
  drawing: DrawingIndex,
  id: string,
  begins: readonly Beginning[],
  inner: ReadonlyMap<string, Level>,
  { held, share = new Purse().shareOf(1) }: { readonly held?: ReadonlySet<string>; readonly share?: Share } = {},
): Level {
  const nodes = drawing.children.get(id) ?? [];
  const outcome = (subProcess: string) => inner.get(subProcess)?.outcome ?? UNKNOWN;
  const draw = () => drawNet(drawing, nodes, begins, outcome, held);
  const looked = lookAt(drawing, nodes, draw, share);
  let asDrawn: Explored | undefined;
  const lookAsDrawn = () => {
    asDrawn ??= exploreDrawn(drawing, expanded(draw()), NEAR);
    return asDrawn;
  };
  return {
    id,
    nodes,
    ...looked,
    markings: share.markings,
    lookAsDrawn,
    outcome: outcomeOf(drawing, id, nodes, looked.explored, inner),
  };
}

type Looked = Pick<Level, 'net' | 'explored' | 'deep' | 'exact'>;

function lookAt(drawing: DrawingIndex, nodes: readonly Node[], draw: () => Net, share: Share): Looked {
  const asDrawn = dependsOnDrawing(drawing, nodes);
  if (asDrawn && isRelatable(drawing, nodes)) {
    const net = expanded(draw());
    const explored = share.look(BUDGET, (budget) => exploreDrawn(drawing, net, budget));
    // What was found is certain even where not everything was looked at.
    if (explored.finished || explored.doubled.size > 0 || explored.stuck.length > 0)
      return { net, explored, deep: null, exact: true };
  }
  const look = (net: Net, most: Budget = BUDGET) => share.look(most, (budget) => explore(net, budget));
  let net = reduced(draw, true);
  let explored = look(net);
  if (explored.doubled.size > 0 || explored.stuck.length > 0) {
    net = reduced(draw, false);
    explored = look(net);
  }
  const deep = explored.complete ? null : look(net, DEEP);
  return { net, explored, deep, exact: !asDrawn };
}

function expanded(net: Net): Net {
  for (const transition of net.alive()) expandChoice(net, transition);
  return net;
}

function reduced(draw: () => Net, loosely: boolean): Net {
  const net = draw();
  reduce(net, loosely);
  return net;
}

const NEAR: Budget = { markings: 5_000, work: 1_000_000 };
const DEEP: Budget = { markings: 10_000, work: 2_000_000, deep: true };

/** Nothing is known of it: it is taken to end in the ordinary way. */
const UNKNOWN: InsideOutcome = {
  ends: true,
  errors: new Set(),
  escalations: new Set(),
  cancels: false,
  endsCase: false,
};

function levelsInsideOut(drawing: DrawingIndex): readonly string[] {
  const depth = (id: string): number => {
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && at !== TOP && !seen.has(at);
      at = drawing.nodes.get(at)?.parent
    )
      seen.add(at);
    return seen.size;
  };
  return [...drawing.children.keys()]
    .filter((id) => id === TOP || drawing.nodes.get(id)?.kind === 'subProcess')
    .map((id) => ({ id, depth: depth(id) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ id }) => id);
}

function beginningsOf(drawing: DrawingIndex, id: string): readonly Beginning[] {
  const nodes = drawing.children.get(id) ?? [];
  const starts = nodes.filter((node) => node.kind === 'startEvent').map((node) => node.id);
  const begin = (at: readonly string[]): Beginning => ({
    at: at.map((node): Standing => ({ node })),
    moves: at.reduce<Beginning['moves']>((first, node) => ({ first, next: { node, what: 'begin' } }), null),
  });
  const owner = drawing.nodes.get(id);
  if (owner?.kind === 'subProcess' && owner.variant === 'adHoc')
    return nodes
      .filter((node) => node.kind !== 'boundaryEvent' && (drawing.incoming.get(node.id) ?? []).length === 0)
      .map((node) => begin([node.id]));
  if (starts.length === 0) return [];
  return id === TOP ? starts.map((start) => begin([start])) : [begin(starts)];
}

function outcomeOf(
  drawing: DrawingIndex,
  id: string,
  nodes: readonly Node[],
  explored: Explored,
  inner: ReadonlyMap<string, Level>,
): InsideOutcome {
  const owner = drawing.nodes.get(id);
  const adHoc = owner?.kind === 'subProcess' && owner.variant === 'adHoc';
  const outcome = {
    ends: explored.ends || adHoc,
    errors: new Set<string>(),
    escalations: new Set(nodes.flatMap((node) => escalationOf(drawing, node, inner))),
    cancels: explored.exits.some((exit) => exit.type === 'cancel'),
    endsCase: explored.exits.some((exit) => exit.type === 'terminateCase'),
  };
  const beside = nodes.filter(
    (node): node is NodeOf<'subProcess'> => node.kind === 'subProcess' && node.variant === 'event',
  );
  for (const exit of explored.exits) {
    if (exit.type !== 'error') continue;
    const code = exit.code ?? '';
    const catcher = beside.find((one) => startsOn(drawing, one, exit));
    if (!catcher) outcome.errors.add(code);
    else if (inner.get(catcher.id)?.outcome.ends ?? true) outcome.ends = true;
  }
  for (const one of beside) {
    const from = inner.get(one.id)?.outcome ?? UNKNOWN;
    for (const code of from.errors) outcome.errors.add(code);
    for (const code of from.escalations) outcome.escalations.add(code);
    if (from.endsCase) outcome.endsCase = true;
    if (happensByItself(drawing, one) && from.ends) outcome.ends = true;
  }
  return outcome;
}

function startsOn(drawing: DrawingIndex, eventSubProcess: Node, exit: Exit): boolean {
  return (drawing.children.get(eventSubProcess.id) ?? []).some(
    (node) =>
      node.kind === 'startEvent' &&
      node.event?.type === 'error' &&
      catches(node.event.code, new Set([exit.code ?? ''])),
  );
}

/** An event from outside that takes the place of what runs. */
function happensByItself(drawing: DrawingIndex, eventSubProcess: Node): boolean {
  return (drawing.children.get(eventSubProcess.id) ?? []).some(
    (node) =>
      node.kind === 'startEvent' &&
      node.interrupting !== false &&
      ['message', 'signal', 'timer', 'condition'].includes(node.event?.type ?? ''),
  );
}

/** Whether something from outside can always end the level: an event beside its paths, or at the rim of it or of what is around it. */
export function canBeRescued(drawing: DrawingIndex, level: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = level; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const beside = (drawing.children.get(at) ?? []).filter(
      (node) => node.kind === 'subProcess' && node.variant === 'event',
    );
    if (beside.some((one) => happensByItself(drawing, one))) return true;
    const rim = drawing.boundaries.get(at) ?? [];
    const ofRim = (node: Node) =>
      node.kind === 'boundaryEvent' &&
      node.interrupting &&
      ['message', 'signal', 'timer', 'condition'].includes(node.event.type);
    if (rim.some(ofRim)) return true;
    at = at === TOP ? undefined : (drawing.nodes.get(at)?.parent ?? TOP);
  }
  return false;
}

/** Codes of the escalations that leave the level through this step. */
function escalationOf(drawing: DrawingIndex, node: Node, inner: ReadonlyMap<string, Level>): readonly string[] {
  if (node.kind === 'endEvent' || node.kind === 'intermediateThrowEvent')
    return node.event?.type === 'escalation' ? [node.event.code ?? ''] : [];
  if (node.kind !== 'subProcess' || node.variant === 'event') return [];
  const caught = (drawing.boundaries.get(node.id) ?? []).flatMap((event) =>
    event.kind === 'boundaryEvent' && event.event.type === 'escalation' ? [event.event.code] : [],
  );
  return [...(inner.get(node.id)?.outcome.escalations ?? [])].filter(
    (code) => !caught.some((own) => own === undefined || own === code),
  );
}
