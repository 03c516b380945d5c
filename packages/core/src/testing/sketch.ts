// Diagrams for tests and examples in a few lines: nodes as objects, paths as arrows.

import type { Diagram } from '../diagram/diagram';
import type { Wait } from '../diagram/event-definition';
import type { Flow } from '../diagram/flow';
import type { Node } from '../nodes/node';

type Rest = Partial<Omit<Diagram, 'format' | 'id' | 'nodes' | 'flows'>>;

/** An arrow of a path: `->`, `-(accepted)->` (an outcome), `-[sum > 5]->` (a condition), `-[else]->`. */
const ARROW = /\s*(?:-\(([\w-]+)\)|-\[([^\]]+)\])?->\s*/;
const STEP = /^[^\s()[\]<>]*[^\s()[\]<>-]$/;

/**
 * `sketch('order', [start(), userTask('ask'), end()], ['start -> ask -> end'])`. Flow ids are f1, f2, ... in the order of the arrows.
 * What it makes is not checked: wrong diagrams are made with it on purpose. Throws for a path that does not read as steps and arrows.
 */
export function sketch(id: string, nodes: readonly Node[], paths: readonly string[], rest: Rest = {}): Diagram {
  const flows: Flow[] = [];
  for (const path of paths) {
    const parts = path.trim().split(ARROW);
    if (parts.length === 1 || parts.some((part, i) => i % 3 === 0 && !STEP.test(part)))
      throw new Error(`not understood as a path: "${path}"; write it like "a -> b -(outcome)-> c -[sum > 5]-> d"`);
    for (let i = 0; i + 3 < parts.length; i += 3) {
      const [from = '', outcome, when, to = ''] = parts.slice(i, i + 4);
      flows.push({
        id: `f${flows.length + 1}`,
        from,
        to,
        ...(outcome ? { outcome } : {}),
        ...(when === 'else' ? { otherwise: true } : when ? { when } : {}),
      });
    }
  }
  return { format: 1, id, name: id, lanes: [], variables: [], ladders: [], ...rest, nodes: [...nodes], flows };
}

type Without<T> = Omit<T, 'kind' | 'id'>;
type Kind<K extends Node['kind']> = Extract<Node, { kind: K }>;

export const start = (id = 'start', rest: Partial<Without<Kind<'startEvent'>>> = {}): Node => ({
  kind: 'startEvent',
  id,
  ...rest,
});
export const end = (id = 'end', rest: Partial<Without<Kind<'endEvent'>>> = {}): Node => ({
  kind: 'endEvent',
  id,
  name: id,
  ...rest,
});
/** Assigned to the person `ann` unless said otherwise. */
export const userTask = (id: string, rest: Partial<Without<Kind<'userTask'>>> = {}): Node => ({
  kind: 'userTask',
  id,
  name: id,
  assignment: { pools: [{ type: 'person', person: 'ann' }], pick: 'offer' },
  ...rest,
});
export const serviceTask = (id: string, rest: Partial<Without<Kind<'serviceTask'>>> = {}): Node => ({
  kind: 'serviceTask',
  id,
  name: id,
  ...rest,
});
export const decision = (id: string): Node => ({ kind: 'exclusiveGateway', id, name: id });
export const together = (id: string): Node => ({ kind: 'parallelGateway', id });
export const receive = (id: string, message: string, rest: Partial<Without<Kind<'receiveTask'>>> = {}): Node => ({
  kind: 'receiveTask',
  id,
  name: id,
  message,
  ...rest,
});
export const wait = (id: string, timer: Wait): Node => ({
  kind: 'intermediateCatchEvent',
  id,
  name: id,
  event: { type: 'timer', wait: timer },
});
export const timeout = (
  id: string,
  attachedTo: string,
  when: Extract<Kind<'boundaryEvent'>['event'], { type: 'timer' }>['when'],
  interrupting = true,
): Node => ({
  kind: 'boundaryEvent',
  id,
  attachedTo,
  interrupting,
  event: { type: 'timer', when },
});
/** If this happens meanwhile: any event at the rim of a step. */
export const boundary = (
  id: string,
  attachedTo: string,
  event: Kind<'boundaryEvent'>['event'],
  interrupting = true,
): Node => ({ kind: 'boundaryEvent', id, attachedTo, interrupting, event });
/** Waits on the way. */
export const catches = (id: string, event: Kind<'intermediateCatchEvent'>['event']): Node => ({
  kind: 'intermediateCatchEvent',
  id,
  name: id,
  event,
});
/** Tells something on the way. */
export const throws = (id: string, event: Kind<'intermediateThrowEvent'>['event']): Node => ({
  kind: 'intermediateThrowEvent',
  id,
  name: id,
  event,
});
/** Any that apply; with several paths in, the join of those that come. */
export const anyOf = (id: string): Node => ({ kind: 'inclusiveGateway', id });
/** Whatever happens first. */
export const whichever = (id: string): Node => ({ kind: 'eventBasedGateway', id });
/** Begins when its start event happens, while what is around it runs. */
export const eventSubProcess = (id: string): Node => ({ kind: 'subProcess', id, name: id, variant: 'event' });
/** A step of any kind. */
export const step = <K extends Node['kind']>(kind: K, id: string, rest: Partial<Without<Kind<K>>> = {}): Node =>
  ({ kind, id, name: id, ...rest }) as unknown as Node;
export const subProcess = (id: string, rest: Partial<Without<Kind<'subProcess'>>> = {}): Node => ({
  kind: 'subProcess',
  id,
  name: id,
  ...rest,
});
export const milestone = (id: string, name = id): Node => ({ kind: 'milestone', id, name });
/** The same node as part of a sub-process. */
export const inside = (parent: string, node: Node): Node => ({ ...node, parent });
