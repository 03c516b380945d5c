// The ladder that a process begins with, and the rungs that a click adds. `here`: the channels that the host has; absent: all. Pure.
import type { Channel, Deadline, Diagram, Ladder, Rung } from '@baton/core';

type Here = readonly string[] | undefined;

/** 50 % push, 80 % push and mail, due: mail and SMS and the owner, then the owner, then the manager. */
export function usualLadder(name: string, here?: Here): Ladder {
  const rungs: readonly Rung[] = [
    {
      id: 'half',
      at: { share: 50 },
      actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
    },
    {
      id: 'soon',
      at: { share: 80 },
      actions: [
        { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] },
        { alert: 'reminder', to: [{ type: 'owner' }], channels: ['app'] },
      ],
    },
    {
      id: 'due',
      at: { share: 100 },
      actions: [
        { alert: 'overdue', to: [{ type: 'assignee' }], channels: ['mail', 'sms'] },
        { alert: 'overdue', to: [{ type: 'owner' }], channels: ['app'] },
      ],
    },
    {
      id: 'late',
      at: { share: 125 },
      actions: [{ alert: 'escalation', to: [{ type: 'owner' }], channels: ['mail'] }],
    },
    {
      id: 'twice',
      at: { share: 200 },
      actions: [
        { alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['sms'] },
        { alert: 'offerReassignment', to: [{ type: 'manager', levels: 1 }], channels: ['app'] },
      ],
    },
  ];
  return { id: 'usual', name, rungs: rungs.map((rung) => byWhatIsHere(rung, here)) };
}

/** The ladder that most steps share: the one named `usual`, else the first. */
export function usualOf(diagram: Pick<Diagram, 'ladders'>): Ladder | undefined {
  return diagram.ladders.find((ladder) => ladder.id === 'usual') ?? diagram.ladders[0];
}

export function reminderRung(taken: readonly Rung[], here?: Here): Rung {
  const rung: Rung = {
    id: freshId(taken, 'reminder'),
    at: { beforeDue: { amount: 4, unit: 'workingHours' } },
    actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
  };
  return byWhatIsHere(rung, here);
}

export function escalationRung(taken: readonly Rung[], here?: Here): Rung {
  const rung: Rung = {
    id: freshId(taken, 'escalation'),
    at: { share: 100 },
    actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['app', 'mail'] }],
  };
  return byWhatIsHere(rung, here);
}

/** What is nearest to a channel that is not there: as loud as can be, and what everyone has in the end. */
const INSTEAD: Readonly<Record<Channel, readonly Channel[]>> = {
  sms: ['chat', 'mail', 'app'],
  chat: ['mail', 'app'],
  mail: ['app', 'chat'],
  app: ['mail', 'chat'],
};

/** Of a template: whatever is told in it, by the channels that the host has. */
export function toldByWhatIsHere(diagram: Diagram, here: Here): Diagram {
  if (!here) return diagram;
  return JSON.parse(JSON.stringify(diagram), (key, value) =>
    key === 'rungs' && Array.isArray(value) ? value.map((rung: Rung) => byWhatIsHere(rung, here)) : value,
  );
}

export function byWhatIsHere(rung: Rung, here: Here): Rung {
  if (!here) return rung;
  const actions = rung.actions.map((action) => {
    const wanted = new Set(action.channels.filter((channel) => here.includes(channel)));
    for (const channel of action.channels.filter((one) => !here.includes(one))) {
      const nearest = INSTEAD[channel].find((one) => here.includes(one) && !wanted.has(one));
      if (nearest) wanted.add(nearest);
    }
    // Louder than was meant only where there is nothing else.
    if (wanted.size === 0 && here.includes('sms')) wanted.add('sms');
    return wanted.size === 0 ? action : { ...action, channels: [...wanted] };
  });
  return { ...rung, actions };
}

/** The deadline with rungs of its own instead of the ladder: a copy to change freely. */
export function ownCopy(deadline: Deadline, diagram: Pick<Diagram, 'ladders'>): Deadline {
  const { ladder: id, ...rest } = deadline;
  const ladder = diagram.ladders.find((candidate) => candidate.id === id);
  const rungs: Rung[] = [];
  for (const rung of [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])])
    rungs.push(rungs.some((one) => one.id === rung.id) ? { ...rung, id: freshId(rungs, rung.id) } : rung);
  return rungs.length > 0 ? { ...rest, rungs } : rest;
}

export function freshId(taken: readonly { readonly id: string }[], prefix: string): string {
  const ids = new Set(taken.map((one) => one.id));
  if (!ids.has(prefix)) return prefix;
  for (let n = 2; ; n++) if (!ids.has(`${prefix}-${n}`)) return `${prefix}-${n}`;
}
