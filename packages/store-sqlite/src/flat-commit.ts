// A commit in the form in which it goes to the writer's thread: lists of values in the order of their columns. Texts and numbers in lists cross
// threads many times faster than rows of many fields, and are what statements take. Made by the store, written by write/write-commits.ts.
import type { CaseRow, Commit } from '@baton/engine';
import type { SqlValue } from './driver/driver';
import { searchText } from './search-text';

/** Columns of `cases` after its number and the instance's id. */
export const CASE_COLUMNS = [
  'process_id',
  'version',
  'status',
  'owner',
  'key_prefix',
  'key_number',
  'started_at',
  'due_at',
  'next_due_at',
  'risk_at',
  'has_incident',
  'search',
  'parent',
  'key',
  'steps',
] as const;

/** Between the ids of steps in the column `steps`: no id holds it. */
export const STEP_END = '\n';

type Values = readonly SqlValue[];

export interface FlatCommit {
  readonly instanceId: string;
  readonly expectedRevision: number;
  readonly revision: number;
  readonly snapshot: string | null;
  /** By CASE_COLUMNS. */
  readonly columns: Values;
  readonly owner: string | null;
  readonly starter: string | null;
  /** JSON of the row without links and people, and of these. */
  readonly body: string;
  readonly links: string;
  readonly people: string;
  /** Each three: seq, bytes, hash. */
  readonly log: Values;
  /** Each nine: item, status, open, assignee, candidates (JSON), due_at, body, process_id, created_at. */
  readonly items: Values;
  /** Each eight: delivery, alert, person, channel, state, raised_at, acknowledged_at, body. */
  readonly deliveries: Values;
  /** Each five: key, due_at, calendar, calendar_version, facts. */
  readonly arm: Values;
  readonly disarm: readonly string[];
  /** Each four: token, type, message, key. */
  readonly subscribe: Values;
  readonly unsubscribe: readonly number[];
  readonly outbox: Commit['outbox'];
  /** Each two: command_id, outcome. */
  readonly outcomes: Values;
  readonly cursors: Commit['cursors'];
  readonly consumedMessages: readonly string[];
}

/** How many values each entry of a list has. */
export const WIDTH = { log: 3, items: 9, deliveries: 8, arm: 5, subscribe: 4, outcomes: 2 } as const;

export function flatten(commit: Commit): FlatCommit {
  const { instanceId, expectedRevision, revision, snapshot, outbox, cursors, consumedMessages } = commit;
  const { links, people, ...rest } = commit.case;
  return {
    instanceId,
    expectedRevision,
    revision,
    snapshot,
    columns: columnsOf(commit.case),
    owner: rest.owner,
    starter: rest.starter,
    body: JSON.stringify(rest),
    links: JSON.stringify(links),
    people: JSON.stringify(people),
    log: flat(commit.log, ({ seq, bytes, hash }) => [seq, bytes, hash]),
    items: flat(commit.items, (row) => [
      row.item,
      row.status,
      row.closedAt === null ? 1 : 0,
      row.assignee,
      JSON.stringify(row.candidates),
      row.dueAt,
      JSON.stringify(row),
      row.processId,
      row.createdAt,
    ]),
    deliveries: flat(commit.deliveries, (row) => [
      row.delivery,
      row.alert,
      row.person,
      row.channel,
      row.state,
      row.raisedAt,
      row.acknowledgedAt,
      JSON.stringify(row),
    ]),
    arm: flat(commit.timers.arm, ({ key, dueAt, calendar, facts }) => [
      key,
      dueAt,
      calendar?.id ?? null,
      calendar?.version ?? null,
      facts ?? null,
    ]),
    disarm: commit.timers.cancel,
    subscribe: flat(commit.subscriptions.add, ({ token, type, message, key }) => [token, type, message, key]),
    unsubscribe: commit.subscriptions.remove,
    outbox,
    outcomes: flat(commit.outcomes, ({ commandId, outcome }) => [commandId, outcome]),
    cursors,
    consumedMessages,
  };
}

function flat<Row>(rows: readonly Row[], valuesOf: (row: Row) => Values): Values {
  // Most lists of most commits hold one or none.
  if (rows.length === 0) return NONE;
  return rows.length === 1 ? valuesOf(rows[0] as Row) : rows.flatMap(valuesOf);
}

const NONE: Values = [];

function columnsOf(row: CaseRow): Values {
  // PO-9 stands before PO-10.
  const dash = row.key.lastIndexOf('-') + 1;
  return [
    row.processId,
    row.version,
    row.status,
    row.owner,
    row.key.slice(0, dash),
    Number(row.key.slice(dash)) || 0,
    row.startedAt,
    row.dueAt,
    row.nextDueAt,
    row.riskAt,
    row.hasIncident ? 1 : 0,
    searchText([row.key, row.title, ...Object.values(row.titles ?? {}), ...row.links.map((link) => link.label)]),
    row.parent?.instanceId ?? null,
    row.key,
    stepsOf(row),
  ];
}

/** Ids of the steps that the case is at, each once, in an order that stays. */
function stepsOf({ places, furtherSteps = [] }: CaseRow): string {
  return [...new Set([...places.map(({ node }) => node), ...furtherSteps])].sort().join(STEP_END);
}
