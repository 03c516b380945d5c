// Who checks a drawing: a worker where the page may have one, else the page itself when it is quiet. Called by `watchProblems`.
import type { CheckSurroundings, Diagram, Problem } from '@baton/core';

export interface CheckQuestion {
  readonly n: number;
  readonly diagram: Diagram;
  readonly surroundings: CheckSurroundings;
}

export type CheckAnswer =
  | { readonly n: number; readonly problems: readonly Problem[] }
  | { readonly n: number; readonly failed: string };

export interface Checker {
  /** Rejects only when the check itself fails. */
  check(diagram: Diagram, surroundings: CheckSurroundings): Promise<readonly Problem[]> | readonly Problem[];
  close(): void;
}

/** A worker that cannot be loaded (a strict host, an old bundler) is given up for good; the page checks then. */
export function openChecker(start: () => Worker | null = startWorker): Checker {
  const waiting = new Map<
    number,
    { question: CheckQuestion; answer: (problems: readonly Problem[]) => void; fail: (error: Error) => void }
  >();
  let worker: Worker | null | undefined;
  let asked = 0;

  const here = async ({ diagram, surroundings }: CheckQuestion) =>
    (await import('./check-now')).checkNow(diagram, surroundings);
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    for (const [n, { question, answer, fail }] of [...waiting]) {
      waiting.delete(n);
      here(question).then(answer, fail);
    }
  };
  const open = (): Worker | null => {
    const made = start();
    if (!made) return null;
    made.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    made.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      const asker = waiting.get(data.n);
      waiting.delete(data.n);
      if ('failed' in data) asker?.fail(new Error(data.failed));
      else asker?.answer(data.problems);
    };
    return made;
  };

  return {
    check(diagram, surroundings) {
      worker ??= worker === null ? null : open();
      const question = { n: ++asked, diagram, surroundings };
      const now = worker;
      if (!now) return here(question);
      return new Promise((answer, fail) => {
        waiting.set(question.n, { question, answer, fail });
        now.postMessage(question);
      });
    },
    close() {
      worker?.terminate();
      worker = null;
      waiting.clear();
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module', name: 'baton-checks' });
  } catch {
    // Hosts may forbid workers.
    return null;
  }
}
