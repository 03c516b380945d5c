// Where one scenario is played: a store of its own, an engine in virtual time, and the models, published through the engine. With `reload`
// every command meets a new engine over the same store, so that each case is read back from it first.
import { type BusinessCalendar, type Diagram, OFFICE_WEEK, VirtualClock } from '@baton/core';
import { createEngine, type Engine, type Runtime, type Store, virtualRuntime } from '@baton/engine';
import { everyone } from './everyone';
import { ALL } from './observe';

export interface StageOptions {
  readonly store: Store;
  readonly reload: boolean;
  /** Epoch ms. */
  readonly startAt: number;
  readonly diagrams: readonly Diagram[];
}

export interface Stage {
  readonly store: Store;
  now(): number;
  /** For the next command. */
  engine(): Promise<Engine>;
  /** Does all that is due. */
  settle(): Promise<void>;
  /** Moves the clock and does what falls due on the way, each at its own moment. */
  advanceTo(at: number): Promise<void>;
  /** Publishes the models; from now on they start by themselves. */
  publish(): Promise<void>;
  /** What was nobody's reply since the last time. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** Every hour of every day counts: models from elsewhere know no office. */
const ALWAYS: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Always',
  zone: 'UTC',
  week: Object.fromEntries(Object.keys(OFFICE_WEEK).map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as never,
  holidays: [],
  openings: [],
};

export async function openStage({ store, reload, startAt, diagrams }: StageOptions): Promise<Stage> {
  const clock = new VirtualClock(startAt);
  const faults: string[] = [];
  const onFault: Runtime['fault'] = (error, context) => {
    faults.push(`${error instanceof Error ? error.message : String(error)} ${JSON.stringify(context)}`);
  };
  await store.saveCalendar(ALWAYS);
  const runtime = virtualRuntime(clock, onFault);
  const handlers = Object.fromEntries(handlersOf(diagrams).map((name) => [name, () => undefined]));
  // Time stands still between the moves of the clock: what is due by then waits for the next one.
  let moving = false;
  const still = holding(store, () => !moving);
  const open = () => createEngine({ store: still, runtime, directory: everyone, handlers, tolerates: () => true });
  let engine = open();
  let fresh = true;

  async function next(): Promise<Engine> {
    if (reload && !fresh) {
      await engine.stop();
      engine = open();
    }
    fresh = false;
    return engine;
  }

  async function advanceTo(target: number): Promise<void> {
    moving = true;
    try {
      await moveTo(target);
    } finally {
      moving = false;
    }
  }

  async function moveTo(target: number): Promise<void> {
    for (;;) {
      const due = await engine.nextDueAt();
      if (due === null || due > target) break;
      if (due > clock.now()) clock.advanceTo(due);
      const done = await (await next()).tick();
      if (done === 0 && (await engine.nextDueAt()) === due)
        throw new Error(`what is due at ${new Date(due).toISOString()} does not get done`);
    }
    if (target > clock.now()) clock.advanceTo(target);
    await engine.tick();
  }

  async function publish(): Promise<void> {
    for (const diagram of diagrams) {
      const revision = (await store.draft(diagram.id))?.revision ?? 0;
      const saved = await engine.processes.saveDraft(ALL, diagram.id, { diagram, revision });
      if (!saved.ok)
        throw new Error(`${diagram.id} not saved: ${saved.code} ${JSON.stringify(saved.issues ?? saved.facts)}`);
      const request = { revision: saved.revision, summary: 'scenario' };
      const published = await engine.processes.publish(ALL, diagram.id, request);
      if (!published.ok) {
        const reasons = published.problems?.filter(({ severity }) => severity === 'error') ?? published.facts;
        throw new Error(`${diagram.id} not published: ${published.code} ${JSON.stringify(reasons)}`);
      }
    }
    await engine.tick();
  }

  return {
    store,
    now: () => clock.now(),
    engine: next,
    async settle() {
      await engine.tick();
    },
    advanceTo,
    publish,
    faults: () => faults.splice(0),
    close: () => engine.stop(),
  };
}

/** Automatic steps of the models count as done: their code is not here. */
function handlersOf(diagrams: readonly Diagram[]): readonly string[] {
  const names = diagrams.flatMap(({ nodes }) =>
    nodes.flatMap((node) => ('handler' in node && node.handler !== undefined ? [node.handler] : [])),
  );
  return [...new Set(names)];
}

/** The store as it is, except that timers and schedules are not due while `held`. */
function holding(store: Store, held: () => boolean): Store {
  return new Proxy(store, {
    get(target, name) {
      if (held() && (name === 'dueTimers' || name === 'dueSchedules')) return async () => [];
      const found = target[name as keyof Store] as unknown;
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}
