// Lanes of a process as the columns of a diagram. Lanes inside lanes become columns of their own, named by the way to them.
import type { Lane } from '@baton/core';
import { type BpmnElement, many, one, text } from '../model/element';
import { titleOf } from '../names/names';
import type { Drawing } from './layout';
import type { ProcessContext } from './process-context';

const LANES = 50;

/** In the order in which they are drawn: steps keep their places, and a file may name its lanes in any order. */
export function lanesOf(
  process: BpmnElement,
  context: ProcessContext,
  { drawing, pool }: { readonly drawing: Drawing; readonly pool: string | undefined },
): readonly Lane[] {
  // A lane without a name is the pool itself, in tools that draw one in every pool.
  const fallback = pool ?? text(process, 'name');
  const lanes: Lane[] = [];
  const starts: (number | undefined)[] = [];
  const read = (set: BpmnElement, path: readonly string[], depth: number): void => {
    for (const lane of many(set, 'lanes')) {
      const names = [...path, ...(text(lane, 'name') ? [text(lane, 'name') ?? ''] : [])];
      const inner = one(lane, 'childLaneSet');
      if (inner && many(inner, 'lanes').length > 0 && depth < 20) read(inner, names, depth + 1);
      else if (lanes.length >= LANES) context.tell('warning', 'bpmn.element-not-carried', lane, { name: 'lane' });
      else {
        lanes.push(laneOf(lane, names, fallback, context));
        starts.push(drawing.startOf(lane));
      }
    }
  };
  for (const set of many(process, 'laneSets')) read(set, [], 0);
  if (starts.includes(undefined)) return lanes;
  const order = lanes.map((_, at) => at).sort((a, b) => (starts[a] as number) - (starts[b] as number));
  return order.map((at) => lanes[at] as Lane);
}

function laneOf(
  lane: BpmnElement,
  names: readonly string[],
  fallback: string | undefined,
  context: ProcessContext,
): Lane {
  const id = context.ids.assign(lane, 'lane');
  for (const node of many(lane, 'flowNodeRef')) context.laneOf.set(node, id);
  return { id, name: titleOf(names.join(' / ')) ?? titleOf(fallback) ?? id };
}
