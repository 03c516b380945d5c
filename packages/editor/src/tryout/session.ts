// A try-out under way: acts one after another on a world, what it shows after each, one step back by doing all but the last again, and other
// futures of the same case: each the same acts up to a moment, and others from there.
import type { Variables } from '@baton/core';
import {
  type Act,
  actsUntil,
  createWorld,
  type DoneAct,
  type Glance,
  glanceAt,
  type Refused,
  type World,
  type WorldOptions,
  withAct,
} from '@baton/engine/rehearsal';
import type { ReadableStore } from '../document/value-store';
import { createValueStore } from '../document/value-store';
import { EMPTY_FUTURES, type Future, type Futures, nextNumber, withFuture, withoutFuture } from './futures';
import { type MomentView, readMoment } from './moment-view';

export interface TryOutSession {
  /** Null until the world is there. */
  readonly moment: ReadableStore<MomentView | null>;
  readonly futures: ReadableStore<Futures>;
  /** Acts wait for each other. A refused act changes nothing and is told in the moment. Done in the past it begins another future. */
  perform(act: Act): Promise<void>;
  back(): Promise<void>;
  /** From the beginning, with one future: before the case is started. */
  restart(): Promise<void>;
  /** From the beginning at that moment, epoch ms. */
  beginAt(at: number): Promise<void>;
  /** The same case again, started with these values besides, as a future of its own; what was done then is not done again. */
  startWith(variables: Variables): Promise<void>;
  /** Shows how it was then (epoch ms) without changing anything; null, or later than it has come: as far as it has come. */
  look(at: number | null): Promise<void>;
  /** Another future from the moment that is shown; it is gone on with from now on. */
  fork(name?: string): Promise<void>;
  switchTo(id: number): Promise<void>;
  rename(id: number, name: string): void;
  /** Kept until the next one is removed: `putBack`. */
  remove(id: number): Promise<void>;
  putBack(): Promise<void>;
  /** A run of its own, looked at in this moment. */
  open(run: {
    readonly name: string;
    readonly acts: readonly DoneAct[];
    readonly at: number;
    readonly startAt?: number;
  }): Promise<void>;
  /** What was done in the future that is shown, and how the case stands at its end; null before it was started. */
  result(): Promise<{
    readonly acts: readonly DoneAct[];
    readonly glance: Glance;
    readonly startAt: number;
  } | null>;
}

/** Throws (rejects) as `createWorld` does. */
export async function openSession(options: WorldOptions): Promise<TryOutSession> {
  const moment = createValueStore<MomentView | null>(null);
  const futures = createValueStore<Futures>(EMPTY_FUTURES);
  /** As far as the current future has come. */
  let world: World = await createWorld(options);
  let queue: Promise<void> = Promise.resolve();
  let wantedLook: number | null | undefined;
  /** When it shall begin, where that was chosen. */
  let begunAt: number | null = null;

  const current = () => futures.getState().all.find(({ id }) => id === futures.getState().current) as Future;
  const acts = () => current().acts;
  const optionsOf = ({ startAt }: Pick<Future, 'startAt'>) => ({ ...options, startAt: startAt ?? options.startAt });
  const read = (of: World, refused: Refused | null, past: MomentView['past']) =>
    readMoment(of, {
      startAt: optionsOf(current()).startAt,
      refused,
      canGoBack: acts().length > 0,
      past,
    });
  const change = (part: Partial<Future>) => futures.set((all) => withFuture(all, { ...current(), ...part }));

  /** Shows the current future as far as it has come. */
  async function show(refused: Refused | null): Promise<MomentView> {
    const shown = await read(world, refused, null);
    change({ last: shown });
    moment.set(shown);
    return shown;
  }

  async function worldAfter(done: readonly DoneAct[], future: Pick<Future, 'startAt'>): Promise<World> {
    const next = await createWorld(optionsOf(future));
    for (const { act } of done) await next.do(act);
    return next;
  }

  async function replay(done: readonly DoneAct[]): Promise<void> {
    world = await worldAfter(done, current());
    change({ acts: done });
    await show(null);
  }

  async function add(future: Omit<Future, 'id' | 'last' | 'number'>): Promise<void> {
    futures.set((all) => {
      const number = nextNumber(all);
      return { ...all, all: [...all.all, { ...future, id: number, number, last: null }], current: number };
    });
    await replay(future.acts);
  }

  /** Other acts from the moment that is shown. */
  async function forkHere(name: string | null): Promise<void> {
    const { past, now } = moment.getState() as MomentView;
    const from = current();
    const kept = past ? actsUntil(from.acts, now) : from.acts;
    await add({ name, parent: from.id, forkAt: now, acts: kept, diverges: null, startAt: from.startAt });
  }

  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work, work);
    return queue;
  };

  futures.set({ ...EMPTY_FUTURES, current: 1, all: [firstFuture()] });
  await show(null);
  return {
    moment: { getState: moment.getState, subscribe: moment.subscribe },
    futures: { getState: futures.getState, subscribe: futures.subscribe },
    perform: (act) =>
      inTurn(async () => {
        if (moment.getState()?.past) await forkHere(null);
        const before = moment.getState();
        const at = world.clock.now();
        const refused = await world.do(act);
        if (refused) {
          await show(refused);
          return;
        }
        const { acts: earlier, forkAt, diverges } = current();
        change({ acts: [...earlier, { at, act }], ...(forkAt !== null && !diverges && { diverges: act }) });
        const after = await show(null);
        // Time that passed without anything happening is one step back, however often it was moved.
        const isQuiet = after.log.length === (before?.log.length ?? 0);
        change({ acts: withAct(earlier, { at, act }, isQuiet) });
      }),
    back: () => inTurn(() => replay(acts().slice(0, -1))),
    restart: () =>
      inTurn(async () => {
        futures.set({ ...EMPTY_FUTURES, current: 1, all: [firstFuture(begunAt)] });
        await replay([]);
      }),
    beginAt: (at) =>
      inTurn(async () => {
        begunAt = at;
        futures.set({ ...EMPTY_FUTURES, current: 1, all: [firstFuture(at)] });
        await replay([]);
      }),
    startWith: (variables) =>
      inTurn(async () => {
        const { startAt, id, acts: done } = current();
        const begun = done.find(({ act }) => act.type === 'start');
        const first = begun?.act.type === 'start' ? begun.act.variables : {};
        const act: Act = { type: 'start', variables: { ...first, ...variables } };
        const at = begun?.at ?? optionsOf(current()).startAt;
        await add({ name: null, parent: id, forkAt: at, acts: [{ at, act }], diverges: act, startAt });
      }),
    look: (at) => {
      // Of many wishes while the cursor is dragged only the last counts.
      const isWaiting = wantedLook !== undefined;
      wantedLook = at;
      if (isWaiting) return queue;
      return inTurn(async () => {
        const wanted = wantedLook ?? null;
        wantedLook = undefined;
        const endAt = world.clock.now();
        const { startAt } = optionsOf(current());
        if (wanted === null || wanted >= endAt) {
          await show(null);
          return;
        }
        const seen = await worldAfter(actsUntil(acts(), Math.max(wanted, startAt)), current());
        moment.set(await read(seen, null, { endAt }));
      });
    },
    fork: (name) => inTurn(() => forkHere(name ?? null)),
    switchTo: (id) =>
      inTurn(async () => {
        if (futures.getState().all.every((future) => future.id !== id)) return;
        futures.set((all) => ({ ...all, current: id }));
        await replay(acts());
      }),
    rename: (id, name) =>
      futures.set((all) => ({ ...all, all: all.all.map((one) => (one.id === id ? { ...one, name } : one)) })),
    remove: (id) =>
      inTurn(async () => {
        const after = withoutFuture(futures.getState(), id);
        const isOther = after.current !== futures.getState().current;
        futures.set(after);
        if (isOther) await replay(acts());
      }),
    putBack: () =>
      inTurn(async () => {
        const { removed } = futures.getState();
        if (!removed) return;
        futures.set((all) => ({ all: [...all.all, removed], current: removed.id, removed: null }));
        await replay(removed.acts);
      }),
    open: ({ name, acts: done, at, startAt }) =>
      inTurn(async () => {
        await add({ name, parent: null, forkAt: null, acts: done, diverges: null, startAt: startAt ?? null });
        const endAt = world.clock.now();
        if (at >= endAt) return;
        const seen = await worldAfter(actsUntil(done, at), current());
        moment.set(await read(seen, null, { endAt }));
      }),
    result: async () => {
      await queue;
      const glance = await glanceAt(world);
      return glance && { acts: acts(), glance, startAt: optionsOf(current()).startAt };
    },
  };
}

function firstFuture(startAt: number | null = null): Future {
  return {
    id: 1,
    number: 1,
    name: null,
    parent: null,
    forkAt: null,
    startAt,
    acts: [],
    diverges: null,
    last: null,
  };
}
