// The form of a file of scenarios: BPMN models, what is done to them step by step, and what must be so then. Fields that
// only tell the reader something are listed and let through; any other is refused. Described in docs/scenarios.md.
import type { Variables } from '@baton/core';
import * as z from 'zod';

const variables = z.custom<Variables>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const names = z.array(z.string());

export const expectationSchema = z.strictObject({
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

const failing = { expectError: z.union([z.boolean(), z.string()]).optional() };
const where = { instance: z.string().optional() };
const start = z.strictObject({
  process: z.string(),
  variables: variables.optional(),
  businessKey: z.string().optional(),
  as: z.string().optional(),
  ...failing,
});
const startByMessage = z.strictObject({
  name: z.string(),
  variables: variables.optional(),
  businessKey: z.string().optional(),
  as: z.string().optional(),
  ...failing,
});
const complete = z.strictObject({
  task: z.string(),
  count: z.number().int().min(1).optional(),
  miIndex: z.number().int().min(0).optional(),
  /** Id of one of the task's outcomes; the first when absent. */
  outcome: z.string().optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const trigger = z.strictObject({
  activity: z.string(),
  count: z.number().int().min(1).optional(),
  miIndex: z.number().int().min(0).optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const message = z.strictObject({
  name: z.string(),
  /** Case data that the waiting instance must have, or the key itself. */
  correlation: z.unknown().optional(),
  businessKey: z.string().optional(),
  to: z.string().optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const signal = z.strictObject({
  name: z.string(),
  /** Id of the element that alone is to hear it. */
  to: z.string().optional(),
  variables: variables.optional(),
  ...where,
  ...failing,
});
const setVariables = z.strictObject({
  variables,
  /** `called`: in the instance that the meant one has called. */
  scope: z.enum(['process', 'instance', 'called']).optional(),
  ...where,
  ...failing,
});
const adHoc = z.strictObject({ activity: z.string(), in: z.string().optional(), ...where, ...failing });
const completeAdHoc = z.strictObject({
  activity: z.string().optional(),
  in: z.string().optional(),
  ...where,
  ...failing,
});

const STEPS = {
  deploy: z.strictObject({}),
  start,
  startByMessage,
  complete,
  trigger,
  advanceTime: z.string(),
  setTime: z.string(),
  message,
  signal,
  setVariables,
  enableAdHocActivity: adHoc,
  completeAdHoc,
  expect: expectationSchema,
} as const satisfies Record<string, z.ZodType>;

/** Where a text alone is enough: the field that it stands for. */
const SHORT: Partial<Record<StepKind, string>> = {
  complete: 'task',
  trigger: 'activity',
  message: 'name',
  signal: 'name',
  enableAdHocActivity: 'activity',
  completeAdHoc: 'in',
};

export type StepKind = keyof typeof STEPS;
export const STEP_KINDS = Object.keys(STEPS) as readonly StepKind[];

/** What each kind of step gives. */
export type StepData = { readonly [K in StepKind]: z.infer<(typeof STEPS)[K]> };
export type Step = { readonly [K in StepKind]: { readonly kind: K; readonly data: StepData[K] } }[StepKind];

/** Fields that tell the reader something and steer nothing. */
function told<N extends string>(...fields: readonly N[]): Record<N, z.ZodOptional<z.ZodUnknown>> {
  return Object.fromEntries(fields.map((name) => [name, z.unknown().optional()])) as never;
}

export const scenarioSchema = z.strictObject({
  id: z.string(),
  /** Path of the model below the root. */
  file: z.string(),
  alsoDeploy: z.array(z.string()).optional(),
  steps: z.array(z.record(z.string(), z.unknown())),
  expect: expectationSchema.optional(),
  /** The expectation is that engine's own reading, for this reason. */
  dialect: z.string().optional(),
  ...told('category', 'scenario', 'source', 'note', 'vendorExtensions'),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const scenarioFileSchema = z.strictObject({
  scenarios: z.array(scenarioSchema),
  ...told('format', 'steps', 'expect', 'scenarioFields', 'crossCheck', 'conventions', 'count'),
});

/** Throws a sentence for a file that is not in the form, with the scenario and the number of the step. */
export function readScenarioFile(given: unknown): readonly Scenario[] {
  const parsed = scenarioFileSchema.safeParse(given);
  if (!parsed.success) throw new Error(issueIn(given, parsed.error));
  for (const { id, steps } of parsed.data.scenarios) {
    try {
      readSteps(steps);
    } catch (error) {
      throw new Error(`scenario "${id}": ${(error as Error).message}`, { cause: error });
    }
  }
  return parsed.data.scenarios;
}

/** Throws a sentence for a step that is not in the form, with its number. */
export function readSteps(steps: Scenario['steps']): readonly Step[] {
  return steps.map((step, index) => readStep(step, `step ${index + 1}`));
}

function readStep(given: Readonly<Record<string, unknown>>, place: string): Step {
  const [kind, ...more] = Object.keys(given);
  if (kind === undefined || more.length > 0)
    throw new Error(
      `${place}: a step is one of ${STEP_KINDS.join(', ')}, this has ${Object.keys(given).join(', ') || 'none'}`,
    );
  if (!isKind(kind)) throw new Error(`${place}: there is no step "${kind}"; there are ${STEP_KINDS.join(', ')}`);
  const short = SHORT[kind];
  const written = given[kind];
  const whole = short !== undefined && typeof written === 'string' ? { [short]: written } : written;
  const parsed = STEPS[kind].safeParse(whole);
  if (!parsed.success) throw new Error(`${place} ${kind}: ${issueIn(whole, parsed.error)}`);
  return { kind, data: parsed.data } as Step;
}

const isKind = (kind: string): kind is StepKind => Object.hasOwn(STEPS, kind);

/** `scenarios.0.file is missing` */
function issueIn(given: unknown, { issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return 'unknown';
  const path = issue.path.map(String).join('.');
  const inside = path === '' ? '' : ` in ${path}`;
  if (issue.code === 'unrecognized_keys')
    return `nothing is known of ${issue.keys.map((key) => `"${key}"`).join(', ')}${inside}`;
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], given);
  if (value === undefined && path !== '') return `${path} is missing`;
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

/** Whether anything can fail: an expectation, or a step that must be refused. */
export function checksAnything(steps: readonly Step[], last: Expectation | undefined): boolean {
  return (
    expectsAnything(last ?? {}) ||
    steps.some((step) => (step.kind === 'expect' ? expectsAnything(step.data) : mayFail(step)))
  );
}

/** At least none of a list, and nothing of a map, holds always. */
const AT_LEAST: ReadonlySet<string> = new Set([
  'notActiveTasks',
  'waitingAt',
  'visited',
  'notVisited',
  'instances',
  'variables',
  'variablesAbsent',
  'endEvent',
  'assignees',
]);

function expectsAnything(expectation: Expectation): boolean {
  return Object.entries(expectation).some(([name, value]) => {
    if (name === 'instance' || value === undefined || (name === 'allInstances' && value === false)) return false;
    return !(AT_LEAST.has(name) && typeof value === 'object' && Object.keys(value).length === 0);
  });
}

/** Whether the step must be refused or fail. */
export function mayFail({ data }: Step): boolean {
  return typeof data === 'object' && 'expectError' in data && Boolean(data.expectError);
}
