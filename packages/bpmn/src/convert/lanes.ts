// Lanes of a process as the columns of a diagram. Lanes inside lanes become columns of their own, named by the way to them.
import type { Lane } from '@baton/core';
import { type BpmnElement, many, one, text } from '../model/element';
import { titleOf } from '../names/names';
import type { ProcessContext } from './process-context';

const LANES = 50;

export function lanesOf(process: BpmnElement, context: ProcessContext): readonly Lane[] {
  const lanes: Lane[] = [];
  const read = (set: BpmnElement, path: readonly string[], depth: number): void => {
    for (const lane of many(set, 'lanes')) {
      const names = [...path, ...(text(lane, 'name') ? [text(lane, 'name') ?? ''] : [])];
      const inner = one(lane, 'childLaneSet');
      if (inner && many(inner, 'lanes').length > 0 && depth < 20) read(inner, names, depth + 1);
      else if (lanes.length >= LANES) context.tell('warning', 'bpmn.element-not-carried', lane, { name: 'lane' });
      else lanes.push(laneOf(lane, names, context));
    }
  };
  for (const set of many(process, 'laneSets')) read(set, [], 0);
  return lanes;
}

function laneOf(lane: BpmnElement, names: readonly string[], context: ProcessContext): Lane {
  const id = context.ids.assign(lane, 'lane');
  for (const node of many(lane, 'flowNodeRef')) context.laneOf.set(node, id);
  return { id, name: titleOf(names.join(' / ')) ?? id };
}
