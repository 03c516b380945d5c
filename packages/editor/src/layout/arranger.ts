// Who works out an arrangement: a worker where the page may have one, else the page itself in small steps, between which it is drawn and used.
// Loaded when a large drawing is arranged for the first time.
import { type ArrangePlan, type ArrangeQuestion, planArrangement } from './plan-arrangement';
import { inSlices } from './steps';

export interface NumberedQuestion {
  readonly n: number;
  readonly question: ArrangeQuestion;
}

export type ArrangeAnswer =
  | { readonly n: number; readonly plan: ArrangePlan }
  | { readonly n: number; readonly failed: string };

export interface Arrangement {
  /** Null: cancelled. Rejects only when the arrangement itself fails. */
  readonly plan: Promise<ArrangePlan | null>;
  cancel(): void;
}

/** `onHere`: no worker could be had, the page does it. */
export function planBeside(
  question: ArrangeQuestion,
  onHere: () => void,
  start: () => Worker | null = startWorker,
): Arrangement {
  let isWanted = true;
  let settle: (plan: ArrangePlan | null) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const plan = new Promise<ArrangePlan | null>((done, failed) => {
    settle = done;
    fail = failed;
  });
  const worker = start();
  const here = () => {
    if (!isWanted) return;
    onHere();
    inSlices(planArrangement(question), () => isWanted).then(settle, fail);
  };
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<ArrangeAnswer>) => {
      worker.terminate();
      if ('failed' in data) fail(new Error(data.failed));
      else settle(data.plan);
    };
    // Forbidden by the page's policy, or not found: browsers tell it by an event.
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      here();
    };
    worker.postMessage({ n: 1, question } satisfies NumberedQuestion);
  } else here();
  return {
    plan,
    cancel() {
      isWanted = false;
      worker?.terminate();
      settle(null);
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'baton-layout' });
  } catch {
    // Hosts may forbid workers.
    return null;
  }
}
