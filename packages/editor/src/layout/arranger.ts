// Who works out an arrangement: a worker where the page may have one, else the page itself in small steps, between which it is drawn and used.
// Loaded when a large drawing is arranged for the first time.
import { openBeside } from '../document/beside';
import { type ArrangePlan, type ArrangeQuestion, planArrangement } from './plan-arrangement';
import { inSlices } from './steps';

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
  let giveUp: (nothing: null) => void = () => {};
  const cancelled = new Promise<null>((resolve) => {
    giveUp = resolve;
  });
  const beside = openBeside<ArrangeQuestion, ArrangePlan | null>(start, (asked) => {
    onHere();
    return inSlices(planArrangement(asked), () => isWanted);
  });
  return {
    plan: Promise.race([beside.ask(question), cancelled]).finally(beside.close),
    cancel() {
      isWanted = false;
      beside.close();
      giveUp(null);
    },
  };
}

const startWorker = () =>
  new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'baton-layout' });
