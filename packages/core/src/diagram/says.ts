// What an automatic step says to people: texts that its handler gets beside its other input, in the language of whoever reads them.
import * as z from 'zod';
import { textSchema, variableNameSchema } from './text';

/**
 * Each text under the name of the handler's input that it is for. `{variable}` in it is replaced when the handler runs; it is translated as
 * `node.<id>.says.<to>`. A text stands before a formula of `input` for the same name.
 */
export const saysSchema = z.array(z.strictObject({ to: variableNameSchema, text: textSchema })).max(20);
export type Says = z.infer<typeof saysSchema>;
