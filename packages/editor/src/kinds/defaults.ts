// What a freshly drawn step of each kind is. Called by the commands; the look of the kinds stands in the files of this folder.
import type { Node, NodeKind, NodeOf } from '@baton/core';

export interface KindDefaults<K extends NodeKind = NodeKind> {
  /** Ids of new steps begin with it. */
  readonly prefix: string;
  create(given: { id: string; attachedTo: string }): NodeOf<K>;
  /** A step of this kind that is only used to ask the rules. */
  probe(parent: string | undefined): Node;
}

function defaults<K extends NodeKind>(
  prefix: string,
  create: (given: { id: string; attachedTo: string }) => NodeOf<K>,
): KindDefaults<K> {
  return {
    prefix,
    create,
    probe: (parent) =>
      ({ ...create({ id: 'probe', attachedTo: 'probe' }), ...(parent !== undefined && { parent }) }) as Node,
  };
}

/** A working day: the time that people name first when asked "until when?". */
const ONE_DAY = { amount: 1, unit: 'workingDays' } as const;

export const KIND_DEFAULTS: { readonly [K in NodeKind]: KindDefaults<K> } = {
  startEvent: defaults('start', ({ id }) => ({ id, kind: 'startEvent' })),
  endEvent: defaults('end', ({ id }) => ({ id, kind: 'endEvent' })),
  userTask: defaults('step', ({ id }) => ({ id, kind: 'userTask' })),
  serviceTask: defaults('automatic', ({ id }) => ({ id, kind: 'serviceTask' })),
  exclusiveGateway: defaults('decision', ({ id }) => ({ id, kind: 'exclusiveGateway' })),
  parallelGateway: defaults('together', ({ id }) => ({ id, kind: 'parallelGateway' })),
  receiveTask: defaults('message', ({ id }) => ({ id, kind: 'receiveTask', message: 'message.received' })),
  intermediateCatchEvent: defaults('wait', ({ id }) => ({
    id,
    kind: 'intermediateCatchEvent',
    event: { type: 'timer', wait: { for: { ...ONE_DAY } } },
  })),
  boundaryEvent: defaults('meanwhile', ({ id, attachedTo }) => ({
    id,
    kind: 'boundaryEvent',
    attachedTo,
    interrupting: false,
    event: { type: 'timer', when: { elapsed: { ...ONE_DAY } } },
  })),
  subProcess: defaults('part', ({ id }) => ({ id, kind: 'subProcess' })),
  milestone: defaults('milestone', ({ id }) => ({ id, kind: 'milestone' })),
  inclusiveGateway: defaults('anyOf', ({ id }) => ({ id, kind: 'inclusiveGateway' })),
  eventBasedGateway: defaults('first', ({ id }) => ({ id, kind: 'eventBasedGateway' })),
  scriptTask: defaults('calculation', ({ id }) => ({ id, kind: 'scriptTask', set: [] })),
  businessRuleTask: defaults('rules', ({ id }) => ({ id, kind: 'businessRuleTask' })),
  sendTask: defaults('send', ({ id }) => ({ id, kind: 'sendTask' })),
  manualTask: defaults('outside', ({ id }) => ({ id, kind: 'manualTask' })),
  callActivity: defaults('call', ({ id }) => ({ id, kind: 'callActivity' })),
  intermediateThrowEvent: defaults('tell', ({ id }) => ({
    id,
    kind: 'intermediateThrowEvent',
    event: { type: 'signal' },
  })),
};
