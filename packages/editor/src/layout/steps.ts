// Work that is done in small steps: a worker does them in a row, a page lets itself be drawn in between. Called by the arrangement.

export type Steps<T> = Generator<void, T, void>;

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How long a page works before it lets itself be drawn, ms. */
const SLICE = 8;

/** In slices, between which the page can be drawn and used. Null: given up, since `isWanted` said so. */
export async function inSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean,
  { now = () => performance.now(), rest = breathe } = {},
): Promise<T | null> {
  for (let from = now(); isWanted(); ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - from < SLICE) continue;
    await rest();
    from = now();
  }
  return null;
}

/** A message reaches the page after what the person has done meanwhile; a timer would wait four ms and more each time. */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
