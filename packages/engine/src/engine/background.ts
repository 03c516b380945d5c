// Work that a commit sets off and whose caller does not wait for it. Faults are reported; `settled` lets tests and a stop wait.
import type { Runtime } from '../ports/runtime';

export interface Background {
  add(work: Promise<unknown>, during: string): void;
  /** Waits until nothing is under way; answers how many pieces ended meanwhile. */
  settled(): Promise<number>;
}

export function createBackground(runtime: Pick<Runtime, 'fault'>): Background {
  const underWay = new Set<Promise<void>>();
  let ended = 0;
  return {
    add(work, during) {
      const tracked: Promise<void> = work.then(
        () => {},
        (error: unknown) => runtime.fault(error, { during }),
      );
      const done = tracked.finally(() => {
        underWay.delete(done);
        ended++;
      });
      underWay.add(done);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
      const count = ended;
      ended = 0;
      return count;
    },
  };
}
