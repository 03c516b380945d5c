// Wait for something on the way: a time, a message, a signal, a condition, a jump from elsewhere.
import { openSubscription } from '../step/subscriptions';
import { goOn, passOn } from '../step/taken-flows';
import { momentOfWait } from '../step/waits';
import { type IntermediateCatchEvent, intermediateCatchEventSchema } from './intermediate-catch-event.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { IntermediateCatchEvent };

export const intermediateCatchEvent: NodeKindDefinition<IntermediateCatchEvent> = {
  kind: 'intermediateCatchEvent',
  schema: intermediateCatchEventSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: false },
  check(node, context) {
    if (node.event.type !== 'timer') return;
    context.checkCalendar(node.event.calendar);
    if ('until' in node.event.wait)
      context.checkVariable(node.event.wait.until, ['event', 'wait', 'until'], ['date', 'dateTime']);
  },
  enter(step, arrival, node) {
    const { event } = node.def;
    if (arrival.caught || event.type === 'link') return passOn(step, arrival, node);
    const token = step.place(arrival);
    if (event.type !== 'timer') {
      const failure = openSubscription(step, token, node);
      if (failure) step.incident(token, failure.code, failure.facts);
      return;
    }
    const at = momentOfWait(step, event.wait, node.event?.when ?? null, event.calendar, token);
    if (!at.ok) return step.incident(token, at.code, at.facts);
    if (at.value <= step.at) return goOn(step, token, node);
    step.armTimer(`wait:${token.id}`, at.value);
  },
  complete: (step, token, node) => goOn(step, token, node),
  cancel: nothingToCancel,
};
