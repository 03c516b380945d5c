// Where the case is: tokens, joins, scopes, and what a waiting token waits for.
import type { Variables } from '../diagram/variable';
import type { Appliers } from './applier';
import { addJoin, mayHaveJoin } from './growing-lists';
import type { InstanceState, JoinArrival, Token } from './instance-state';
import { added, addTo, JOINS, removed, removeFrom, removeWhere, replaceAt, replaceIn, TOKENS } from './own-lists';
import { indexOfId } from './sorted-list';

export const applyToken: Appliers<
  | 'node.entered'
  | 'node.left'
  | 'node.passed'
  | 'node.cancelled'
  | 'node.skipped'
  | 'join.arrived'
  | 'join.fired'
  | 'scope.opened'
  | 'scope.closed'
  | 'scope.cleared'
  | 'incident.raised'
  | 'incident.resolved'
  | 'timer.armed'
  | 'timer.cancelled'
  | 'timer.fired'
  | 'message.awaited'
  | 'message.received'
  | 'message.forgotten'
  | 'job.created'
  | 'job.completed'
  | 'job.failed'
  | 'job.cancelled'
> = {
  'node.entered': (state, event, at) => {
    number(state, event.token);
    const { token: id, node, scope, each, variables } = event;
    const token: Token =
      each === undefined && variables === undefined
        ? { id, node, scope, enteredAt: at }
        : withLocals({ id, node, scope, enteredAt: at }, each, variables);
    state.tokens = added(state.tokens, TOKENS, token);
  },
  'node.left': (state, event) => {
    const index = indexOfId(state.tokens, event.token);
    if (index >= 0) state.tokens = removed(state.tokens, TOKENS, index);
  },
  'node.passed': () => {},
  'node.cancelled': (state, event) => removeFrom(state, 'tokens', event.token),
  'node.skipped': () => {},
  'join.arrived': (state, { node, scope, flow }) => {
    const { joins } = state;
    let index = mayHaveJoin(state, scope, flow) ? joins.length - 1 : -1;
    while (index >= 0 && !isArrival(joins[index] as JoinArrival, node, scope, flow)) index--;
    if (index >= 0) replaceAt(state, 'joins', index, { node, scope, flow, count: (joins[index]?.count ?? 0) + 1 });
    else addJoin(state, { node, scope, flow, count: 1 });
  },
  'join.fired': (state, { node, scope, flows: list }) => {
    const flows = list.length > FEW ? new Set(list) : null;
    for (let i = state.joins.length - 1; i >= 0; i--) {
      const join = state.joins[i] as JoinArrival;
      if (join.node !== node || join.scope !== scope || !(flows ? flows.has(join.flow) : list.includes(join.flow)))
        continue;
      if (join.count > 1) replaceAt(state, 'joins', i, { ...join, count: join.count - 1 });
      else state.joins = removed(state.joins, JOINS, i);
    }
  },
  'scope.opened': (state, event) => {
    number(state, event.scope);
    addTo(state, 'scopes', {
      id: event.scope,
      node: event.node,
      token: event.token,
      parent: event.parent,
      ...(event.loop ? { loop: event.loop } : {}),
      ...(event.compensating ? { compensating: true } : {}),
    });
  },
  'scope.closed': (state, event) => {
    removeFrom(state, 'scopes', event.scope);
    if (state.compensations?.some((one) => one.scope === event.scope))
      state.compensations = state.compensations.filter((one) => one.scope !== event.scope);
  },
  'scope.cleared': (state, event) => {
    removeWhere(state, 'joins', (join) => join.scope === event.scope);
  },
  'incident.raised': (state, event) =>
    replaceIn(state, 'tokens', event.token, { incident: { code: event.code, facts: event.facts } }),
  'incident.resolved': (state, event) => replaceIn(state, 'tokens', event.token, { incident: undefined }),
  'timer.armed': (state, event) => {
    withoutTimer(state, event.key);
    addTo(state, 'timers', { key: event.key, at: event.dueAt });
  },
  'timer.cancelled': (state, event) => withoutTimer(state, event.key),
  'timer.fired': (state, event) => withoutTimer(state, event.key),
  'message.awaited': (state, event) => {
    addTo(state, 'subscriptions', { token: event.token, message: event.message, key: event.key });
  },
  'message.received': (state, event) => withoutSubscription(state, event.token),
  'message.forgotten': (state, event) => withoutSubscription(state, event.token),
  'job.created': (state, event) => {
    number(state, event.job);
    addTo(state, 'jobs', { id: event.job, token: event.token, node: event.node, attempt: event.attempt });
  },
  'job.completed': (state, event) => removeFrom(state, 'jobs', event.job),
  'job.failed': (state, event) => {
    const job = state.jobs.find((candidate) => candidate.id === event.job);
    if (event.retryAt === null) removeFrom(state, 'jobs', event.job);
    else if (job) replaceIn(state, 'jobs', event.job, { attempt: job.attempt + 1 });
  },
  'job.cancelled': (state, event) => removeFrom(state, 'jobs', event.job),
};

/** Among so many a list is searched faster than a set is made. */
const FEW = 32;

function withLocals(
  { id, node, scope, enteredAt }: Token,
  each: number | undefined,
  variables: Variables | undefined,
): Token {
  return each === undefined
    ? { id, node, scope, enteredAt, variables }
    : { id, node, scope, enteredAt, each, variables };
}

function isArrival(join: JoinArrival, node: number, scope: number, flow: number): boolean {
  return join.flow === flow && join.node === node && join.scope === scope;
}

function number(state: InstanceState, id: number): void {
  if (id > state.lastId) state.lastId = id;
}

function withoutTimer(state: InstanceState, key: string): void {
  removeWhere(state, 'timers', (timer) => timer.key === key);
}

function withoutSubscription(state: InstanceState, token: number): void {
  removeWhere(state, 'subscriptions', (subscription) => subscription.token === token);
}
