// Cases, work items and alerts of the sample company, as the server would answer with them at SAMPLE_NOW.
import type { AlertRow, CaseRow, WorkItemRow } from '@baton/client';
import { addDuration, workingTimeBetween } from '@baton/core';
import { CALL, type SampleCase } from './sample-cases';
import { at, compiledCalendar, SAMPLE_NOW } from './sample-company';

export const instanceOf = (key: string): string => `case_${key}`;

/** When 80 % of the time is used. */
export function riskAtOf({ startedAt, dueAt }: SampleCase): number | null {
  if (dueAt === null) return null;
  const minutes = workingTimeBetween(compiledCalendar, startedAt, dueAt) / 60_000;
  return addDuration(compiledCalendar, startedAt, { amount: minutes * 0.8, unit: 'workingMinutes' });
}

export function caseRow(sample: SampleCase): CaseRow {
  const { key, title, client, person, startedAt, dueAt } = sample;
  const place = {
    token: 3,
    node: sample.node,
    name: sample.step,
    enteredAt: startedAt,
    person,
    item: sample.node === 'fork' ? null : 5,
    dueAt,
    incident: sample.problem
      ? { code: 'item.unassignable', facts: { item: 5 } }
      : sample.isSlow
        ? { code: 'stall.too-long', facts: { times: 5 } }
        : null,
  };
  return {
    instanceId: instanceOf(key),
    processId: 'print_order',
    version: 3,
    processName: 'Print order',
    key,
    title,
    status: sample.done ? 'completed' : 'active',
    owner: 'nora',
    starter: 'nora',
    startedAt: at('2026-11-19', '10:00'),
    endedAt: sample.done ? at('2026-11-24', '10:00') : null,
    outcome: sample.done ?? null,
    // Two runs of the same slow step, as where a promise is broken twice.
    places: sample.done ? [] : sample.isSlow ? [place, { ...place, token: 4, item: 6 }] : [place],
    milestones: [],
    dueAt: null,
    nextDueAt: dueAt,
    riskAt: dueAt !== null && dueAt > SAMPLE_NOW ? riskAtOf(sample) : null,
    hasIncident: sample.problem ?? sample.isSlow ?? false,
    links: [{ type: 'client', id: key, label: client }],
    parent: null,
    variables: { client, product: title, sum: sample.sum, paper: 'silk135' },
    revision: 12,
    people: ['nora', 'tomas', 'oleg'],
  };
}

export function itemRow(sample: SampleCase): WorkItemRow {
  const { key, client, person, startedAt, dueAt } = sample;
  return {
    instanceId: instanceOf(key),
    item: 5,
    token: 3,
    processId: 'print_order',
    version: 3,
    processName: 'Print order',
    caseKey: key,
    caseTitle: sample.title,
    caseOwner: 'nora',
    node: sample.node,
    name: sample.step === CALL ? `Call ${client}: do they take the offer?` : sample.step,
    status: person ? 'assigned' : 'offered',
    assignee: person,
    candidates: sample.candidates ?? [],
    createdAt: startedAt,
    closedAt: null,
    outcome: null,
    startedAt,
    dueAt: sample.held ? null : dueAt,
    ...(sample.held ? { pausedBy: [{ cause: sample.held.cause, name: null }] } : {}),
    riskAt: sample.held ? null : riskAtOf(sample),
    overdue: dueAt !== null && dueAt < SAMPLE_NOW,
    moments: [],
    choice: person
      ? {
          person,
          people: [],
          reasons: [
            { code: 'excluded.absent', person: 'claire', until: '2026-12-03' },
            { code: 'picked.least-loaded', person, open: 3 },
          ],
        }
      : null,
    links: [{ type: 'client', id: key, label: client }],
  };
}

const alert = (id: number, over: Partial<AlertRow>): AlertRow => ({
  delivery: `d${id}`,
  entry: `d${id}`,
  instanceId: instanceOf('PO-1176'),
  alert: id,
  clock: 2,
  kind: 'reminder',
  person: 'nora',
  channel: 'app',
  state: 'delivered',
  attempt: 1,
  detail: null,
  raisedAt: at('2026-11-26', '09:00'),
  changedAt: at('2026-11-26', '09:00'),
  acknowledgedAt: null,
  acknowledgedBy: null,
  severity: 'normal',
  heldUntil: null,
  mergedInto: null,
  processId: 'print_order',
  caseKey: 'PO-1176',
  caseTitle: 'Brochure A5, 5,000',
  item: 5,
  node: 'call',
  stepName: 'Call Alder & Finch: do they take the offer?',
  dueAt: at('2026-11-26', '10:00'),
  rung: 'half',
  subject: 'Call Alder & Finch: do they take the offer? Due today 10:00',
  body: 'You have 40 working minutes left. PO-1176, client Alder & Finch.',
  link: `/tasks/${instanceOf('PO-1176')}/5`,
  since: null,
  ...over,
});

export const sampleAlerts: readonly AlertRow[] = [
  alert(1, {}),
  alert(2, {
    kind: 'overdue',
    instanceId: instanceOf('PO-1182'),
    caseKey: 'PO-1182',
    stepName: 'Brief and estimate',
    subject: 'Brief and estimate is overdue: PO-1182, Ostrov Coffee',
    body: 'It was due yesterday at 17:00, 20 minutes of working time ago.',
    raisedAt: at('2026-11-25', '17:00'),
    dueAt: at('2026-11-25', '17:00'),
    rung: 'due',
  }),
  alert(3, {
    kind: 'escalation',
    instanceId: instanceOf('PO-1139'),
    caseKey: 'PO-1139',
    stepName: 'Agree the fee for a 4th layout round',
    subject: 'Passed up to you: Agree the fee for a 4th layout round',
    body: 'Lumen Optics has waited since yesterday 15:20. Tomás Reyes holds it.',
    raisedAt: at('2026-11-25', '15:20'),
    acknowledgedAt: at('2026-11-25', '15:41'),
    acknowledgedBy: 'nora',
    dueAt: at('2026-11-25', '15:20'),
  }),
];
