// What the core costs: a step in short and in very long processes, ten thousand waiting branches, a condition, compiling, a parked case.
import process from 'node:process';
import { compile, compileExpression, decide, freezeState } from '@baton/core';
import { decision, end, milestone, OFFICE_FACTS, sketch, start, together, userTask } from '@baton/core/testing';
import { median, rates, report } from './measure.mjs';

const AT = Date.parse('2026-04-27T10:00:00+02:00');
const BY = { person: 'ann' };
const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const WAITING = 10_000;
const PARKED = 20_000;

const short = line(10);
const long = line(10_000);
const perSecond = await rates({ short: () => whole(short), long: () => whole(long) });
const stepUs = { short: 1e6 / perSecond.short / 12, long: 1e6 / perSecond.long / 10_002 };
report('core line of 10', 'cost per step', stepUs.short, 'us');
report('core line of 10,000', 'cost per step', stepUs.long, 'us');
report('core line of 10,000', 'cost per step against a line of 10', stepUs.long / stepUs.short, 'x');

report(`core ${WAITING} waiting branches`, 'completed one by one', median([0, 1, 2].map(() => oneByOne())), 's');

const condition = compileExpression('amount > 100 and priority = "high"');
const data = { amount: 250, priority: 'high' };
const each = await rates({
  condition: () => {
    for (let i = 0; i < 1000; i++) condition.evaluate(data, AT);
  },
});
report('core condition of two comparisons', 'time', 1e6 / each.condition / 1000, 'us');

const big = branching(200);
const compiling = await rates({ compile: () => compile(big, { version: 1, hash: HASH }) });
report('core compile of 200 nodes', 'time', 1000 / compiling.compile, 'ms');

const approval = compiled(
  sketch(
    'approval',
    [start(), plainTask('ask'), decision('gw'), plainTask('confirm'), milestone('reject'), end(), end('end2')],
    ['start -> ask -> gw -[approved]-> confirm -> end', 'gw -[else]-> reject -> end2'],
    {
      variables: [
        { name: 'approved', type: 'boolean' },
        { name: 'customer', type: 'text' },
        { name: 'amount', type: 'number' },
      ],
    },
  ),
);
const parked = begin(approval, { customer: 'ACME', amount: 1200 });
report('core parked case', 'state as JSON', JSON.stringify(freezeState(parked)).length, 'bytes');
report(
  'core parked case',
  'heap',
  heapOf(() => begin(approval, { customer: 'ACME', amount: 1200 })),
  'bytes',
);

function line(length) {
  const ids = Array.from({ length }, (_, i) => `t${i}`);
  return compiled(sketch('line', [start(), ...ids.map(milestone), end()], [['start', ...ids, 'end'].join(' -> ')]));
}

function branching(nodes) {
  const rounds = Array.from({ length: Math.floor((nodes - 2) / 4) }, (_, i) => i);
  const parts = rounds.flatMap((i) => [decision(`d${i}`), userTask(`a${i}`), userTask(`b${i}`), milestone(`m${i}`)]);
  const paths = rounds.flatMap((i) => [
    `d${i} -[amount > ${i}]-> a${i} -> m${i}`,
    `d${i} -[else]-> b${i} -> m${i}`,
    `m${i} -> ${i + 1 < rounds.length ? `d${i + 1}` : 'end'}`,
  ]);
  return sketch('big', [start(), ...parts, end()], ['start -> d0', ...paths], {
    variables: [{ name: 'amount', type: 'number' }],
  });
}

function oneByOne() {
  const ids = Array.from({ length: WAITING }, (_, i) => `u${i}`);
  const graph = compiled(
    sketch(
      'fork',
      [start(), together('fork'), ...ids.map(plainTask), together('join'), end()],
      ['start -> fork', ...ids.map((id) => `fork -> ${id} -> join`), 'join -> end'],
    ),
  );
  let now = begin(graph, {});
  const started = process.cpuUsage();
  while (now.items.length > 0) {
    const item = now.items[now.items.length >> 1].id;
    now = send(graph, now, { type: 'complete', id: 'c', at: AT, by: BY, privileged: true, item });
  }
  const { user, system } = process.cpuUsage(started);
  if (now.status !== 'completed') throw new Error('not completed');
  return (user + system) / 1e6;
}

function heapOf(make) {
  const kept = [];
  for (let i = 0; i < 100; i++) make();
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < PARKED; i++) kept.push(make());
  globalThis.gc();
  const used = (process.memoryUsage().heapUsed - before) / kept.length;
  return Math.round(used);
}

function plainTask(id) {
  return { kind: 'userTask', id };
}

function compiled(diagram) {
  return compile(diagram, { version: 1, hash: HASH });
}

function whole(graph) {
  if (begin(graph, {}).status !== 'completed') throw new Error('not completed');
}

/** The commands are spelled out: putting one together from two objects takes longer than a line of ten. */
function begin(graph, variables) {
  return send(graph, null, {
    type: 'start',
    id: 'c',
    at: AT,
    by: BY,
    privileged: true,
    key: 'B-1',
    title: 'bench',
    owner: null,
    variables,
  });
}

function send(graph, state, command) {
  const decided = decide(graph, OFFICE_FACTS, state, command);
  if (!decided.ok) throw new Error(`${decided.code} ${JSON.stringify(decided.facts)}`);
  return decided.state;
}
