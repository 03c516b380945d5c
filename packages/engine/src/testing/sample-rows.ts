// Rows for the store contract: whole and plain, with what a test is about given on top.
import type { Scope } from '../authority/scope';
import type { Draft, ProcessVersion, ReleaseRow } from '../ports/process-library';
import type { Commit } from '../ports/store';
import type { CaseRow, DeliveryRow, LogRow, WorkItemRow } from '../rows/rows';

export const ALL: Scope = { person: 'root', sight: 'all', people: [], permissions: [] };
export const own = (person: string): Scope => ({
  person,
  sight: 'own',
  people: [person],
  permissions: ['start', 'do'],
});
export const team = (person: string, ...reports: string[]): Scope => ({
  ...own(person),
  sight: 'team',
  people: [person, ...reports],
});

export function caseRow(instanceId: string, given: Partial<CaseRow> = {}): CaseRow {
  return {
    instanceId,
    processId: 'order',
    version: 1,
    processName: 'Order',
    key: 'O-1001',
    title: 'An order',
    status: 'active',
    owner: null,
    starter: null,
    startedAt: 1_000,
    endedAt: null,
    outcome: null,
    places: [],
    milestones: [],
    dueAt: null,
    nextDueAt: null,
    riskAt: null,
    hasIncident: false,
    links: [],
    variables: {},
    parent: null,
    revision: 1,
    people: [],
    ...given,
  };
}

export function itemRow(instanceId: string, item: number, given: Partial<WorkItemRow> = {}): WorkItemRow {
  return {
    instanceId,
    item,
    token: item,
    processId: 'order',
    version: 1,
    processName: 'Order',
    caseKey: 'O-1001',
    caseTitle: 'An order',
    caseOwner: null,
    node: 'ask',
    name: 'Ask',
    status: 'assigned',
    assignee: 'ann',
    candidates: [],
    createdAt: 1_000,
    closedAt: null,
    outcome: null,
    startedAt: null,
    dueAt: null,
    riskAt: null,
    overdue: false,
    moments: [],
    choice: null,
    links: [],
    ...given,
  };
}

export function deliveryRow(instanceId: string, delivery: string, given: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    delivery,
    instanceId,
    alert: 7,
    clock: 3,
    kind: 'reminder',
    person: 'ann',
    channel: 'app',
    state: 'delivered',
    attempt: 1,
    detail: null,
    raisedAt: 2_000,
    changedAt: 2_000,
    acknowledgedAt: null,
    acknowledgedBy: null,
    severity: 'normal',
    heldUntil: null,
    mergedInto: null,
    processId: 'order',
    caseKey: 'O-1001',
    caseTitle: 'An order',
    item: 1,
    node: 'ask',
    stepName: 'Ask',
    dueAt: 5_000,
    rung: 'half',
    ...given,
  };
}

/** Entries `from` to `to`; bytes and hash only have to come back as they are. */
export function logRows(instanceId: string, from: number, to: number): LogRow[] {
  const rows: LogRow[] = [];
  for (let seq = from; seq <= to; seq++)
    rows.push({ instanceId, seq, bytes: `{"seq":${seq},"é":"☂"}`, hash: `${instanceId}#${seq}` });
  return rows;
}

export interface CommitGiven extends Partial<Omit<Commit, 'instanceId' | 'expectedRevision' | 'revision' | 'case'>> {
  readonly case?: Partial<CaseRow>;
}

/** A commit that takes an instance from one revision to another, with as many log entries; without a snapshot unless given. */
export function commit(instanceId: string, from: number, to: number, given: CommitGiven = {}): Commit {
  return {
    instanceId,
    expectedRevision: from,
    revision: to,
    log: logRows(instanceId, from + 1, to),
    snapshot: null,
    items: [],
    deliveries: [],
    timers: { arm: [], cancel: [] },
    subscriptions: { add: [], remove: [] },
    outbox: { add: [], remove: [] },
    outcomes: [],
    cursors: [],
    consumedMessages: [],
    ...given,
    case: caseRow(instanceId, { revision: to, ...given.case }),
  };
}

export function draft(processId: string, revision: number, given: Partial<Draft> = {}): Draft {
  return {
    processId,
    name: processId,
    revision,
    bytes: `{"r":${revision}}`,
    savedAt: 1,
    savedBy: 'ann',
    basedOn: null,
    ...given,
  };
}

export function version(processId: string, number: number, given: Partial<ProcessVersion> = {}): ProcessVersion {
  const published = { publishedAt: number, publishedBy: 'ann', summary: '' };
  return {
    processId,
    version: number,
    name: processId,
    hash: `h${number}`,
    bytes: `{"v":${number}}`,
    ...published,
    ...given,
  };
}

/** Version 1 is the one for new cases, unless given otherwise. */
export function release(processId: string, seq: number, given: Partial<ReleaseRow> = {}): ReleaseRow {
  const said = { at: seq, by: 'ann', act: 'publish', reason: '' } as const;
  return { processId, seq, ...said, version: 1, current: 1, pilot: null, ...given };
}
