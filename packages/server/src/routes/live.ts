// Handlers: the OpenAPI document and the test clock. The stream of changes opens itself (live/).
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
    await testClock.moveTo(at);
    await engine.tick();
    return bodyOf(testClock);
  },
};

function bodyOf(clock: TestClock): ClockBody {
  const now = clock.now();
  return { now, offset: now - Date.now() };
}
