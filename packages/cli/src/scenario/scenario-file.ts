// The form of a file of scenarios: BPMN models, what is done to them step by step, and what must be so then. Fields that steer nothing
// (category, source, notes) are let through.
import type { Variables } from '@baton/core';
import * as z from 'zod';

const variables = z.custom<Variables>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const names = z.array(z.string());

export const expectationSchema = z.looseObject({
  /** Which instance is meant; absent: the first that was named, else the first that was started; `activeTasks` and lists: all. */
  instance: z.string().optional(),
  ended: z.boolean().optional(),
  allInstances: z.boolean().optional(),
  /** Ids of elements, one for each open task. */
  activeTasks: names.optional(),
  notActiveTasks: names.optional(),
  waitingAt: names.optional(),
  visited: names.optional(),
  notVisited: names.optional(),
  openMessages: names.optional(),
  openSignals: names.optional(),
  pendingTimers: z.number().optional(),
  /** How many run, by process. */
  instances: z.record(z.string(), z.number()).optional(),
  variables: variables.optional(),
  variablesAbsent: names.optional(),
  error: z.union([z.boolean(), z.string()]).optional(),
  errorAt: z.string().optional(),
  endEvent: z.union([z.string(), names]).optional(),
  assignees: z.record(z.string(), names).optional(),
  enabledActivities: names.optional(),
  activeScopes: names.optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;
export const EXPECTATIONS: ReadonlySet<string> = new Set(Object.keys(expectationSchema.shape));

const failing = { expectError: z.union([z.boolean(), z.string()]).optional() };
const where = { instance: z.string().optional() };
/** A text is the id of the one thing that the step is about. */
const about = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.union([z.string().transform((text) => ({ [name]: text }) as never), z.looseObject(shape)]);

const start = z.looseObject({
  process: z.string(),
  variables: variables.optional(),
  businessKey: z.string().optional(),
  as: z.string().optional(),
  ...failing,
});
const startByMessage = z.looseObject({
  name: z.string(),
  variables: variables.optional(),
  businessKey: z.string().optional(),
  as: z.string().optional(),
  ...failing,
});
const complete = z.looseObject({
  task: z.string(),
  count: z.number().int().min(1).optional(),
  miIndex: z.number().int().min(0).optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const trigger = z.looseObject({
  activity: z.string(),
  count: z.number().int().min(1).optional(),
  miIndex: z.number().int().min(0).optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const message = z.looseObject({
  name: z.string(),
  /** Case data that the waiting instance must have, or the key itself. */
  correlation: z.unknown().optional(),
  businessKey: z.string().optional(),
  to: z.string().optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const signal = z.looseObject({
  name: z.string(),
  /** Id of the element that alone is to hear it. */
  to: z.string().optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const setVariables = z.looseObject({
  variables,
  /** `called`: in the instance that the meant one has called; else the id of the element whose own data is meant. */
  scope: z.string().optional(),
  ...where,
  ...failing,
});
const adHoc = z.looseObject({ activity: z.string(), in: z.string().optional(), ...where, ...failing });
const completeAdHoc = z.looseObject({
  activity: z.string().optional(),
  in: z.string().optional(),
  ...where,
  ...failing,
});

export const stepSchema = z.union([
  z.looseObject({ deploy: z.unknown() }),
  z.looseObject({ start }),
  z.looseObject({ startByMessage }),
  z.looseObject({ complete: about('task', complete.shape) }),
  z.looseObject({ trigger: about('activity', trigger.shape) }),
  z.looseObject({ advanceTime: z.string() }),
  z.looseObject({ setTime: z.string() }),
  z.looseObject({ message: about('name', message.shape) }),
  z.looseObject({ signal: about('name', signal.shape) }),
  z.looseObject({ setVariables }),
  z.looseObject({ enableAdHocActivity: about('activity', adHoc.shape) }),
  z.looseObject({ completeAdHoc: about('in', completeAdHoc.shape) }),
  z.looseObject({ expect: expectationSchema }),
]);

export const STEP_KINDS = [
  'deploy',
  'start',
  'startByMessage',
  'complete',
  'trigger',
  'advanceTime',
  'setTime',
  'message',
  'signal',
  'setVariables',
  'enableAdHocActivity',
  'completeAdHoc',
  'expect',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What each kind of step gives. */
export interface StepData {
  readonly deploy: unknown;
  readonly start: z.infer<typeof start>;
  readonly startByMessage: z.infer<typeof startByMessage>;
  readonly complete: z.infer<typeof complete>;
  readonly trigger: z.infer<typeof trigger>;
  readonly advanceTime: string;
  readonly setTime: string;
  readonly message: z.infer<typeof message>;
  readonly signal: z.infer<typeof signal>;
  readonly setVariables: z.infer<typeof setVariables>;
  readonly enableAdHocActivity: z.infer<typeof adHoc>;
  readonly completeAdHoc: z.infer<typeof completeAdHoc>;
  readonly expect: Expectation;
}
export type Step = { readonly [K in StepKind]: { readonly kind: K; readonly data: StepData[K] } }[StepKind];

export const scenarioSchema = z.looseObject({
  id: z.string(),
  /** Path of the model below the root. */
  file: z.string(),
  alsoDeploy: z.array(z.string()).optional(),
  steps: z.array(z.record(z.string(), z.unknown())),
  expect: expectationSchema.optional(),
  /** The expectation is that engine's own reading, for this reason. */
  dialect: z.string().optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioFileSchema = z.looseObject({ scenarios: z.array(scenarioSchema) });

/** Throws a sentence for a step that is not in the form: it is a failure of its scenario, not of the whole file. */
export function readStep(given: Readonly<Record<string, unknown>>): Step {
  const kind = STEP_KINDS.find((candidate) => candidate in given);
  if (!kind) throw new Error(`there is no step "${Object.keys(given).join(', ')}"`);
  const parsed = stepSchema.safeParse({ [kind]: given[kind] });
  if (!parsed.success) throw new Error(`${kind}: ${parsed.error.issues[0]?.message ?? 'malformed'}`);
  return { kind, data: (parsed.data as Record<string, unknown>)[kind] } as Step;
}
