// Wait for a time: a while of working or calendar time, or a date that the case holds.
import * as z from 'zod';
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import { idSchema, variableNameSchema } from '../diagram/text';
import { durationSchema } from '../time/duration';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const intermediateCatchEventSchema = z.strictObject({
  ...nodeBase,
  kind: z.literal('intermediateCatchEvent'),
  event: z.strictObject({
    type: z.literal('timer'),
    /** How long, or until the date or moment that a variable holds (a bare date: its first working moment). */
    wait: z.union([z.strictObject({ for: durationSchema }), z.strictObject({ until: variableNameSchema })]),
    calendar: idSchema.optional(),
  }),
});
export type IntermediateCatchEvent = z.infer<typeof intermediateCatchEventSchema>;

export const intermediateCatchEvent: NodeKindDefinition<IntermediateCatchEvent> = {
  kind: 'intermediateCatchEvent',
  schema: intermediateCatchEventSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: false },
  check(node, context) {
    context.checkCalendar(node.event.calendar);
    if ('until' in node.event.wait)
      context.checkVariable(node.event.wait.until, ['event', 'wait', 'until'], ['date', 'dateTime']);
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const { wait, calendar = DEFAULT_CALENDAR } = node.def.event;
    const at = 'for' in wait ? step.after(wait.for, calendar) : step.momentOf(wait.until, calendar, 'opening');
    if (!at.ok) return step.incident(token, at.code, at.facts);
    if (at.value <= step.at) return step.leave(token, node.outgoing);
    step.armTimer(`wait:${token.id}`, at.value);
  },
  complete: (step, token, node) => step.leave(token, node.outgoing),
  cancel: nothingToCancel,
};
