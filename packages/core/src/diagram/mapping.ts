// Data on its way into and out of an activity: what is computed (FEEL), and the variable that it goes into.
import * as z from 'zod';
import { feelSchema, variableNameSchema } from './text';

export const mappingSchema = z.strictObject({ from: feelSchema, to: variableNameSchema });
/** `from` is evaluated where the data comes from; `to` is set where it goes. In the order of the list. */
export type Mapping = z.infer<typeof mappingSchema>;

export const mappingsSchema = z.array(mappingSchema).max(100);
