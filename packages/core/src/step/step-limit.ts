// The bound of what one case may have going on at once; what exceeds it refuses the command.

/** Branches that run, or are on their way, at the same time. */
export const TOKEN_LIMIT = 20_000;

/** Leaves a command from any depth; caught by `decide`, which then answers the rejection. */
export class StepLimit {
  constructor(
    readonly code: 'limit.tokens',
    readonly limit: number,
  ) {}
}
