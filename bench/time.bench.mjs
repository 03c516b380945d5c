// Time: adding working time on a warm calendar, an edited calendar over 100,000 running clocks (tried out, and stepped for real), and a crowd of
// reminders due at the same instant on the embedded store, none twice. The arithmetic in CPU time, the rest in wall time, with the CPU time of all
// threads beside it (`cpu`), which a busy machine distorts less. Clocks that follow an edited calendar through the store are STORED, read from
// disk; their figure for 100,000 is told beside the measured one.
import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { addDuration, calendarMove, compile, compileCalendar, decide, workingTimeBetween } from '@baton/core';
import { end, MONDAY_TEN, OFFICE, sketch, start, userTask } from '@baton/core/testing';
import { createEngine, storeDirectory } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import { rates, report } from './measure.mjs';

const CLOCKS = Number(process.env.CLOCKS ?? 100_000);
const RUNGS = Number(process.env.RUNGS ?? 10_000);
/** Clocks of the edit through the store: 100,000 take a minute or two to be made. */
const STORED = Number(process.env.STORED ?? 20_000);
const DAY = 86_400_000;

const holidays = Array.from({ length: 8 }, (_, i) => i + 2024).flatMap((year) =>
  ['01-01', '05-01', '10-03', '12-25', '12-26'].map((day) => ({ date: `${year}-${day}`, name: 'Holiday' })),
);
const office = compileCalendar({ ...OFFICE, holidays });

await arithmetic();
editedCalendar();
await crowd();
await editedInStore();

async function arithmetic() {
  let i = 0;
  const from = () => MONDAY_TEN + (i++ % 1_000) * 37 * 60_000;
  const result = await rates({
    '30 working days': () => addDuration(office, from(), { amount: 30, unit: 'workingDays' }),
    '240 working hours': () => addDuration(office, from(), { amount: 240, unit: 'workingHours' }),
    '5 years': () => addDuration(office, from(), { amount: 1_250, unit: 'workingDays' }),
    'between, 5 years': () => workingTimeBetween(office, from(), MONDAY_TEN + 5 * 365 * DAY),
  });
  for (const [name, rate] of Object.entries(result)) report('working time', name, 1e6 / rate, 'us');
}

/** Each clock in a case of its own: a step with a ladder of three rungs, begun at different times. */
function editedCalendar() {
  const deadline = { budget: { dueIn: { amount: 5, unit: 'workingDays' } }, ladder: 'usual' };
  const graph = compile(drawing(deadline), { version: 1, hash: 'bench' });
  const facts = { calendars: new Map([['office', office]]) };
  const head = { id: 'c', by: { system: 'engine' } };
  const states = Array.from({ length: CLOCKS }, (_, i) => {
    const at = MONDAY_TEN + (i % 5_000) * 60_000;
    const body = { type: 'start', key: `B-${i}`, title: '', owner: null, variables: {} };
    const decided = decide(graph, facts, null, { ...head, at, ...body });
    if (!decided.ok) throw new Error(decided.code);
    return decided.state;
  });
  const edited = compileCalendar({
    ...office.calendar,
    version: 2,
    holidays: [...holidays, { date: '2026-05-04', name: 'Moving house' }],
  });
  const now = MONDAY_TEN + 5_000 * 60_000;
  addDuration(edited, now, { amount: 30, unit: 'workingDays' });

  let moves = 0;
  let began = performance.now();
  for (const state of states) for (const clock of state.clocks) if (calendarMove(graph, clock, edited, now)) moves++;
  report('edited calendar', 'tried out', (performance.now() - began) / 1000, 's', { clocks: CLOCKS, moves });

  const next = { calendars: new Map([['office', edited]]) };
  let events = 0;
  began = performance.now();
  for (const state of states) {
    const decided = decide(graph, next, state, { ...head, at: now, type: 'reproject' });
    if (!decided.ok) throw new Error(decided.code);
    events += decided.events.length;
  }
  if (events !== CLOCKS) throw new Error(`${events} of ${CLOCKS} clocks were counted anew`);
  report('edited calendar', 'counted anew', (performance.now() - began) / 1000, 's', { clocks: CLOCKS });
}

/** All cases begin at the same moment, so that their reminders fall due at the same moment. */
async function crowd() {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const clock = { now: MONDAY_TEN };
  try {
    const store = await openSqliteStore({ directory: folder });
    await store.saveCalendar(office.calendar);
    await store.savePeople([{ id: 'ann', name: 'Ann', roles: ['head', 'administrator'] }]);
    const engine = engineOn(store, clock);
    const scope = await engine.scope({ person: 'ann' });
    const diagram = drawing({
      budget: { dueIn: { amount: 1, unit: 'workingDays' } },
      rungs: [rung('half', 50)],
    });
    await begin(engine, diagram, RUNGS);
    clock.now = await engine.nextDueAt();
    const handled = await timed(() => engine.tick());
    report('rungs at one instant', 'handled', handled.seconds, 's', { rungs: RUNGS, cpu: handled.cpu });
    const told = await engine.queries.deliveries(scope, {}, { limit: 1 });
    if (told.total !== RUNGS) throw new Error(`${told.total} reminders for ${RUNGS} rungs`);
    report('rungs at one instant', 'twice', told.total - RUNGS, '');
    await engine.stop();
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The store is opened anew before the edit, so that no case is in memory; none of their moments is near. */
async function editedInStore() {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const clock = { now: MONDAY_TEN };
  try {
    const before = await openSqliteStore({ directory: folder });
    await before.saveCalendar(office.calendar);
    await before.savePeople([{ id: 'ann', name: 'Ann', roles: ['head', 'administrator'] }]);
    const first = engineOn(before, clock);
    const diagram = drawing({ budget: { dueIn: { amount: 40, unit: 'workingDays' } }, ladder: 'usual' });
    await begin(first, diagram, STORED, (started) => {
      clock.now = MONDAY_TEN + (started % 5_000) * 60_000;
    });
    await first.stop();
    await before.close();

    clock.now = MONDAY_TEN + 5_000 * 60_000;
    const store = await openSqliteStore({ directory: folder });
    const engine = engineOn(store, clock);
    const scope = await engine.scope({ person: 'ann' });
    const edited = { ...office.calendar, version: 2, holidays: [...holidays, { date: '2026-06-02', name: 'Closed' }] };
    const tried = await timed(async () => {
      const preview = await engine.previewCalendar(scope, edited);
      if (!preview.ok || preview.preview.moves !== STORED) throw new Error('not all would move');
    });
    reportStored('tried out', tried);
    const live = await timed(async () => {
      const reply = await engine.saveCalendar(scope, edited, 'bench');
      if (!reply.ok) throw new Error(JSON.stringify(reply));
    });
    reportStored('live', live);
    reportStored('rows followed', await timed(() => engine.tick()));
    if ((await store.timersOfCalendar('office', 2, null, 1)).rows.length > 0) throw new Error('some did not follow');
    await engine.stop();
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function engineOn(store, clock) {
  return createEngine({
    store,
    directory: storeDirectory(store),
    runtime: {
      now: () => clock.now,
      wakeAt: () => () => {},
      newId: () => randomUUID(),
      sha256: (text) => hash('sha256', text),
      fault: (error) => {
        throw error;
      },
    },
    baseUrl: 'http://bench',
    cachedCases: RUNGS,
  });
}

/** Publishes the drawing and starts so many cases, 500 at a time; `next` is told how many were started. */
async function begin(engine, diagram, count, next = () => {}) {
  const scope = await engine.scope({ person: 'ann' });
  const saved = await engine.processes.saveDraft(scope, diagram.id, { diagram, revision: 0 });
  const published = await engine.processes.publish(scope, diagram.id, { revision: saved.revision, summary: 'bench' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  for (let first = 0; first < count; first += 500) {
    next(first);
    await Promise.all(
      Array.from({ length: Math.min(500, count - first) }, () =>
        engine.start(scope, { processId: diagram.id, variables: {} }, randomUUID()),
      ),
    );
  }
}

async function timed(work) {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

function reportStored(metric, { seconds, cpu }) {
  const for100000 = metric === 'live' ? seconds : (seconds * 100_000) / STORED;
  report('edited calendar, embedded store', metric, seconds, 's', { clocks: STORED, cpu, for100000 });
}

function drawing(deadline) {
  return sketch('bench', [start(), userTask('do', { deadline }), end()], ['start -> do -> end'], {
    ladders: [{ id: 'usual', name: 'Usual', rungs: [rung('half', 50), rung('most', 80), rung('late', 125)] }],
  });
}

function rung(id, share) {
  return { id, at: { share }, actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }] };
}
