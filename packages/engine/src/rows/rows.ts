// The rows that a commit writes beside the log, and that queries read: cases, work items, alerts. Plain JSON, ids of the diagram (not ordinals).
import type {
  AlertKind,
  AssignmentChoice,
  CaseLink,
  Channel,
  DeliveryState,
  Detour,
  InstanceStatus,
  Severity,
  Variables,
  WorkItemStatus,
} from '@baton/core';

/** Lateness of a case or item at the moment of the query, from its due time and the clock's own record. */
export type Lateness = 'none' | 'onTrack' | 'atRisk' | 'overdue';

/** Where a case is now, one per token. */
export interface CasePlace {
  readonly token: number;
  readonly node: string;
  readonly name: string;
  readonly enteredAt: number;
  /** Holder: the assignee of the item there. */
  readonly person: string | null;
  readonly item: number | null;
  readonly dueAt: number | null;
  readonly incident: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | null;
}

export interface CaseRow {
  readonly instanceId: string;
  readonly processId: string;
  readonly version: number;
  readonly processName: string;
  readonly key: string;
  readonly title: string;
  /** By locale, where the drawing gives cases their title in other languages; absent: the same to everybody. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly status: InstanceStatus;
  readonly owner: string | null;
  readonly starter: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** It is being cancelled, and what was done in it is undone first: why. Absent: it is not. */
  readonly undoing?: string;
  /** Name of the end reached. */
  readonly outcome: string | null;
  readonly places: readonly CasePlace[];
  /** Of a case at very many places `places` tells a few, those with a problem first, then one for each step: how many more there are. Absent: none. */
  readonly placesLeftOut?: number;
  /** Ids of the steps that the case is at beside those in `places`: steps around others, and what `places` leaves out. Absent: none. */
  readonly furtherSteps?: readonly string[];
  readonly milestones: readonly { readonly node: string; readonly name: string; readonly at: number }[];
  /** Due time of the case: the earliest running span clock. */
  readonly dueAt: number | null;
  /** The earliest due time of a step or a span that is running. */
  readonly nextDueAt: number | null;
  /** The earliest moment at which a clock that is not overdue has used 80 % of its time: from then on the case is at risk. */
  readonly riskAt: number | null;
  readonly hasIncident: boolean;
  readonly links: readonly CaseLink[];
  readonly variables: Variables;
  /** The case that called this one, and the place there that waits for it; null: nobody did. */
  readonly parent: { readonly instanceId: string; readonly token: number } | null;
  readonly revision: number;
  /** People who may see the case because they hold, held or were offered work in it, or were alerted about it; a Scope sees a case whose `people`, owner or starter it names. */
  readonly people: readonly string[];
}

/** Ids of the steps that the case is at, each once. */
export function stepsOf({ places, furtherSteps = [] }: Pick<CaseRow, 'places' | 'furtherSteps'>): Set<string> {
  return new Set([...places.map(({ node }) => node), ...furtherSteps]);
}

export interface WorkItemRow {
  readonly instanceId: string;
  readonly item: number;
  readonly token: number;
  readonly processId: string;
  readonly version: number;
  readonly processName: string;
  readonly caseKey: string;
  readonly caseTitle: string;
  /** `titles` of the case. */
  readonly caseTitles?: Readonly<Record<string, string>>;
  readonly caseOwner: string | null;
  readonly node: string;
  readonly name: string;
  readonly status: WorkItemStatus;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly createdAt: number;
  readonly closedAt: number | null;
  readonly outcome: string | null;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  /** When 80 % of the time is used: from then until it is overdue the work is at risk. */
  readonly riskAt: number | null;
  readonly overdue: boolean;
  /** Moments of the ladder that are still to come. */
  readonly moments: readonly { readonly rung: string; readonly at: number }[];
  readonly choice: AssignmentChoice | null;
  /** Who is in charge and gets it back. */
  readonly delegatedBy?: string;
  /** Until when it must be taken up; after that it goes to another. */
  readonly acceptBy?: number;
  /** Causes that hold its time target up, with the name that the drawing gives them; absent: it runs. */
  readonly pausedBy?: readonly { readonly cause: string; readonly name: string | null }[];
  readonly links: readonly CaseLink[];
}

/** One alert to one person through one channel, with its state. */
export interface DeliveryRow {
  readonly delivery: string;
  readonly instanceId: string;
  readonly alert: number;
  readonly clock: number;
  readonly kind: AlertKind | 'assigned' | 'offered';
  readonly person: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly attempt: number;
  readonly detail: string | null;
  readonly raisedAt: number;
  readonly changedAt: number;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly severity: Severity;
  /** With `held`: when it goes out. */
  readonly heldUntil: number | null;
  /** With `merged`: the delivery that carries it. */
  readonly mergedInto: string | null;
  /** What it is about, as known when it was raised; texts are rendered in the reader's language. */
  readonly processId: string;
  readonly caseKey: string;
  readonly caseTitle: string;
  /** `titles` of the case. */
  readonly caseTitles?: Readonly<Record<string, string>>;
  readonly item: number | null;
  readonly node: string;
  readonly stepName: string;
  readonly dueAt: number | null;
  readonly rung: string;
  /** Who held the task when it was raised; null: nobody. Absent in rows of before. */
  readonly holder?: string | null;
  /** It came to this person in place of another; absent: they were meant. */
  readonly instead?: Detour;
}

/** A log entry as stored: the bytes that were hashed. */
export interface LogRow {
  readonly instanceId: string;
  readonly seq: number;
  /** JSON of a LogRecord; hashed as stored. */
  readonly bytes: string;
  /** Hex SHA-256 of (previous hash, bytes). */
  readonly hash: string;
}
