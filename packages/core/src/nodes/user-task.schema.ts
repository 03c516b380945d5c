// What is drawn of this kind. What it does stands in `user-task.ts`.
import * as z from 'zod';
import { assignmentRuleSchema } from '../diagram/assignment-rule';
import { appointmentSchema, deadlineSchema } from '../diagram/deadline';
import { answerLinkSchema, formSchema, outcomesSchema } from '../diagram/form';
import { textSchema } from '../diagram/text';
import { activityFields } from './activity';
import { nodeBase } from './node-base';

export const userTaskSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('userTask'),
  /** What to do, concretely. */
  instructions: textSchema.optional(),
  /** What to say. */
  script: textSchema.optional(),
  assignment: assignmentRuleSchema.optional(),
  deadline: deadlineSchema.optional(),
  /** It is a meeting or a visit, at a time that was agreed. */
  appointment: appointmentSchema.optional(),
  form: formSchema.optional(),
  /** The ways in which it can end; none: it is simply done. */
  outcomes: outcomesSchema.optional(),
  answerLink: answerLinkSchema.optional(),
});
export type UserTask = z.infer<typeof userTaskSchema>;
