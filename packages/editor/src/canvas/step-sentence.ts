// How a step is read aloud: "Step 5, Design the layout, Task for a person, Designers, within 2 working days, 5 reminders, next: Check
// before print"; with several paths out also how many. Called by the canvas for its labels.
import type { Node } from '@baton/core';
import type { KindContext, StepOverlay } from '../kinds/editor-kind';
import { editorKind, factsOf } from '../kinds/registry';
import type { Scope } from '../layout/scope';

export function stepSentence(
  node: Node,
  scope: Scope,
  number: string | undefined,
  context: KindContext,
  overlay?: StepOverlay,
  /** Name of the unfolded sub-process in which it stands. */
  part?: string,
): string {
  const { words } = context;
  const kind = editorKind(node.kind);
  const facts = factsOf(node, context);
  const next = (scope.outgoing.get(node.id) ?? []).map((flow) => {
    const target = scope.byId.get(flow.to);
    const name = target?.name ?? (target && editorKind(target.kind).name(words));
    return flow.name && name ? `${flow.name}: ${name}` : name;
  });
  const name = node.name ?? kind.title?.(node, context) ?? '';
  const host = node.kind === 'boundaryEvent' ? scope.byId.get(node.attachedTo) : undefined;
  const sentence = words.editor.readStep({
    number: number ?? null,
    name,
    // “Do together” is called so: its kind is not said again.
    kind: name === kind.name(words) ? '' : kind.name(words),
    ...(facts.who && { who: overlay?.who ?? facts.who.name }),
    ...(facts.within && { within: facts.within }),
    ...(next.length > 0 && { next: context.format.list(next.filter((name) => name !== undefined)) }),
  });
  const parts = [
    sentence,
    host && words.tools.attachedTo(host.name ?? editorKind(host.kind).name(words)),
    part && words.canvas.part.within(part),
    next.length > 1 && words.editor.canvas.pathsOut(next.length),
    ...(facts.extras ?? []).map((extra) => extra.words),
    facts.reminders > 0 && words.editor.canvas.reminders(facts.reminders),
    ...stateWords(context, overlay),
  ];
  return parts.filter(Boolean).join(words.common.comma);
}

function stateWords({ words }: KindContext, overlay: StepOverlay | undefined): string[] {
  if (!overlay) return [];
  const said: string[] = [];
  if (overlay.baton) said.push(words.controls.holdsBaton);
  if (overlay.done) said.push(words.status.done);
  if (overlay.late && !overlay.done) said.push(words.status.overdue);
  if (overlay.paused) said.push(words.status.paused);
  if (overlay.words) said.push(overlay.words);
  if (overlay.count !== undefined) said.push(words.canvas.cases(overlay.count));
  for (const note of [overlay.problem, overlay.warning]) if (typeof note === 'string') said.push(note);
  if (overlay.problem === true) said.push(words.check.severity.error);
  if (overlay.warning === true) said.push(words.check.severity.warning);
  return said;
}
