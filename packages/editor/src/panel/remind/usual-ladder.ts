// The ladder that a process begins with, and the rungs that a click adds. Pure.
import type { Deadline, Diagram, Ladder, Rung } from '@baton/core';

/** 50 % push, 80 % push and mail, due: mail and SMS and the owner, then the owner, then the manager. */
export function usualLadder(name: string): Ladder {
  return {
    id: 'usual',
    name,
    rungs: [
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
    ],
  };
}

/** The ladder that most steps share: the one named `usual`, else the first. */
export function usualOf(diagram: Pick<Diagram, 'ladders'>): Ladder | undefined {
  return diagram.ladders.find((ladder) => ladder.id === 'usual') ?? diagram.ladders[0];
}

export function reminderRung(taken: readonly Rung[]): Rung {
  return {
    id: freshId(taken, 'reminder'),
    at: { beforeDue: { amount: 4, unit: 'workingHours' } },
    actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
  };
}

export function escalationRung(taken: readonly Rung[]): Rung {
  return {
    id: freshId(taken, 'escalation'),
    at: { share: 100 },
    actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['app', 'mail'] }],
  };
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
