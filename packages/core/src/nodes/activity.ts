// What every activity can have besides its own fields: running several times, local data, undoing another activity.
import * as z from 'zod';
import { stepClocksSchema } from '../diagram/deadline';
import { mappingsSchema } from '../diagram/mapping';
import { repetitionSchema } from '../diagram/repetition';

export const activityFields = {
  /** For each element of a list, or again while a condition holds. */
  repeat: repetitionSchema.optional(),
  /** Local data of the activity, computed from the case data when it begins. */
  input: mappingsSchema.optional(),
  /** Case data computed from the activity's local data when it is done; with it nothing else goes out. */
  output: mappingsSchema.optional(),
  /** Time targets besides the deadline: first response beside solution. */
  clocks: stepClocksSchema.optional(),
  /** Runs only to undo the step that names it; no path leads in or out. */
  forCompensation: z.boolean().optional(),
};
