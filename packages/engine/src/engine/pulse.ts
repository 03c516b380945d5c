// The engine's heartbeat: fires timers and does the outbox's work when they fall due. `tick` for virtual time, `run` for real time.
import type { Correlation } from '../messages/correlation';
import type { Dispatcher } from '../outbox/dispatcher';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { SchedulePump } from '../starts/schedule-pump';
import type { TimerPump } from '../timers/timer-pump';

export interface Pulse {
  /** Does everything that is due now, and what that makes due, until nothing is; answers how much was done. */
  tick(): Promise<number>;
  run(): void;
  /** Begins nothing more and waits for what is under way, up to ten seconds. */
  stop(): Promise<void>;
  nextDueAt(): Promise<number | null>;
  /** Something may have fallen due earlier than expected. */
  poke(dueAt: number): void;
}

export interface PulseParts {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly timers: TimerPump;
  readonly schedules: SchedulePump;
  readonly dispatcher: Dispatcher;
  readonly correlation: Correlation;
  /** Work that commits have set off and nobody awaits. */
  readonly background: { settled(): Promise<number> };
}

/** Rest before looking again where something due is not taken up (under way, refused) or the store has failed, in ms. */
const REST = 1_000;
/** Looks at least this often, whatever the store says is due next, in ms. */
const LONGEST_SLEEP = 60_000;
/** Waits this long for handlers and channels when it stops, in ms; what they did not tell by then is done again after the next start. */
const LONGEST_STOP = 10_000;
const ENDLESS = 100_000;

export function createPulse(parts: PulseParts): Pulse {
  const { store, runtime, timers, schedules, dispatcher, correlation, background } = parts;
  let recovered: Promise<number> | null = null;
  let lastBeat: Promise<unknown> = Promise.resolve();
  let running = false;
  let beating: Promise<void> | null = null;
  let again = false;
  let wake: { at: number; stop: () => void } | null = null;

  function recover(): Promise<number> {
    recovered ??= correlation.recover().catch((error: unknown) => {
      recovered = null;
      throw error;
    });
    return recovered;
  }

  /** One after another, so that a tick beside a run fires nothing that is being fired. */
  function beat(): Promise<number> {
    const next = lastBeat.then(async () => {
      await recover();
      return (await timers.fireDue()) + (await schedules.fireDue()) + (await dispatcher.dispatchDue());
    });
    lastBeat = next.catch(() => 0);
    return next;
  }

  async function tick(): Promise<number> {
    let done = 0;
    for (let turn = 0; turn < ENDLESS; turn++) {
      const now = await beat();
      await dispatcher.settled();
      const more = now + (await background.settled());
      if (more === 0) return done;
      done += more;
    }
    throw new Error('engine.endless: work at one instant makes more work without end');
  }

  /** In real time: slow handlers run on while timers fire. One beat at a time. */
  function pulse(): void {
    if (!running) return;
    if (beating) {
      again = true;
      return;
    }
    beating = beatAndSleep().finally(() => {
      beating = null;
      if (again) {
        again = false;
        pulse();
      }
    });
  }

  async function beatAndSleep(): Promise<void> {
    try {
      let done = await beat();
      while (done > 0 && running) done = await beat();
      const next = await store.nextDueAt();
      const now = runtime.now();
      sleepUntil(
        next === null
          ? now + LONGEST_SLEEP
          : Math.min(Math.max(next, next <= now ? now + REST : next), now + LONGEST_SLEEP),
      );
    } catch (error) {
      runtime.fault(error, { during: 'pulse' });
      sleepUntil(runtime.now() + REST);
    }
  }

  function sleepUntil(at: number): void {
    wake?.stop();
    if (!running) return;
    wake = { at, stop: runtime.wakeAt(at, onWake) };
  }

  function onWake(): void {
    wake = null;
    pulse();
  }

  return {
    tick,
    run() {
      if (running) return;
      running = true;
      pulse();
    },
    async stop() {
      running = false;
      wake?.stop();
      wake = null;
      let stopWaiting = () => {};
      const late = new Promise<void>((resolve) => {
        stopWaiting = runtime.wakeAt(runtime.now() + LONGEST_STOP, resolve);
      });
      await Promise.race([Promise.all([beating, dispatcher.settled(), background.settled()]), late]);
      stopWaiting();
    },
    nextDueAt: () => store.nextDueAt(),
    poke(dueAt) {
      if (!running) return;
      if (beating) again ||= dueAt <= runtime.now();
      else if (wake && dueAt < wake.at) sleepUntil(Math.max(dueAt, runtime.now()));
    },
  };
}
