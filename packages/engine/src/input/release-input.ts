// What a caller gives to say which version new cases take, who tries one out, and which running cases move.
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';
import { commandIdInput } from './start-input';

const idInput = z.string().min(1).max(100);
const ids = z.array(idInput).max(100);
const versionInput = z.number().int().min(1);
const reason = z.string().max(INPUT_LIMITS.reason);
/** Of the old version and of the new one. */
const mapping = z.record(idInput, idInput).refine((given) => Object.keys(given).length <= INPUT_LIMITS.mapping, {
  error: `at most ${INPUT_LIMITS.mapping} steps`,
});
const instances = z.array(z.string().min(1).max(200)).min(1).max(INPUT_LIMITS.migration);

export const pilotGroupInput = z.strictObject({
  roles: ids.default([]),
  groups: ids.default([]),
  people: ids.default([]),
});

export const makeCurrentInput = z.strictObject({ version: versionInput, reason });
export const setPilotInput = z.strictObject({ version: versionInput, group: pilotGroupInput, reason });
export const endPilotInput = z.strictObject({ reason });

export const migrationQuestionInput = z.strictObject({
  from: versionInput,
  to: z.union([versionInput, z.literal('draft')]),
  mapping: mapping.optional(),
  instances: instances.optional(),
});

export const migrationOrderInput = z.strictObject({
  from: versionInput,
  to: versionInput,
  mapping,
  instances,
  reason,
  commandId: commandIdInput,
});
