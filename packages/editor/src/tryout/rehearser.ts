// Who plays tests and looks for runs: a worker where the page may have one, else the page itself. Stopped by closing it. Called by the test runs.
import type { Diagram, ProcessTest } from '@baton/core';
import type { Company, FoundRun, Goal, TestResult, WorldOptions } from '@baton/engine/rehearsal';

export type RehearsalQuestion =
  | { readonly type: 'play'; readonly diagram: Diagram; readonly test: ProcessTest; readonly company: Company }
  | { readonly type: 'find'; readonly options: WorldOptions; readonly goal: Goal };

export type RehearsalAnswer =
  | { readonly n: number; readonly answer: TestResult | FoundRun | null }
  | { readonly n: number; readonly failed: string };

export interface Rehearser {
  play(diagram: Diagram, test: ProcessTest, company: Company): Promise<TestResult>;
  /** Null: none was found. */
  find(options: WorldOptions, goal: Goal): Promise<FoundRun | null>;
  /** What was asked and not answered yet is never answered. */
  close(): void;
}

type Answered = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void };

/** A worker that cannot be loaded is given up for good; the page does it then. */
export function openRehearser(start: () => Worker | null = startWorker): Rehearser {
  const waiting = new Map<number, Answered & { readonly question: RehearsalQuestion }>();
  let worker: Worker | null | undefined;
  let asked = 0;
  let isClosed = false;

  const here = async (question: RehearsalQuestion) => (await import('./rehearse-now')).rehearseNow(question);
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    for (const [n, { question, resolve, reject }] of [...waiting]) {
      waiting.delete(n);
      here(question).then((answer) => !isClosed && resolve(answer as never), reject);
    }
  };
  const open = (): Worker | null => {
    const made = start();
    if (!made) return null;
    made.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    made.onmessage = ({ data }: MessageEvent<RehearsalAnswer>) => {
      const asker = waiting.get(data.n);
      waiting.delete(data.n);
      if ('failed' in data) asker?.reject(new Error(data.failed));
      else asker?.resolve(data.answer as never);
    };
    return made;
  };
  const ask = <A>(question: RehearsalQuestion): Promise<A> => {
    worker ??= worker === null ? null : open();
    const now = worker;
    return new Promise<A>((resolve, reject) => {
      if (!now) {
        here(question).then((answer) => !isClosed && resolve(answer as A), reject);
        return;
      }
      waiting.set(++asked, { question, resolve, reject });
      now.postMessage({ n: asked, question });
    });
  };

  return {
    play: (diagram, test, company) => ask({ type: 'play', diagram, test, company }),
    find: (options, goal) => ask({ type: 'find', options, goal }),
    close() {
      isClosed = true;
      worker?.terminate();
      worker = null;
      waiting.clear();
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./rehearsal.worker.ts', import.meta.url), { type: 'module', name: 'baton-rehearsal' });
  } catch {
    // Hosts may forbid workers.
    return null;
  }
}
