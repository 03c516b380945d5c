// Commits as the engine makes them, for the tests of this package.
import type { CaseRow, Commit, Scope, WorkItemRow } from '@baton/engine';

export const ALL: Scope = { person: 'olga', sight: 'all', people: ['olga'], permissions: [] };

export const START_AT = Date.UTC(2026, 0, 5, 9);

/** One step of a case: revisions 1, 2, 3 ... each add one entry of the log. */
export function sampleCommit(instanceId: string, revision: number, changes: Partial<Commit> = {}): Commit {
  return {
    instanceId,
    expectedRevision: revision - 1,
    revision,
    log: [
      { instanceId, seq: revision, bytes: entryBytes(instanceId, revision), hash: entryHash(instanceId, revision) },
    ],
    snapshot: null,
    case: sampleCase(instanceId, { revision }),
    items: [],
    deliveries: [],
    timers: { arm: [], cancel: [] },
    subscriptions: { add: [], remove: [] },
    outbox: { add: [], remove: [] },
    outcomes: [{ instanceId, commandId: `${instanceId}-${revision}`, outcome: `{"revision":${revision}}` }],
    cursors: [],
    consumedMessages: [],
    ...changes,
  };
}

export function sampleCase(instanceId: string, changes: Partial<CaseRow> = {}): CaseRow {
  return {
    instanceId,
    processId: 'print-order',
    version: 1,
    processName: 'Print order',
    key: `PO-${instanceId}`,
    title: `Order ${instanceId}`,
    status: 'active',
    owner: 'anna',
    starter: 'boris',
    startedAt: START_AT,
    endedAt: null,
    outcome: null,
    places: [],
    milestones: [],
    dueAt: null,
    nextDueAt: null,
    riskAt: null,
    hasIncident: false,
    links: [],
    variables: { quantity: 500 },
    parent: null,
    revision: 1,
    people: [],
    ...changes,
  };
}

export function sampleItem(instanceId: string, item: number, changes: Partial<WorkItemRow> = {}): WorkItemRow {
  return {
    instanceId,
    item,
    token: item,
    processId: 'print-order',
    version: 1,
    processName: 'Print order',
    caseKey: `PO-${instanceId}`,
    caseTitle: `Order ${instanceId}`,
    caseOwner: 'anna',
    node: 'design',
    name: 'Design',
    status: 'assigned',
    assignee: 'dina',
    candidates: [],
    createdAt: START_AT,
    closedAt: null,
    outcome: null,
    startedAt: null,
    dueAt: null,
    riskAt: null,
    overdue: false,
    moments: [],
    choice: null,
    links: [],
    ...changes,
  };
}

export function entryBytes(instanceId: string, seq: number): string {
  return JSON.stringify({ instanceId, seq, event: { type: 'milestone.reached', node: seq } });
}

export function entryHash(instanceId: string, seq: number): string {
  return `${instanceId}:${seq}`.padEnd(64, '0');
}
