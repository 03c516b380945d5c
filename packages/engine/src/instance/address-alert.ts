// From a raised alert to its deliveries: one for each person and channel. What needs no sending is settled at once.
import {
  type AlertDelivery,
  type CaseLink,
  type Channel,
  type CommandBody,
  type DirectoryFacts,
  type InstanceState,
  type ProcessGraph,
  peopleOf,
  type RaisedAlert,
  type ToldContext,
  toldPeople,
} from '@baton/core';
import { circleOf } from './choose-assignee';

/** Channels through which the host can send. `app` needs none: the inbox is the delivery. */
export interface AlertRouting {
  readonly channels: ReadonlySet<Channel>;
}

export interface Addressed {
  readonly deliveries: readonly AlertDelivery[];
  /** `recordDelivery` of those that are delivered, merged or undeliverable already. */
  readonly settled: readonly CommandBody[];
}

export interface AddressAsked {
  readonly instanceId: string;
  readonly alert: RaisedAlert;
  readonly state: InstanceState;
  readonly graph: ProcessGraph;
  readonly links: readonly CaseLink[];
  readonly at: number;
  /** Deliveries of this batch by moment, person and channel: the alerts of one moment tell one person once through one channel. */
  readonly told: Map<string, string>;
}

/** The inbox gets it at once; a channel that the host has not configured is told as `undeliverable`, not passed over in silence. */
export function addressAlert(asked: AddressAsked, directory: DirectoryFacts, routing: AlertRouting): Addressed {
  const { instanceId, alert, state, told } = asked;
  const people = toldPeople(alert.to, directory, aboutOf());
  const deliveries: AlertDelivery[] = [];
  const settled: CommandBody[] = [];
  for (const { person, instead } of people) {
    for (const channel of new Set(alert.channels)) {
      const id = `${instanceId}.${alert.id}.${deliveries.length + 1}`;
      const key = JSON.stringify([alert.firing, person, channel]);
      const into = told.get(key);
      deliveries.push({
        id,
        person,
        channel,
        ...(into === undefined ? {} : { mergedInto: into }),
        ...(instead ? { instead } : {}),
      });
      if (into === undefined) told.set(key, id);
      if (into !== undefined) settled.push({ type: 'recordDelivery', delivery: id, state: 'merged', attempt: 0, into });
      else if (channel === 'app')
        settled.push({ type: 'recordDelivery', delivery: id, state: 'delivered', attempt: 1 });
      else if (!routing.channels.has(channel)) {
        const detail = 'channel.not-configured';
        settled.push({ type: 'recordDelivery', delivery: id, state: 'undeliverable', attempt: 0, detail });
      }
    }
  }
  return { deliveries, settled };

  function aboutOf(): ToldContext {
    const item = state.items.find((candidate) => candidate.id === alert.item);
    const hands = state.items.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]));
    const around = [state.owner, state.starter, ...state.doers.map(({ person }) => person), ...hands];
    const circle = circleOf(asked, item?.token);
    const def = item && asked.graph.nodes[item.node]?.def;
    const fallback = def && 'assignment' in def ? def.assignment?.fallback : undefined;
    return {
      kind: alert.kind,
      at: asked.at,
      assignee: item?.assignee ?? null,
      candidates: item?.candidates ?? [],
      owner: state.owner,
      participants: around.filter((person) => person !== null),
      variables: circle.variables,
      evaluate: circle.evaluate,
      fallback: () => (fallback ? peopleOf(fallback, directory, circle) : []),
    };
  }
}
