// What a person can ask of a case, as it comes in. The engine adds who asks, when and with what rights.
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';
import { variablesInput } from './variables-input';

const number = z.number().int().min(1);
const idInput = z.string().min(1).max(100);
const instant = z.number().int().min(0).max(8.64e15);
const clocks = z.array(number).min(1).max(100);
const dateTime = z.iso.datetime({ offset: true });
const reason = z.string().max(INPUT_LIMITS.reason);

export const commandInput = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('complete'),
    item: number,
    outcome: idInput.optional(),
    variables: variablesInput.optional(),
  }),
  z.strictObject({ type: z.literal('claim'), item: number }),
  z.strictObject({ type: z.literal('release'), item: number }),
  z.strictObject({ type: z.literal('handOver'), item: number, to: idInput, reason }),
  z.strictObject({ type: z.literal('remind'), item: number }),
  z.strictObject({ type: z.literal('accept'), item: number }),
  z.strictObject({ type: z.literal('refuse'), item: number, reason }),
  z.strictObject({ type: z.literal('delegate'), item: number, to: idInput, reason }),
  z.strictObject({ type: z.literal('giveBack'), item: number }),
  z.strictObject({ type: z.literal('offer'), item: number, to: z.array(idInput).min(1).max(100), reason }),
  z.strictObject({ type: z.literal('reassign'), item: number, because: z.literal('rule') }),
  z.strictObject({ type: z.literal('retry'), token: number, reason }),
  z.strictObject({ type: z.literal('skip'), token: number, reason, flow: idInput.optional() }),
  z.strictObject({ type: z.literal('trigger'), token: number, variables: variablesInput.optional() }),
  /** To this case only. */
  z.strictObject({
    type: z.literal('signal'),
    signal: z.string().trim().min(1).max(200),
    variables: variablesInput.default({}),
  }),
  z.strictObject({ type: z.literal('startActivity'), token: number, node: idInput }),
  z.strictObject({ type: z.literal('completeAdHoc'), token: number }),
  z.strictObject({ type: z.literal('setVariables'), variables: variablesInput, reason }),
  z.strictObject({ type: z.literal('suspend'), reason }),
  z.strictObject({ type: z.literal('resume'), reason }),
  z.strictObject({ type: z.literal('cancel'), reason, undo: z.boolean().optional() }),
  /** `dueAt`: epoch ms. */
  z.strictObject({ type: z.literal('moveDeadline'), clock: number, dueAt: instant, reason }),
  z.strictObject({ type: z.literal('pauseClocks'), cause: idInput, clocks: clocks.optional(), reason }),
  z.strictObject({ type: z.literal('resumeClocks'), cause: idInput, clocks: clocks.optional(), reason }),
  /** ISO 8601 with offset. */
  z.strictObject({
    type: z.literal('moveAppointment'),
    item: number,
    start: dateTime,
    end: dateTime.optional(),
    reason,
  }),
  /** The log goes out as a file: written down before it does, also after the case has ended. */
  z.strictObject({ type: z.literal('exportLog') }),
]);
export type CommandInput = z.infer<typeof commandInput>;

/** What each needs. `do` is one's own work; the step itself sees whose it is. */
export const NEEDS = {
  complete: 'do',
  claim: 'do',
  release: 'do',
  handOver: 'do',
  remind: 'administer',
  accept: 'do',
  refuse: 'do',
  delegate: 'do',
  giveBack: 'do',
  offer: 'do',
  reassign: 'administer',
  retry: 'administer',
  skip: 'administer',
  trigger: 'administer',
  signal: 'administer',
  startActivity: 'do',
  completeAdHoc: 'do',
  /** And being in charge of the case, or the right to administer. */
  setVariables: 'do',
  suspend: 'administer',
  resume: 'administer',
  cancel: 'administer',
  moveDeadline: 'administer',
  pauseClocks: 'administer',
  resumeClocks: 'administer',
  moveAppointment: 'do',
  exportLog: 'export',
} as const satisfies Record<CommandInput['type'], 'do' | 'administer' | 'export'>;
