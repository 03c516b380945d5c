// Which events may stand where, and what a fresh one of each is. Called by the panels of starts, rims, ends and what happens on the way.
import type { NodeOf } from '@baton/core';

export type StartEventDefinition = NonNullable<NodeOf<'startEvent'>['event']>;
export type BoundaryEventDefinition = NodeOf<'boundaryEvent'>['event'];
export type CatchEventDefinition = NodeOf<'intermediateCatchEvent'>['event'];
export type ThrowEventDefinition = NodeOf<'intermediateThrowEvent'>['event'];
export type EndEventDefinition = NonNullable<NodeOf<'endEvent'>['event']>;

const DAY = { amount: 1, unit: 'workingDays' } as const;

/** What a start of the process can wait for; inside a sub-process that begins meanwhile also what comes from around it. */
export const STARTS = ['message', 'signal', 'timer', 'condition'] as const;
export const MEANWHILE_STARTS = [...STARTS, 'error', 'escalation', 'compensation'] as const;
export const BOUNDARIES = ['timer', 'message', 'signal', 'condition', 'error', 'escalation', 'compensation'] as const;
export const THROWS = ['message', 'signal', 'escalation', 'compensation', 'link'] as const;
export const ENDS = ['message', 'signal', 'error', 'escalation', 'compensation'] as const;

export function freshStart(
  type: (typeof MEANWHILE_STARTS)[number],
  isMeanwhile: boolean,
  data: string,
): StartEventDefinition {
  if (type === 'timer')
    return isMeanwhile
      ? { type, wait: { for: { ...DAY } } }
      : { type, schedule: { weekly: [1, 2, 3, 4, 5], at: '09:00' } };
  if (type === 'condition') return { type, when: freshCondition(data) };
  return named(type);
}

export function freshBoundary(
  type: (typeof BOUNDARIES)[number] | 'cancel',
  data: string,
  handler: string,
): BoundaryEventDefinition {
  if (type === 'timer') return { type, when: { elapsed: { ...DAY } } };
  if (type === 'condition') return { type, when: freshCondition(data) };
  if (type === 'compensation') return { type, handler };
  return named(type);
}

export function freshThrow(type: (typeof THROWS)[number]): ThrowEventDefinition {
  return type === 'link' ? { type, link: '1' } : named(type);
}

export function freshEnd(type: (typeof ENDS)[number] | 'cancel'): EndEventDefinition {
  return named(type);
}

/** True of nothing in particular: shown as a rule over the first case data. */
export function freshCondition(data: string): string {
  return `${data} != null`;
}

type Named<T> = T extends 'message'
  ? { type: 'message'; message: string }
  : T extends 'signal'
    ? { type: 'signal'; signal: string }
    : { type: T };

function named<T extends string>(type: T): Named<T> {
  const event =
    type === 'message'
      ? { type, message: 'message.received' }
      : type === 'signal'
        ? { type, signal: 'signal' }
        : { type };
  return event as unknown as Named<T>;
}
