// A life cycle: the configuration of a flat XState machine (each of our life cycles is one; `@baton/core/xstate` makes the machines of them), and
// the table that the step asks, which is 100 times cheaper than `transition()`. Tests hold the table against XState itself.

/** What `createMachine` of XState takes, as far as life cycles need it: no actions, no guards, nothing inside of a state. */
export interface LifeCycle<Status extends string, Move extends string> {
  readonly id: string;
  readonly initial: Status;
  readonly states: {
    readonly [S in Status]: { readonly on: { readonly [M in Move]?: Status } } | { readonly type: 'final' };
  };
}

export interface MachineTable<Status extends string, Move extends string> {
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly moves: readonly Move[];
  /** The status after the move, or null where the life cycle does not allow it. */
  next(status: Status, move: Move): Status | null;
}

export function compileLifeCycle<Status extends string, Move extends string>({
  initial,
  states,
}: LifeCycle<Status, Move>): MachineTable<Status, Move> {
  const table = new Map<Status, ReadonlyMap<Move, Status>>();
  const moves = new Set<Move>();
  for (const status of Object.keys(states) as Status[]) {
    const state = states[status];
    const row = new Map(Object.entries('on' in state ? state.on : {}) as [Move, Status][]);
    for (const move of row.keys()) moves.add(move);
    table.set(status, row);
  }
  return {
    initial,
    statuses: [...table.keys()],
    moves: [...moves],
    next: (status, move) => table.get(status)?.get(move) ?? null,
  };
}
