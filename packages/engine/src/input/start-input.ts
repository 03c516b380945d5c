// What a caller gives to start a case.
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';
import { variablesInput } from './variables-input';

const idInput = z.string().min(1).max(100);

export const commandIdInput = z.string().min(1).max(INPUT_LIMITS.commandId);

const linkInput = z.strictObject({ type: idInput, id: z.string().min(1).max(200), label: z.string().max(200) });

export const startInput = z.strictObject({
  processId: idInput,
  /** A published version; absent: the one that new cases of this person take. */
  version: z.number().int().min(1).optional(),
  variables: variablesInput.optional(),
  /** Id of the start event, where there are several; absent: the one without an event. */
  startAt: idInput.optional(),
  /** The host application's own key for the case; absent: the next number of the process. */
  key: z.string().trim().min(1).max(200).optional(),
  /** Absent: the process's own title, filled in. */
  title: z.string().trim().min(1).max(INPUT_LIMITS.title).optional(),
  /** A person of the directory; absent: by the process's owner role, else who starts it. */
  owner: idInput.optional(),
  links: z.array(linkInput).max(INPUT_LIMITS.links).optional(),
});
export type StartInput = z.infer<typeof startInput>;
