// A fix as if it were used: the drawing after it together with what it takes away, a word above each step that is other than before, and the
// paths that are. Where only the process itself changes, the steps that use what changes carry the word. Pure; shown by the canvas.
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';
import type { EditorCommand } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { StepOverlay } from '../kinds/editor-kind';
import { mergedDrawing } from '../versions/merged-drawing';
import { isSameDrawing } from '../versions/same-drawing';

export interface PreviewedFix {
  /** What the fix leaves, and what it takes away, where that stood. */
  readonly diagram: Diagram;
  readonly after: Diagram;
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  /** New or other than before. */
  readonly flows: ReadonlySet<string>;
  readonly removedFlows: ReadonlySet<string>;
}

/** Null: it would not be done. `at`: the step of the problem. */
export function previewedFix(
  before: Diagram,
  command: EditorCommand,
  words: Words,
  at: string | null = null,
): PreviewedFix | null {
  const { result, diagram: after } = runCommand(before, command);
  if (!result.ok) return null;
  const { diagram, removed, removedFlows } = mergedDrawing(before, after);
  const { mark } = words.canvas;
  const overlays: Record<string, StepOverlay> = {};
  const marked = (type: keyof typeof mark): StepOverlay => ({
    preview: true,
    problem: false,
    warning: false,
    mark: { text: mark[type], tone: type === 'removed' ? 'late' : type === 'added' ? 'ok' : 'accent' },
  });
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  for (const node of after.nodes) {
    const former = was.get(node.id);
    if (!former) overlays[node.id] = marked('added');
    else if (!sameMeaning(former, node)) overlays[node.id] = marked('changed');
  }
  for (const id of removed) overlays[id] = { ...marked('removed'), ahead: true };
  const flows = changedFlows(before, after);
  if (Object.keys(overlays).length + flows.size + removedFlows.size === 0)
    for (const id of usersOfChanged(before, after, at)) overlays[id] = marked('changed');
  return { diagram, after, overlays, flows, removedFlows };
}

function sameMeaning(one: unknown, other: unknown): boolean {
  return one === other || isSameDrawing(one, other);
}

function changedFlows(before: Diagram, after: Diagram): Set<string> {
  const was = new Map(before.flows.map((flow) => [flow.id, flow]));
  return new Set(after.flows.filter((flow) => !sameMeaning(was.get(flow.id), flow)).map(({ id }) => id));
}

/** Steps that use case data, reminders, rules, lanes or time targets that come, go or change; else the step of the problem, or the start. */
function usersOfChanged(before: Diagram, after: Diagram, at: string | null): readonly string[] {
  const changed = new Set(keysOf(before, after));
  const words = (part: unknown) => JSON.stringify(part).match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const uses = (part: unknown) => words(part).some((word) => changed.has(word));
  const users = after.nodes
    .filter((node) => uses(node) || after.flows.some((flow) => flow.from === node.id && uses(flow.when ?? '')))
    .map(({ id }) => id);
  const asked = after.nodes.flatMap(({ id, kind, parent }) => (kind === 'startEvent' && !parent ? [id] : []));
  return users.length > 0 ? users : at !== null ? [at] : asked;
}

function keysOf(before: Diagram, after: Diagram): readonly string[] {
  const lists = ({ variables, ladders, lanes, clocks = [], decisions = [] }: Diagram) => [
    ...variables.map((one) => [one.name, one] as const),
    ...[...ladders, ...lanes, ...clocks, ...decisions].map((one) => [one.id, one] as const),
  ];
  const [was, now] = [lists(before), lists(after)];
  const differs = (list: typeof was, other: typeof was) =>
    list.filter(([, one]) => !other.some(([, two]) => sameMeaning(one, two))).map(([key]) => key);
  return [...differs(was, now), ...differs(now, was)];
}
