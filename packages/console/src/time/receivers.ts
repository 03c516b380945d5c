// Whom the actions of a rung tell in one case, and how: each receiver once, with all their channels. Pure.
import type { RungAction } from './rungs';

type Part = 'assignee' | 'owner' | 'manager' | 'candidates' | 'participants' | 'variable' | 'expression';

export type Receiver =
  | { readonly type: 'person'; readonly id: string }
  | { readonly type: 'role'; readonly id: string }
  /** Nobody can be named yet. */
  | { readonly type: 'part'; readonly id: Part };

export interface Told {
  readonly receivers: readonly Receiver[];
  readonly channels: readonly string[];
}

/** Those who are told by the same channels stand together, in the order in which they are named. */
export function receiversOf(
  actions: readonly RungAction[],
  people: { readonly holder: string | null; readonly owner: string | null },
  managerOf: (person: string) => string | undefined,
): Told[] {
  const each = new Map<string, { receiver: Receiver; channels: Set<string> }>();
  for (const action of actions) {
    for (const to of action.to) {
      const receiver = receiverOf(to, people, managerOf);
      const key = `${receiver.type} ${receiver.id}`;
      const known = each.get(key) ?? { receiver, channels: new Set<string>() };
      for (const channel of action.channels) known.channels.add(channel);
      each.set(key, known);
    }
  }
  const groups = new Map<string, { receivers: Receiver[]; channels: string[] }>();
  for (const { receiver, channels } of each.values()) {
    const key = [...channels].sort().join(' ');
    const group = groups.get(key);
    if (group) group.receivers.push(receiver);
    else groups.set(key, { receivers: [receiver], channels: [...channels] });
  }
  return [...groups.values()];
}

function receiverOf(
  to: RungAction['to'][number],
  { holder, owner }: { readonly holder: string | null; readonly owner: string | null },
  managerOf: (person: string) => string | undefined,
): Receiver {
  if (to.type === 'role') return { type: 'role', id: to.role };
  const manager = holder !== null && to.type === 'manager' && to.levels === 1 ? managerOf(holder) : undefined;
  const person =
    to.type === 'person' ? to.person : to.type === 'assignee' ? holder : to.type === 'owner' ? owner : manager;
  if (person) return { type: 'person', id: person };
  return { type: 'part', id: to.type === 'person' ? 'assignee' : to.type };
}
