// Plays one scenario: reads its models, does its steps, checks what is expected, and answers what was wrong.
import type { Diagram } from '@baton/core';
import type { Store } from '@baton/engine';
import { compare, type Seen } from './compare';
import { momentOf } from './iso-moments';
import { observe, type Problem, problemsOf } from './observe';
import { perform } from './perform';
import { checksAnything, type Expectation, mayFail, readSteps, type Scenario, type Step } from './scenario-file';
import { openStage, type Stage } from './stage';

export interface Verdict {
  readonly id: string;
  readonly ok: boolean;
  readonly failures: readonly string[];
}

/** The processes of a model, and our ids by the model's where they differ. */
export interface Model {
  readonly diagrams: readonly Diagram[];
  readonly renamed: Readonly<Record<string, string>>;
}

export interface Troupe {
  /** Throws a sentence where it cannot be read. */
  modelOf(file: string): Model;
  /** A fresh one for each scenario; it is closed afterwards. */
  openStore(): Promise<Store>;
  /** Read every case back from the store before each command. */
  readonly reload: boolean;
}

/** What a scenario remembers on its way. */
export interface StageMemory {
  nextId(): string;
  began(instanceId: string, as: string | undefined): void;
  /** Id of an instance that was named. Throws a sentence where there is none. */
  idOf(name: string): string;
  /** The named one, else the first that was named, else the first that began; null: none has. */
  meant(name: string | undefined): string | null;
  order(): readonly string[];
}

const DEFAULT_START = Date.UTC(2026, 0, 5, 10);
const HOUR = 3_600_000;

export async function runScenario(troupe: Troupe, scenario: Scenario): Promise<Verdict> {
  const { id } = scenario;
  const failures: string[] = [];
  let store: Store | null = null;
  try {
    // What is published last is the latest version.
    const models = [...(scenario.alsoDeploy ?? []), scenario.file].map((file) => troupe.modelOf(file));
    const diagrams = models.flatMap((model) => model.diagrams);
    const inOurs = <T>(value: T) => translate(value, new Map(models.flatMap(({ renamed }) => Object.entries(renamed))));
    const steps = readSteps(inOurs(scenario.steps));
    if (!checksAnything(steps, scenario.expect)) failures.push('it checks nothing: say what is expected');
    store = await troupe.openStore();
    const stage = await openStage({ store, reload: troupe.reload, startAt: startOf(steps), diagrams });
    failures.push(...(await play(stage, steps, inOurs(scenario.expect))));
    await stage.close();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  } finally {
    await store?.close();
  }
  return { id, ok: failures.length === 0, failures };
}

async function play(stage: Stage, steps: readonly Step[], last: Expectation | undefined): Promise<readonly string[]> {
  const failures: string[] = [];
  const memory = createMemory();
  let published = false;
  let problems: readonly Problem[] = [];
  let fresh: readonly Problem[] = [];
  let refused: string | null = null;

  const check = async (expected: Expectation, place: string) => {
    const seen = await see(stage, memory, expected, fresh, refused);
    const wrong = compare(expected, seen).map((failure) => `${place}: ${failure}`);
    if (wrong.length > 0) wrong.push(...hints(place, fresh, stage));
    failures.push(...wrong);
  };

  for (const [index, step] of steps.entries()) {
    const place = `step ${index + 1} ${step.kind}`;
    if (step.kind === 'expect') {
      await check(step.data, place).catch(at(place));
      continue;
    }
    if (!published && step.kind !== 'setTime') {
      await stage.publish();
      published = true;
    }
    refused = await perform(stage, memory, step).catch(at(place));
    const now = (await observe(stage.store, memory.order())).flatMap(problemsOf);
    fresh = now.filter((problem) => !problems.some((known) => JSON.stringify(known) === JSON.stringify(problem)));
    problems = now;
    const failed = refused ?? (fresh.length > 0 ? JSON.stringify(fresh) : null);
    const after = steps[index + 1];
    const expectation = after ? (after.kind === 'expect' ? after.data : undefined) : last;
    if (mayFail(step)) {
      if (failed === null) failures.push(`${place}: was expected to fail`);
    } else if (refused !== null && !expectation?.error) failures.push(`${place}: ${refused}`);
  }
  if (!published) await stage.publish();
  if (last) await check(last, 'at the end').catch(at('at the end'));
  return failures;
}

/** The error again, with its place. */
const at =
  (place: string) =>
  (error: unknown): never => {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  };

async function see(
  stage: Stage,
  memory: StageMemory,
  expected: Expectation,
  problems: readonly Problem[],
  refused: string | null,
): Promise<Seen> {
  const all = await observe(stage.store, memory.order());
  const id = memory.meant(expected.instance);
  const meant = all.find(({ row }) => row.instanceId === id) ?? all.find(({ row }) => row.parent === null) ?? null;
  const [rows, schedules] = await Promise.all([stage.store.startSubscriptions(), stage.store.schedules()]);
  const named = (type: 'message' | 'signal') => rows.filter((row) => row.type === type).map(({ name }) => name);
  const timers = schedules.filter(({ nextAt }) => nextAt !== null).length;
  const starts = { messages: named('message'), signals: named('signal'), timers };
  return { all, meant, named: expected.instance !== undefined, problems, refused, starts };
}

/** What may explain a failure. */
function hints(place: string, problems: readonly Problem[], stage: Stage): readonly string[] {
  const told = problems.map(({ element, code, facts }) => `problem at ${element}: ${code} ${JSON.stringify(facts)}`);
  return [...told, ...stage.faults()].map((hint) => `${place}: (${hint})`);
}

function createMemory(): StageMemory {
  const order: string[] = [];
  const names = new Map<string, string>();
  let ids = 0;
  const idOf = (name: string) => {
    const id = names.get(name);
    if (id === undefined) throw new Error(`no instance was named ${name}`);
    return id;
  };
  return {
    nextId: () => `scenario-${++ids}`,
    began(instanceId, as) {
      order.push(instanceId);
      if (as !== undefined) names.set(as, instanceId);
    },
    idOf,
    meant: (name) => (name === undefined ? ([...names.values()][0] ?? order[0] ?? null) : idOf(name)),
    order: () => order,
  };
}

/** Early enough for every moment to which the clock is set. */
function startOf(steps: readonly Step[]): number {
  const moments = steps.flatMap((step) => (step.kind === 'setTime' ? [momentOf(step.data) - HOUR] : []));
  return Math.min(DEFAULT_START, ...moments);
}

/** Ids of the model become ours, in values and in names, but not in data. */
function translate<T>(value: T, renamed: ReadonlyMap<string, string>): T {
  if (renamed.size === 0) return value;
  const ours = (id: string) => renamed.get(id) ?? id;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return ours(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inside]) => [ours(name), name === 'variables' ? inside : walk(inside)]),
    );
  };
  return walk(value) as T;
}
