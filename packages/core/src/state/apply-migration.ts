// A case that goes on in another version of its process: every ordinal in its state becomes that of the new version. The event carries the
// tables, so that no graph is needed.
import type { Appliers } from './applier';
import type { DeadlineClock } from './deadline-clock';
import type { Compensation, InstanceState } from './instance-state';
import { removeWhere, replaceAt } from './own-lists';

type Table = ReadonlyMap<number, number>;

export const applyMigration: Appliers<'instance.migrated'> = {
  'instance.migrated': (state, event) => {
    const nodes: Table = new Map(event.nodes);
    const flows: Table = new Map(event.flows);
    const spans: Table = new Map(event.spans);
    Object.assign(state, { process: event.process });
    moveNodes(state, 'tokens', nodes);
    moveNodes(state, 'scopes', nodes);
    moveNodes(state, 'items', nodes);
    moveNodes(state, 'jobs', nodes);
    moveNodes(state, 'doers', nodes);
    moveNodes(state, 'milestones', nodes);
    moveNodes(state, 'joins', nodes);
    removeWhere(state, 'joins', ({ flow }) => !flows.has(flow));
    for (const [i, join] of state.joins.entries())
      replaceAt(state, 'joins', i, { ...join, flow: flows.get(join.flow) as number });
    for (const [i, clock] of state.clocks.entries()) replaceAt(state, 'clocks', i, movedClock(clock, nodes, spans));
    for (const [i, subscription] of state.subscriptions.entries()) {
      const moved = subscription.event === undefined ? undefined : nodes.get(subscription.event);
      if (moved !== undefined) replaceAt(state, 'subscriptions', i, { ...subscription, event: moved });
    }
    if (state.compensations) state.compensations = movedCompensations(state.compensations, nodes);
    if (state.end !== null) state.end = nodes.get(state.end) ?? null;
  },
};

/** What stands on a step that the new version does not have goes: only what is past can be such (who did it, a milestone). */
function moveNodes(
  state: InstanceState,
  list: 'tokens' | 'scopes' | 'items' | 'jobs' | 'doers' | 'milestones' | 'joins',
  nodes: Table,
): void {
  removeWhere(state, list, ({ node }) => !nodes.has(node));
  for (const [i, element] of state[list].entries())
    replaceAt(state, list, i, { ...element, node: nodes.get(element.node) as number } as never);
}

function movedClock(clock: DeadlineClock, nodes: Table, spans: Table): DeadlineClock {
  const { subject } = clock;
  return {
    ...clock,
    node: nodes.get(clock.node) ?? clock.node,
    subject: subject.type === 'span' ? { ...subject, clock: spans.get(subject.clock) ?? subject.clock } : subject,
    moments: clock.moments.flatMap((moment) => {
      if (moment.boundary === undefined) return [moment];
      const boundary = nodes.get(moment.boundary);
      return boundary === undefined ? [] : [{ ...moment, boundary }];
    }),
  };
}

function movedCompensations(list: readonly Compensation[], nodes: Table): readonly Compensation[] {
  return list.flatMap((one) => {
    const node = nodes.get(one.node);
    if (node === undefined) return [];
    return [{ ...one, node, ...(one.inner ? { inner: movedCompensations(one.inner, nodes) } : {}) }];
  });
}
