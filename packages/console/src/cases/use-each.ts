// One act on many cases, four at a time: how far it has come, what was refused and why, stopping, and once more with those that failed.
import { BatonError } from '@baton/client';
import { useRef, useState } from 'react';

export interface Failed<One> {
  readonly one: One;
  readonly error: BatonError;
}

export interface EachState<One> {
  readonly done: number;
  readonly of: number;
  readonly failed: readonly Failed<One>[];
  readonly isRunning: boolean;
}

export interface Each<One> {
  readonly state: EachState<One> | null;
  /** Answers how many took effect, and which did not; what was not begun when it was stopped is in neither. */
  readonly run: (all: readonly One[], act: (one: One) => Promise<unknown>) => Promise<EachState<One>>;
  readonly stop: () => void;
}

const AT_ONCE = 4;

export function useEach<One>(): Each<One> {
  const [state, setState] = useState<EachState<One> | null>(null);
  const isStopped = useRef(false);
  const run: Each<One>['run'] = async (all, act) => {
    isStopped.current = false;
    const failed: Failed<One>[] = [];
    let [next, done] = [0, 0];
    const tell = (isRunning: boolean) => {
      const told = { done, of: all.length, failed: [...failed], isRunning };
      setState(told);
      return told;
    };
    const work = async () => {
      while (!isStopped.current) {
        const one = all[next++];
        if (one === undefined) return;
        try {
          await act(one);
          done++;
        } catch (error) {
          // Anything else is a fault of the program and belongs to whoever catches those.
          if (!(error instanceof BatonError)) throw error;
          failed.push({ one, error });
        }
        tell(true);
      }
    };
    tell(true);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return tell(false);
  };
  return { state, run, stop: () => (isStopped.current = true) };
}
