// The rows that the engine answers with, as JSON: cases, work items, alerts, clocks. Static types are the engine's own.
import type { BusinessCalendar, Person } from '@baton/core';
import type { AdminChange, CaseRow, ClockView, DeliveryRow, SinceRaised, WorkItemRow } from '@baton/engine';
import * as z from 'zod';
import { wire } from './endpoint';
import { instantSchema, linkSchema } from './values';

const at = instantSchema;
const maybeAt = at.nullable();
const text = z.string();
const maybeText = z.string().nullable();
const json = z.record(z.string(), z.json());
const link = z.object(linkSchema.shape);
/** By locale. */
const titles = z.record(z.string(), text);
/** Whom a rule chose and why; the reasons' codes have sentences in every language. */
const choice = z.object({
  person: maybeText,
  people: z.array(text),
  reasons: z.array(z.looseObject({ code: text })),
});

export const caseRowSchema = wire<CaseRow>(
  z.object({
    instanceId: text,
    processId: text,
    version: z.number(),
    processName: text,
    key: text,
    title: text,
    titles: titles.optional(),
    status: text,
    owner: maybeText,
    starter: maybeText,
    startedAt: at,
    endedAt: maybeAt,
    /** It is being cancelled, and what was done in it is undone first: why. */
    undoing: text.optional(),
    outcome: maybeText,
    places: z.array(
      z.object({
        token: z.number(),
        node: text,
        name: text,
        enteredAt: at,
        person: maybeText,
        item: z.number().nullable(),
        dueAt: maybeAt,
        incident: z.object({ code: text, facts: json }).nullable(),
      }),
    ),
    placesLeftOut: z.number().optional(),
    furtherSteps: z.array(text).optional(),
    milestones: z.array(z.object({ node: text, name: text, at })),
    dueAt: maybeAt,
    nextDueAt: maybeAt,
    riskAt: maybeAt,
    hasIncident: z.boolean(),
    links: z.array(link),
    variables: json,
    /** The case that called this one. */
    parent: z.object({ instanceId: text, token: z.number() }).nullable(),
    revision: z.number(),
    people: z.array(text),
  }),
).meta({ id: 'CaseRow' });

export const workItemRowSchema = wire<WorkItemRow>(
  z.object({
    instanceId: text,
    item: z.number(),
    token: z.number(),
    processId: text,
    version: z.number(),
    processName: text,
    caseKey: text,
    caseTitle: text,
    caseTitles: titles.optional(),
    caseOwner: maybeText,
    node: text,
    name: text,
    status: text,
    assignee: maybeText,
    candidates: z.array(text),
    createdAt: at,
    closedAt: maybeAt,
    outcome: maybeText,
    startedAt: maybeAt,
    dueAt: maybeAt,
    riskAt: maybeAt,
    overdue: z.boolean(),
    moments: z.array(z.object({ rung: text, at })),
    choice: choice.nullable(),
    /** Until when it must be taken up; after that it goes to another. */
    acceptBy: at.optional(),
    delegatedBy: text.optional(),
    /** Absent: its time target runs. */
    pausedBy: z.array(z.object({ cause: text, name: maybeText })).optional(),
    links: z.array(link),
  }),
).meta({ id: 'WorkItemRow' });

const delivery = z.object({
  delivery: text,
  instanceId: text,
  alert: z.number(),
  clock: z.number(),
  kind: text,
  person: text,
  channel: text,
  state: text,
  attempt: z.number(),
  detail: maybeText,
  raisedAt: at,
  changedAt: at,
  acknowledgedAt: maybeAt,
  acknowledgedBy: maybeText,
  severity: text,
  heldUntil: maybeAt,
  mergedInto: maybeText,
  processId: text,
  caseKey: text,
  caseTitle: text,
  caseTitles: titles.optional(),
  item: z.number().nullable(),
  node: text,
  stepName: text,
  dueAt: maybeAt,
  rung: text,
  /** Who held the task when it was raised; null: nobody. */
  holder: maybeText.optional(),
  /** It came to this person in place of another; absent: they were meant. */
  instead: z.object({ of: maybeText, because: text, by: text }).optional(),
});
export const deliveryRowSchema = wire<DeliveryRow>(delivery).meta({ id: 'DeliveryRow' });

/**
 * A delivery with its words in the reader's language, and where to click. `entry`: the delivery under which it is shown; its own, or a later one about
 * the same case that came within ten minutes of it.
 */
export type AlertRow = DeliveryRow & {
  readonly entry: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  /** What has changed since it was raised; null: nothing. `settled`: it asks for nothing any more, and its words are those of then. */
  readonly since: SinceRaised | null;
};
export const alertRowSchema = wire<AlertRow>(
  delivery.extend({
    entry: text,
    subject: text,
    body: text,
    link: text,
    since: z
      .object({ settled: z.boolean(), over: z.boolean(), holder: maybeText.optional(), dueAt: maybeAt.optional() })
      .nullable(),
  }),
).meta({ id: 'AlertRow' });

/** An obligation in time of a case, with its proof (`walk`) and the working and closed stretches of its ribbon (`shades`). */
export type CaseClock = ClockView;
export const caseClockSchema = wire<CaseClock>(
  z.object({
    id: z.number(),
    token: z.number().nullable(),
    node: maybeText,
    name: text,
    startedAt: at,
    dueAt: maybeAt,
    riskAt: maybeAt,
    status: text,
    calendar: z.object({ id: text, version: z.number() }),
    moments: z.array(z.object({ rung: text, at })),
    shades: z.array(z.looseObject({ fromAt: at, toAt: at, working: z.boolean() })),
    walk: z.array(
      z.looseObject({
        date: text,
        weekday: text,
        spans: z.array(z.object({ fromAt: at, toAt: at })),
        countedIn: z.number(),
        sumIn: z.number(),
        dayIn: z.number(),
      }),
    ),
    /** What holds it up, the proof in stretches and pauses, and whether the norms ahead still fit. */
    course: z.object({
      pausedBy: z.array(z.object({ cause: text, name: maybeText })),
      isRegulatory: z.boolean(),
      isAppointment: z.boolean(),
      proof: z.looseObject({
        startedAt: at,
        dueAt: maybeAt,
        byHand: z.boolean(),
        parts: z.array(z.looseObject({ type: text })),
      }),
      /** What it was given at first, and who moved its due time since then. */
      byHand: z
        .object({
          given: z.array(z.looseObject({ amount: z.number() })).nullable(),
          moves: z.array(z.object({ at, by: json, before: maybeAt, after: at, reason: text })),
        })
        .optional(),
      forecast: z
        .object({ expectedAt: at, slackIn: z.number(), isAtRisk: z.boolean(), isUncertain: z.boolean() })
        .nullable(),
    }),
  }),
).meta({ id: 'CaseClock' });

export const personRowSchema = wire<Person>(z.object({ id: text, name: text, roles: z.array(text) }).loose()).meta({
  id: 'Person',
});

export const calendarRowSchema = wire<BusinessCalendar>(
  z.looseObject({ id: text, version: z.number(), name: text, zone: text }),
).meta({ id: 'BusinessCalendar' });

/** Who changed a calendar, a person or a role, when and why. */
export const changeSchema = wire<AdminChange>(
  z.object({
    what: text,
    id: text,
    act: text,
    version: z.number().nullable(),
    at,
    by: text,
    reason: maybeText,
  }),
).meta({ id: 'AdminChange' });
