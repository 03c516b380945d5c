// Wait for something on the way: a time, a message, a signal, a condition, a jump from elsewhere.
import * as z from 'zod';
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import {
  conditionSchema,
  linkSchema,
  messageCatchSchema,
  signalCatchSchema,
  timerCatchSchema,
} from '../diagram/event-definition';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const intermediateCatchEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('intermediateCatchEvent'),
  event: z.discriminatedUnion('type', [
    timerCatchSchema,
    messageCatchSchema,
    signalCatchSchema,
    conditionSchema,
    linkSchema,
  ]),
});
export type IntermediateCatchEvent = z.infer<typeof intermediateCatchEventSchema>;

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
    const token = step.place(arrival);
    const { event } = node.def;
    if (event.type !== 'timer') return;
    const { wait, calendar = DEFAULT_CALENDAR } = event;
    if ('expression' in wait) return;
    const at = 'for' in wait ? step.after(wait.for, calendar) : step.momentOf(wait.until, calendar, 'opening');
    if (!at.ok) return step.incident(token, at.code, at.facts);
    if (at.value <= step.at) return step.leave(token, node.outgoing);
    step.armTimer(`wait:${token.id}`, at.value);
  },
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};
