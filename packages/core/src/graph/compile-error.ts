// Why a diagram cannot be compiled. Told by `compile`.

/** A diagram that cannot be compiled: only what makes running it impossible. `checkDiagram` says it in full. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly code = 'diagram.not-compilable';

  constructor(
    readonly facts: {
      readonly node?: string;
      readonly flow?: string;
      readonly decision?: string;
      readonly reason: string;
    },
  ) {
    super(`diagram.not-compilable ${JSON.stringify(facts)}`);
  }
}
