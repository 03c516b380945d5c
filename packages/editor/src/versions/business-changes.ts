// What differs between two drawings of a process, as a person would tell it: steps added, removed, changed and in what, and the process
// itself. Moved is not changed. Pure; called wherever versions or drafts are compared.
import type { Diagram, Flow, Node } from '@baton/core';

export interface BusinessChange {
  readonly type: 'added' | 'changed' | 'removed';
  readonly node: Node;
  /** With `changed`: the step as it was, and in what it differs. */
  readonly before?: Node;
  readonly aspects?: readonly StepAspect[];
}

/** `other`: something that has no word of its own. */
export type StepAspect =
  | 'name'
  | 'kind'
  | 'who'
  | 'due'
  | 'reminders'
  | 'instructions'
  | 'form'
  | 'outcomes'
  | 'waits'
  | 'runs'
  | 'paths'
  | 'other';

/** A part of the process beside its steps, with the names of what came, went or changed in it. */
export interface ProcessChange {
  readonly part: 'name' | 'data' | 'ladders' | 'clocks' | 'lanes' | 'process';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export function businessChanges(before: Diagram | null, after: Diagram): readonly BusinessChange[] {
  const former = new Map(before?.nodes.map((node) => [node.id, node]) ?? []);
  const here = new Set(after.nodes.map((node) => node.id));
  const known = new Set([...here].filter((id) => former.has(id)));
  const changes: BusinessChange[] = [];
  for (const node of after.nodes) {
    const was = former.get(node.id);
    if (!was) changes.push({ type: 'added', node });
    else if (before) {
      const aspects = aspectsOf(was, node);
      if (pathsDiffer(before, after, node, known)) aspects.push('paths');
      if (aspects.length > 0) changes.push({ type: 'changed', node, before: was, aspects });
    }
  }
  for (const node of before?.nodes ?? []) if (!here.has(node.id)) changes.push({ type: 'removed', node });
  return changes;
}

export function processChanges(before: Diagram, after: Diagram): readonly ProcessChange[] {
  const changes: ProcessChange[] = [];
  if (before.name !== after.name)
    changes.push({ part: 'name', added: [after.name], removed: [before.name], changed: [] });
  const lists = [
    ['data', before.variables, after.variables, (one: Named) => one.label ?? one.name ?? ''],
    ['ladders', before.ladders, after.ladders, nameOf],
    ['clocks', before.clocks ?? [], after.clocks ?? [], nameOf],
    ['lanes', before.lanes, after.lanes, nameOf],
  ] as const;
  for (const [part, old, now, name] of lists) {
    const change = listChange(part, old, now, name);
    if (change) changes.push(change);
  }
  if (!same(settingsOf(before), settingsOf(after)))
    changes.push({ part: 'process', added: [], removed: [], changed: [] });
  return changes;
}

interface Named {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string | undefined;
}

function listChange(
  part: ProcessChange['part'],
  before: readonly Named[],
  after: readonly Named[],
  name: (one: Named) => string,
): ProcessChange | null {
  const key = (one: Named) => one.id ?? one.name ?? '';
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Map(after.map((one) => [key(one), one]));
  const added = after.filter((one) => !old.has(key(one))).map(name);
  const removed = before.filter((one) => !now.has(key(one))).map(name);
  const changed = after.filter((one) => old.has(key(one)) && !same(old.get(key(one)), one)).map(name);
  return added.length + removed.length + changed.length === 0 ? null : { part, added, removed, changed };
}

function nameOf(one: Named): string {
  return one.name ?? one.id ?? '';
}

/** What stands in no list, and says something to a case. Places and translations do not. */
function settingsOf({
  format: _f,
  id: _i,
  name: _n,
  nodes: _s,
  flows: _p,
  layout: _l,
  texts: _t,
  variables: _v,
  ladders: _r,
  clocks: _c,
  lanes: _a,
  ...rest
}: Diagram): unknown {
  return rest;
}

/** Members of a step by the word under which a difference in them is told. */
const WORDED: Readonly<Record<string, StepAspect>> = {
  name: 'name',
  kind: 'kind',
  assignment: 'who',
  instructions: 'instructions',
  script: 'instructions',
  form: 'form',
  outcomes: 'outcomes',
  message: 'waits',
  messageFrom: 'waits',
  correlationKey: 'waits',
  event: 'waits',
  handler: 'runs',
  set: 'runs',
  decision: 'runs',
  process: 'runs',
  input: 'runs',
  output: 'runs',
  retry: 'runs',
};
/** Where it stands on the drawing, and notes to readers. */
const UNNOTICED = new Set(['lane', 'id', 'note']);

function aspectsOf(was: Node, node: Node): StepAspect[] {
  if (was.kind !== node.kind) return ['kind'];
  const [old, now] = [was as Record<string, unknown>, node as Record<string, unknown>];
  const found = new Set<StepAspect>();
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (UNNOTICED.has(key) || same(old[key], now[key])) continue;
    if (key === 'deadline') for (const aspect of deadlineAspects(old[key], now[key])) found.add(aspect);
    else found.add(WORDED[key] ?? 'other');
  }
  return [...found];
}

function deadlineAspects(was: unknown, now: unknown): StepAspect[] {
  const part = (deadline: unknown, key: string) => (deadline as Record<string, unknown> | undefined)?.[key];
  const differs = (key: string) => !same(part(was, key), part(now, key));
  const aspects: StepAspect[] = [];
  if (differs('budget') || (was === undefined) !== (now === undefined)) aspects.push('due');
  if (differs('ladder') || differs('rungs')) aspects.push('reminders');
  return aspects.length > 0 ? aspects : ['other'];
}

/** Paths out that someone would notice. That a path leads to a new step, or past a removed one, is told by that step. */
function pathsDiffer(before: Diagram, after: Diagram, node: Node, known: ReadonlySet<string>): boolean {
  const [old, now] = [pathsOut(before, node.id), pathsOut(after, node.id)];
  const targets = [...old, ...now].every((flow) => known.has(flow.to));
  const told = (flows: readonly Flow[]) =>
    flows.map(({ id: _id, to, ...flow }) => JSON.stringify(sorted(targets ? { ...flow, to } : flow))).sort();
  return JSON.stringify(told(old)) !== JSON.stringify(told(now));
}

function pathsOut(diagram: Diagram, id: string): Flow[] {
  return diagram.flows.filter((flow) => flow.from === id);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Keys in one order at every depth, so that the order of writing makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
