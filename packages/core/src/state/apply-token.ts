// Where the case is: tokens, joins, scopes, and what a waiting token waits for.
import type { Appliers } from './applier';
import type { InstanceState } from './instance-state';
import { removeId, replaceId } from './sorted-list';

export const applyToken: Appliers<
  | 'node.entered'
  | 'node.left'
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
    state.tokens.push({
      id: event.token,
      node: event.node,
      scope: event.scope,
      enteredAt: at,
      ...(event.each === undefined ? {} : { each: event.each }),
      ...(event.variables === undefined ? {} : { variables: event.variables }),
    });
  },
  'node.left': (state, event) => removeId(state.tokens, event.token),
  'node.cancelled': (state, event) => removeId(state.tokens, event.token),
  'node.skipped': () => {},
  'join.arrived': (state, { node, scope, flow }) => {
    const index = state.joins.findIndex((join) => join.node === node && join.scope === scope && join.flow === flow);
    const join = state.joins[index];
    if (join) state.joins[index] = { ...join, count: join.count + 1 };
    else state.joins.push({ node, scope, flow, count: 1 });
  },
  'join.fired': (state, { node, scope, flows }) => {
    state.joins = state.joins.flatMap((join) => {
      if (join.node !== node || join.scope !== scope || !flows.includes(join.flow)) return [join];
      return join.count > 1 ? [{ ...join, count: join.count - 1 }] : [];
    });
  },
  'scope.opened': (state, event) => {
    number(state, event.scope);
    state.scopes.push({
      id: event.scope,
      node: event.node,
      token: event.token,
      parent: event.parent,
      ...(event.loop ? { loop: event.loop } : {}),
      ...(event.compensating ? { compensating: true } : {}),
    });
  },
  'scope.closed': (state, event) => removeId(state.scopes, event.scope),
  'scope.cleared': (state, event) => {
    state.joins = state.joins.filter((join) => join.scope !== event.scope);
  },
  'incident.raised': (state, event) =>
    replaceId(state.tokens, event.token, { incident: { code: event.code, facts: event.facts } }),
  'incident.resolved': (state, event) => replaceId(state.tokens, event.token, { incident: undefined }),
  'timer.armed': (state, event) => {
    state.timers = [...state.timers.filter((timer) => timer.key !== event.key), { key: event.key, at: event.dueAt }];
  },
  'timer.cancelled': (state, event) => withoutTimer(state, event.key),
  'timer.fired': (state, event) => withoutTimer(state, event.key),
  'message.awaited': (state, event) => {
    state.subscriptions.push({ token: event.token, message: event.message, key: event.key });
  },
  'message.received': (state, event) => withoutSubscription(state, event.token),
  'message.forgotten': (state, event) => withoutSubscription(state, event.token),
  'job.created': (state, event) => {
    number(state, event.job);
    state.jobs.push({ id: event.job, token: event.token, node: event.node, attempt: event.attempt });
  },
  'job.completed': (state, event) => removeId(state.jobs, event.job),
  'job.failed': (state, event) => {
    const job = state.jobs.find((candidate) => candidate.id === event.job);
    if (event.retryAt === null) removeId(state.jobs, event.job);
    else if (job) replaceId(state.jobs, event.job, { attempt: job.attempt + 1 });
  },
  'job.cancelled': (state, event) => removeId(state.jobs, event.job),
};

function number(state: InstanceState, id: number): void {
  if (id > state.lastId) state.lastId = id;
}

function withoutTimer(state: InstanceState, key: string): void {
  state.timers = state.timers.filter((timer) => timer.key !== key);
}

function withoutSubscription(state: InstanceState, token: number): void {
  state.subscriptions = state.subscriptions.filter((subscription) => subscription.token !== token);
}
