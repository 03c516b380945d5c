// Handlers: the OpenAPI document and the test clock. The stream of changes opens itself (live/).
import type { Engine } from '@baton/engine';
import type { HandlersOf } from '../app/context';
import type { TestClock } from '../app/options';
import type { ClockBody, liveContract } from '../contract/live';
import { openapi } from '../openapi/openapi';
import { refuse } from '../problem/refusal';

export const liveHandlers: Omit<HandlersOf<typeof liveContract>, 'GET /api/events'> = {
  'GET /api/openapi.json': () => openapi(),
  'GET /api/test/clock': (_input, { options: { testClock } }) => (testClock ? bodyOf(testClock) : refuse('not-found')),
  'POST /api/test/clock': async ({ body }, { engine, options: { testClock } }) => {
    if (!testClock) return refuse('not-found');
    const now = testClock.now();
    const at = 'now' in body ? body.now : now + body.advanceBy;
    if (at < now) return refuse('clock.backwards', { now, at });
    await passTime(engine, testClock, at);
    return bodyOf(testClock);
  },
};

/** Stops at each moment at which something falls due, so that it happens at its own time and not late. */
async function passTime(engine: Engine, clock: TestClock, at: number): Promise<void> {
  await engine.tick();
  for (;;) {
    const next = await engine.nextDueAt();
    if (next === null || next > at || next <= clock.now()) break;
    await clock.moveTo(next);
    await engine.tick();
  }
  await clock.moveTo(Math.max(at, clock.now()));
  await engine.tick();
}

function bodyOf(clock: TestClock): ClockBody {
  const now = clock.now();
  return { now, offset: now - Date.now() };
}
