// What the engine takes from its surroundings. `createNodeRuntime` of @baton/cli is the complete one.
import { createHash, randomUUID } from 'node:crypto';

/** The longest that setTimeout can wait, in ms; the engine looks again when it is called too early. */
const LONGEST = 2 ** 31 - 1;

export const runtime = {
  now: () => Date.now(),
  wakeAt(at, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(at - Date.now(), 0), LONGEST));
    return () => clearTimeout(timer);
  },
  newId: () => randomUUID(),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  fault: (error, context) => console.error(context, error),
};
