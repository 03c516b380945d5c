// Who checks a drawing: a worker where the page may have one, else the page itself. Called by `watchProblems`.
import type { CheckSurroundings, Diagram, Problem } from '@baton/core';
import { openBeside } from '../document/beside';

export interface CheckQuestion {
  readonly diagram: Diagram;
  readonly surroundings: CheckSurroundings;
}

export interface Checker {
  /** Rejects only when the check itself fails. A list at once: of one that checks where it is asked. */
  check(diagram: Diagram, surroundings: CheckSurroundings): Promise<readonly Problem[]> | readonly Problem[];
  close(): void;
}

export function openChecker(start: () => Worker | null = startWorker): Checker {
  const beside = openBeside<CheckQuestion, readonly Problem[]>(start, async ({ diagram, surroundings }) =>
    (await import('./check-now')).checkNow(diagram, surroundings),
  );
  return {
    check: (diagram, surroundings) => beside.ask({ diagram, surroundings }),
    close: beside.close,
  };
}

const startWorker = () =>
  new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module', name: 'baton-checks' });
