// Doing something later: handed to the editor, so that tests and hosts decide what "later" is.

/** Calls `run` once after `delayIn` ms; answers the way to cancel it. */
export type Scheduler = (run: () => void, delayIn: number) => () => void;

export const windowScheduler: Scheduler = (run, delayIn) => {
  const timer = setTimeout(run, delayIn);
  return () => clearTimeout(timer);
};
