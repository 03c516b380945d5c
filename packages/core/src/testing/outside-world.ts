// What comes to a case from outside, in tests: its beginning, messages, signals; and that nothing is left of what was waited for.
import type { Diagram } from '../diagram/diagram';
import type { Variables } from '../diagram/variable';
import type { Rejection } from '../step/decision';
import { CaseDriver } from './case-driver';

/** A case that has begun. */
export function begun(diagram: Diagram, variables: Variables = {}): CaseDriver {
  const test = new CaseDriver(diagram);
  const refused = test.start(variables);
  if (refused) throw new Error(`the start was refused: ${refused.code}`);
  return test;
}

export function message(test: CaseDriver, name: string, variables: Variables = {}, key = 'T-1'): Rejection | null {
  return test.send({ type: 'receive', message: name, key, variables }, { system: 'message' });
}

export function signal(test: CaseDriver, name: string, variables: Variables = {}): Rejection | null {
  return test.send({ type: 'signal', signal: name, variables }, { system: 'message' });
}

/** Throws when something is still waited for, or when the log does not lead to the state. */
export function leftNothing(test: CaseDriver): void {
  const left = [...(test.state?.subscriptions ?? []), ...(test.state?.timers ?? []), ...test.armed()];
  if (left.length > 0) throw new Error(`still waited for: ${JSON.stringify(left)}`);
  if (JSON.stringify(test.replayed()) !== JSON.stringify(test.state)) throw new Error('the log leads elsewhere');
}
