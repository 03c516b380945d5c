// Does a long list of work slice by slice, a few slices under way at a time: while the store writes one, the next is stepped, and what waits in
// memory stays small. Used for timers that fall due together and for cases that follow an edited calendar.

/** Enough for a full group of commits (instance/committer.ts) in the making while another is being written. */
export const SLICE = 500;
const UNDER_WAY = 2;

/** Slices begin in their order; answers what each piece of work answered, in order. Rejects with the first fault, after what was under way has ended. */
export async function inSlices<T, R>(
  slices: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const done: Promise<R[]>[] = [];
  let fault: { readonly error: unknown } | null = null;
  for await (const slice of slices) {
    const running = Promise.all(slice.map(work));
    // Told below; without this a fault while another slice is awaited would be nobody's.
    running.catch((error: unknown) => {
      fault ??= { error };
    });
    done.push(running);
    if (done.length >= UNDER_WAY) await done[done.length - UNDER_WAY]?.catch(() => {});
    if (fault) break;
  }
  await Promise.allSettled(done);
  return (await Promise.all(done)).flat();
}

export function* slicesOf<T>(list: readonly T[], size = SLICE): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
