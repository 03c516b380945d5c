// One case and one work item of the sample company in full: clocks with their real walk, deliveries, the log.
import type { CaseClock, CaseDetail, CaseLogRow, DeliveryRow, ItemDetail } from '@baton/client';
import { addDuration, explainWalk, shadeBetween, workingTimeBetween } from '@baton/core';
import type { SampleCase } from './sample-cases';
import { at, compiledCalendar, SAMPLE_NOW } from './sample-company';
import { sampleDiagram, sampleVariables } from './sample-process';
import { caseRow, itemRow, riskAtOf, sampleAlerts } from './sample-rows';

export function sampleClock(sample: SampleCase): CaseClock | null {
  const clock = runningClock(sample);
  return clock && sample.held ? standing(clock, sample.held) : clock;
}

/** The clock as it is while a cause holds it up: no due time, the rest of its budget kept. */
function standing(clock: CaseClock, { cause, sinceAt }: NonNullable<SampleCase['held']>): CaseClock {
  const minutes = (fromAt: number, toAt: number | null) => ({
    amount: workingTimeBetween(compiledCalendar, fromAt, toAt ?? fromAt) / 60_000,
    unit: 'workingMinutes' as const,
  });
  const consumed = minutes(clock.startedAt, sinceAt);
  const ran = { type: 'ran', fromAt: clock.startedAt, toAt: sinceAt, calendar: clock.calendar, isOpen: false } as const;
  return {
    ...clock,
    dueAt: null,
    riskAt: null,
    status: 'running',
    walk: [],
    course: {
      ...clock.course,
      pausedBy: [{ cause, name: null }],
      proof: {
        startedAt: clock.startedAt,
        dueAt: null,
        budget: [minutes(clock.startedAt, clock.dueAt)],
        left: [minutes(sinceAt, clock.dueAt)],
        byHand: false,
        parts: [
          { ...ran, consumed, lines: explainWalk(compiledCalendar, clock.startedAt, consumed) },
          { type: 'paused', fromAt: sinceAt, toAt: null, causes: [cause] },
        ],
      },
    },
  };
}

function runningClock(sample: SampleCase): CaseClock | null {
  const { startedAt, dueAt } = sample;
  if (dueAt === null) return null;
  const budgetIn = workingTimeBetween(compiledCalendar, startedAt, dueAt);
  const riskAt = riskAtOf(sample);
  const untilAt = addDuration(compiledCalendar, dueAt, { amount: 2, unit: 'workingHours' });
  return {
    id: 2,
    token: 3,
    node: sample.node,
    name: sample.step,
    startedAt,
    dueAt,
    riskAt,
    status: dueAt < SAMPLE_NOW ? 'overdue' : 'running',
    calendar: { id: 'office', version: 1 },
    moments: [
      { rung: 'near', at: riskAt ?? dueAt },
      { rung: 'due', at: dueAt },
    ].filter((moment) => moment.at > SAMPLE_NOW),
    shades: shadeBetween(compiledCalendar, startedAt, Math.max(untilAt, SAMPLE_NOW)),
    walk: explainWalk(compiledCalendar, startedAt, { amount: budgetIn / 60_000, unit: 'workingMinutes' }),
    course: {
      pausedBy: [],
      isRegulatory: false,
      isAppointment: false,
      proof: { startedAt, dueAt, budget: null, left: null, byHand: false, parts: [] },
      ...(sample.byHand ? { byHand: sample.byHand } : {}),
      forecast: null,
    },
  };
}

function deliveriesOf(sample: SampleCase): DeliveryRow[] {
  return sampleAlerts
    .filter((row) => row.caseKey === sample.key)
    .map(({ subject: _subject, body: _body, link: _link, ...row }) => row);
}

export function itemDetail(sample: SampleCase): ItemDetail {
  const node = sampleDiagram.nodes.find((one) => one.id === sample.node);
  const drawn = node?.kind === 'userTask' ? node : undefined;
  const isCall = sample.node === 'call';
  return {
    item: itemRow(sample),
    case: caseRow(sample),
    step: {
      node: sample.node,
      name: itemRow(sample).name,
      instructions: isCall
        ? `Ring Hannah Alder on +44 161 555 0142. She has had the offer of 2,480.00 € for five working days and has not replied. Find out whether she takes it and note her answer.`
        : `Do “${sample.step}” for ${sample.client}.`,
      script: isCall
        ? '“We hold the price and the press slot of 9 December for you until tonight. If you confirm today, I send the contract within the hour.”'
        : null,
      form: drawn?.form ?? [],
      outcomes: drawn?.outcomes ?? [],
    },
    texts: {},
    declared: sampleVariables,
    variables: caseRow(sample).variables,
    clock: sampleClock(sample),
    deliveries: deliveriesOf(sample),
  };
}

export function caseDetail(sample: SampleCase): CaseDetail {
  const clock = sampleClock(sample);
  const visited = Object.fromEntries(
    visitedBefore(sample.node).map((node, index) => [
      node,
      { times: 1, lastAt: at('2026-11-19', '10:00') + index * 7_200_000 },
    ]),
  );
  const nodes = [...Object.keys(visited), sample.node];
  return {
    case: caseRow(sample),
    diagram: sampleDiagram,
    state: {
      tokens: sample.done ? [] : [{ token: 3, node: sample.node === 'fork' ? 'prepayment' : sample.node }],
      visited,
      awaits: [],
      undoes: [],
      takenFlows: sampleDiagram.flows
        .filter((flow) => nodes.includes(flow.from) && nodes.includes(flow.to) && flow.id !== 'f4')
        .map((flow) => flow.id),
    },
    clocks: clock ? [clock] : [],
    items: sample.done || sample.node === 'fork' ? [] : [itemRow(sample)],
    deliveries: deliveriesOf(sample),
  };
}

function visitedBefore(node: string): string[] {
  const way = [
    'start',
    'brief',
    'call',
    'fork',
    'contract',
    'prepayment',
    'join',
    'layout',
    'print',
    'deliver',
    'done',
  ];
  return way.slice(0, Math.max(0, way.indexOf(node)));
}

const entry = (
  seq: number,
  when: number,
  by: CaseLogRow['by'],
  type: CaseLogRow['type'],
  more: Partial<CaseLogRow> = {},
): CaseLogRow => ({
  seq,
  at: when,
  by,
  type,
  facts: {},
  hash: seq.toString(16).padStart(64, '9f3ac21'),
  ...more,
});

export const sampleLog: readonly CaseLogRow[] = [
  entry(1, at('2026-11-19', '10:00'), { person: 'nora' }, 'instance.started', { facts: { key: 'PO-1171' } }),
  entry(2, at('2026-11-19', '10:00'), { system: 'engine' }, 'item.assigned', {
    node: 'brief',
    name: 'Brief and estimate',
    facts: { item: 2, choice: { person: 'nora', people: [], reasons: [{ code: 'picked.only-one', person: 'nora' }] } },
  }),
  entry(3, at('2026-11-19', '13:40'), { person: 'nora' }, 'item.completed', {
    node: 'brief',
    name: 'Brief and estimate',
    facts: { item: 2, person: 'nora', outcome: null },
  }),
  entry(4, at('2026-11-23', '11:00'), { person: 'dana' }, 'instance.suspended', { facts: { reason: 'Colour proof' } }),
  entry(5, at('2026-11-24', '10:20'), { person: 'dana' }, 'instance.resumed', { facts: { reason: 'Client answered' } }),
  entry(6, at('2026-11-24', '10:20'), { system: 'engine' }, 'item.assigned', {
    node: 'print',
    name: 'Print',
    facts: {
      item: 5,
      choice: { person: 'oleg', people: [], reasons: [{ code: 'picked.least-loaded', person: 'oleg', open: 1 }] },
    },
  }),
  entry(7, at('2026-11-25', '10:20'), { system: 'timer' }, 'alert.raised', {
    node: 'print',
    name: 'Print',
    facts: { alert: { id: 1, kind: 'reminder', rung: 'half', channels: ['app'] } },
  }),
];

/** The entry that an export adds. */
export function exportedBy(person: string | null): CaseLogRow {
  return {
    ...(sampleLog[0] as CaseLogRow),
    seq: sampleLog.length + 1,
    type: 'log.exported',
    by: { person: person ?? '' },
  };
}
