// Bounds the search for the smallest failing drawing by how many are tried, so that a failing property ends soon on any machine. Called by property tests.
import fc from 'fast-check';

const MOST = 200;

/** The same check; once it has failed, only so many further ones are really made. */
export function fewShrinks<Args extends unknown[]>(check: (...args: Args) => void): (...args: Args) => void {
  let tried = 0;
  let hasFailed = false;
  return (...args) => {
    if (hasFailed && ++tried > MOST) return;
    try {
      check(...args);
    } catch (error) {
      hasFailed ||= !fc.PreconditionFailure.isFailure(error);
      throw error;
    }
  };
}
