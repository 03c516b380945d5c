// A drawing compiled, or a coded refusal.
import { CompileError, compile, type Diagram, type ProcessGraph } from '@baton/core';
import { type Refusal, refuse } from '../reply/reply';

/** What the checks let through and the compiler does not would be a fault of the checks; it is refused all the same. */
export function compileOrRefuse(diagram: Diagram, version: number, hash: string): ProcessGraph | Refusal {
  try {
    return compile(diagram, { version, hash });
  } catch (error) {
    if (error instanceof CompileError) return refuse('diagram.not-compilable', { ...error.facts });
    throw error;
  }
}
