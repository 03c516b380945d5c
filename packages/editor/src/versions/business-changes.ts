// Which steps differ between two drawings of a process, as a person would tell it: added, removed, changed and in what. Moved is not changed.
// Pure; called wherever versions or drafts are compared. Notes and stages: `part-changes`; all else: `process-changes`.
import type { Diagram, Node } from '@baton/core';
import { pathChanges } from './path-changes';
import { isSameDrawing as same } from './same-drawing';

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
  | 'repeats'
  | 'counting'
  | 'targets'
  | 'appointment'
  | 'answerLink'
  | 'inside'
  | 'paths'
  | 'other';

export function businessChanges(before: Diagram | null, after: Diagram): readonly BusinessChange[] {
  const former = new Map(before?.nodes.map((node) => [node.id, node]) ?? []);
  const here = new Set(after.nodes.map((node) => node.id));
  const changes: BusinessChange[] = [];
  for (const node of after.nodes) {
    const was = former.get(node.id);
    if (!was) changes.push({ type: 'added', node });
    else if (before) {
      const aspects = aspectsOf(was, node);
      if (pathChanges(before, after, node).length > 0) aspects.push('paths');
      if (aspects.length > 0) changes.push({ type: 'changed', node, before: was, aspects });
    }
  }
  for (const node of before?.nodes ?? []) if (!here.has(node.id)) changes.push({ type: 'removed', node });
  return changes;
}

/** Members of a step by the word under which a difference in them is told. A test holds it to the form of every kind. */
export const WORDED: Readonly<Record<string, StepAspect | 'deadline'>> = {
  name: 'name',
  kind: 'kind',
  parent: 'inside',
  assignment: 'who',
  deadline: 'deadline',
  clocks: 'targets',
  appointment: 'appointment',
  instructions: 'instructions',
  script: 'instructions',
  says: 'instructions',
  form: 'form',
  outcomes: 'outcomes',
  answerLink: 'answerLink',
  message: 'waits',
  messageFrom: 'waits',
  correlationKey: 'waits',
  event: 'waits',
  handler: 'runs',
  set: 'runs',
  decision: 'runs',
  result: 'runs',
  payload: 'runs',
  process: 'runs',
  processFrom: 'runs',
  binding: 'runs',
  key: 'runs',
  input: 'runs',
  output: 'runs',
  inputAll: 'runs',
  outputAll: 'runs',
  retry: 'runs',
  repeat: 'repeats',
  waitFor: 'other',
  interrupting: 'other',
  terminate: 'other',
  attachedTo: 'other',
  forCompensation: 'other',
  variant: 'other',
  adHoc: 'other',
  variables: 'other',
};
/** Where it stands on the drawing, and words for readers of it. */
export const UNNOTICED: ReadonlySet<string> = new Set(['lane', 'id', 'note']);

/** What being absent means. */
const NONE: Readonly<Record<string, unknown>> = { form: [] };

function aspectsOf(was: Node, node: Node): StepAspect[] {
  if (was.kind !== node.kind) return ['kind'];
  const [old, now] = [was as Record<string, unknown>, node as Record<string, unknown>];
  const found = new Set<StepAspect>();
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (UNNOTICED.has(key) || same(old[key] ?? NONE[key], now[key] ?? NONE[key])) continue;
    const aspect = WORDED[key] ?? 'other';
    if (aspect === 'deadline') for (const part of deadlineAspects(old[key], now[key])) found.add(part);
    else found.add(aspect);
  }
  return [...found];
}

/** Of a deadline: how long, who is reminded, and by which hours and pauses it is counted. */
function deadlineAspects(was: unknown, now: unknown): StepAspect[] {
  const parts = (deadline: unknown) => {
    const { budget, ladder, rungs, ...counting } = (deadline ?? {}) as Record<string, unknown>;
    return { budget, reminders: [ladder, rungs], counting };
  };
  const [old, is] = [parts(was), parts(now)];
  const aspects: StepAspect[] = [];
  if (!same(old.budget, is.budget) || (was === undefined) !== (now === undefined)) aspects.push('due');
  if (!same(old.reminders, is.reminders)) aspects.push('reminders');
  if (!same(old.counting, is.counting)) aspects.push('counting');
  return aspects;
}
