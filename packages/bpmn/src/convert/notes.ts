// Text annotations as notes, groups as stages around the steps that are drawn in them. Called by convert-process.ts.
import type { Group, Layout, Note } from '@baton/core';
import { type BpmnElement, isA, one, text } from '../model/element';
import { titleOf } from '../names/names';
import type { Drawing } from './layout';
import type { ProcessContext } from './process-context';
import type { FoundSurroundings } from './surroundings';

const MOST = { notes: 500, groups: 100, text: 4_000 };

export interface Beside {
  readonly notes: readonly Note[];
  readonly groups: readonly Group[];
  readonly places: NonNullable<Layout['notes']>;
}

/** `isAlone`: the only process of its file, so that what stands beside the pools belongs to it. */
export function besideOf(
  process: BpmnElement,
  elements: readonly BpmnElement[],
  context: ProcessContext,
  { around, drawing, isAlone }: { around: FoundSurroundings; drawing: Drawing; isAlone: boolean },
): Beside {
  const steps = new Map(context.nodes.map((node) => [node.id, node]));
  const idOfStep = (element: BpmnElement | undefined) => {
    const id = element && context.ids.of(element);
    return id !== undefined && steps.has(id) ? id : undefined;
  };
  const notes: Note[] = [];
  const groups: Group[] = [];
  const places: Record<string, { x: number; y: number }> = {};
  const own = new Set<BpmnElement>([process, ...elements.filter((element) => isA(element, 'SubProcess'))]);
  for (const { element, container } of around.beside) {
    const tied = around.about.get(element);
    const about = idOfStep(tied);
    const inside = drawing.inside(element, elements).filter((inner) => idOfStep(inner) !== undefined);
    if (!own.has(container) && about === undefined && inside.length === 0 && !isAlone) continue;
    if (isA(element, 'Group')) {
      const members = [...new Set(inside.flatMap((inner) => idOfStep(inner) ?? []))].filter(
        (id) => !isTag(steps.get(id)),
      );
      const name = titleOf(text(one(element, 'categoryValueRef'), 'value')) ?? titleOf(text(element, 'name'));
      if (members.length === 0 || groups.length >= MOST.groups)
        context.tell('info', 'bpmn.element-not-carried', element, { name: 'group' });
      else groups.push({ id: context.ids.assign(element, 'stage'), name: name ?? `${groups.length + 1}`, members });
      continue;
    }
    const words = text(element, 'text')?.slice(0, MOST.text) ?? '';
    if (words.trim() === '') continue;
    if (notes.length >= MOST.notes) {
      context.tell('info', 'bpmn.element-not-carried', element, { name: 'textAnnotation' });
      continue;
    }
    const id = context.ids.assign(element, 'note');
    const step = about === undefined ? undefined : steps.get(about);
    const parent = step ? step.parent : idOfStep(container);
    // What happens meanwhile has no place of its own: its note hangs on the step that it sits on.
    const on = step?.kind === 'boundaryEvent' ? step.attachedTo : about;
    notes.push({ id, text: words, ...(on !== undefined && { about: on }), ...(parent !== undefined && { parent }) });
    const at = drawing.placeBeside(element, on === about ? tied : undefined, elements, process);
    if (at && (on === undefined || on === about)) places[id] = at;
  }
  return { notes, groups, places };
}

function isTag(node: { readonly kind: string } | undefined): boolean {
  return node?.kind === 'boundaryEvent';
}
