// What the check before publishing costs: ordinary drawings of 200 steps in under 100 ms, and none that takes more than two seconds, however
// tangled. Each drawing is checked whole (`checkDiagram`); the median of CPU time.
import process from 'node:process';
import { checkDiagram } from '@baton/core';
import {
  decision,
  end,
  inside,
  processOf,
  sketch,
  start,
  step,
  subProcess,
  timeout,
  together,
  userTask,
} from '@baton/core/testing';
import { rates, report } from './measure.mjs';

const HOUR = { amount: 1, unit: 'hours' };
const LEAVES = ['task', 'late', 'auto', 'message'];
const BLOCKS = ['sequence', 'together', 'choice'];
const numbers = (count) => Array.from({ length: count }, (_, i) => i);

/** Sequences, decisions and parallel parts in each other. */
function nested(depth, i) {
  if (depth === 0) return { type: LEAVES[i % LEAVES.length] };
  return {
    type: BLOCKS[(depth + i) % BLOCKS.length],
    blocks: [nested(depth - 1, i + 1), nested(depth - 1, i + 2), nested(depth - 1, i + 3)],
  };
}

function wide(branches, length) {
  const nodes = numbers(branches * length).map((i) => userTask(`t${i}`));
  const paths = numbers(branches).map((i) =>
    ['f', ...numbers(length).map((k) => `t${i * length + k}`), 'j'].join(' -> '),
  );
  return sketch('wide', [start(), together('f'), together('j'), end(), ...nodes], ['start -> f', 'j -> end', ...paths]);
}

/** A way beside each step of a line. */
function reminded(count) {
  const nodes = numbers(count).flatMap((i) => [
    userTask(`t${i}`),
    timeout(`x${i}`, `t${i}`, { elapsed: HOUR }, false),
    userTask(`u${i}`),
  ]);
  const line = ['start', ...numbers(count).map((i) => `t${i}`), 'end'].join(' -> ');
  return sketch('reminded', [start(), end(), ...nodes], [line, ...numbers(count).map((i) => `x${i} -> u${i} -> end`)]);
}

/** Each of many branches can leave before the join, or end everything. */
function leaving(branches, terminate) {
  const asked = { form: [{ variable: 'n' }] };
  const nodes = numbers(branches).flatMap((i) => [userTask(`t${i}`, asked), decision(`d${i}`)]);
  const paths = numbers(branches).flatMap((i) => [`f -> t${i} -> d${i} -[n = 1]-> j`, `d${i} -[else]-> off`]);
  const off = end('off', terminate ? { terminate: true } : {});
  return sketch(
    'leaving',
    [start(), together('f'), together('j'), end(), off, ...nodes],
    ['start -> f', 'j -> end', ...paths],
    {
      variables: [{ name: 'n', type: 'number', default: 0 }],
    },
  );
}

/** The first two of three go on, beside branches that all run at once. */
function firstTwo(branches) {
  const nodes = numbers(branches).map((i) => userTask(`t${i}`));
  const join = step('parallelGateway', 'two', { waitFor: { count: 2, rest: 'ignore' } });
  return sketch(
    'two',
    [start(), together('f'), join, end(), userTask('a'), userTask('b'), userTask('c'), userTask('after'), ...nodes],
    [
      'start -> f -> a -> two -> after -> end',
      'f -> b -> two',
      'f -> c -> two',
      ...nodes.map(({ id }) => `f -> ${id} -> end`),
    ],
  );
}

/** Each decision asks for what a branch before it has filled in. */
function asking(parts) {
  const nodes = numbers(parts).flatMap((i) => [
    together(`f${i}`),
    together(`j${i}`),
    decision(`d${i}`),
    decision(`m${i}`),
    userTask(`a${i}`, { form: [{ variable: `x${i % 20}` }] }),
    ...['b', 'c', 'e'].map((name) => userTask(`${name}${i}`)),
  ]);
  const paths = numbers(parts).flatMap((i) => [
    `${i === 0 ? 'start' : `m${i - 1}`} -> f${i} -> a${i} -> j${i} -> d${i} -[x${i % 20} > ${i}]-> c${i} -> m${i}`,
    `f${i} -> b${i} -> j${i}`,
    `d${i} -[else]-> e${i} -> m${i}`,
  ]);
  const variables = numbers(20).map((i) => ({ name: `x${i}`, type: 'number' }));
  return sketch('asking', [start(), end(), ...nodes], [...paths, `m${parts - 1} -> end`], { variables });
}

/**
 * Sub-processes one after the other, each with a join of all but one of twelve branches, each branch of which reads what may not be there and
 * decides by data that nothing changes: every kind of look at every level.
 */
function tangledLevels(count) {
  const branches = numbers(12);
  const nodes = numbers(count).flatMap((s) => [
    subProcess(`s${s}`),
    ...[
      start(`in${s}`),
      end(`out${s}`),
      together(`fork${s}`),
      step('parallelGateway', `join${s}`, { waitFor: { count: 11, rest: 'cancel' } }),
      ...branches.flatMap((i) => [
        userTask(`a${s}-${i}`, { form: [{ variable: `x${i}` }] }),
        decision(`d${s}-${i}`),
        userTask(`b${s}-${i}`),
      ]),
    ].map((node) => inside(`s${s}`, node)),
  ]);
  const paths = numbers(count).flatMap((s) => [
    `in${s} -> fork${s}`,
    `join${s} -> out${s}`,
    ...branches.flatMap((i) => [
      `fork${s} -> a${s}-${i} -> d${s}-${i} -[${i % 2 === 0 ? `x${(i + 1) % 12} > 1` : 'fixed'}]-> join${s}`,
      `d${s}-${i} -[else]-> b${s}-${i} -> join${s}`,
    ]),
  ]);
  const line = ['start', ...numbers(count).map((s) => `s${s}`), 'end'].join(' -> ');
  const variables = [
    { name: 'fixed', type: 'boolean', atStart: true, required: true },
    ...branches.map((i) => ({ name: `x${i}`, type: 'number' })),
  ];
  return sketch('tangled', [start(), end(), ...nodes], [line, ...paths], { variables });
}

function table(rules) {
  const when = (i) => [`[${i}..${i + 1})`, i % 2 === 0 ? '-' : 'true'];
  return sketch('table', [start(), step('businessRuleTask', 'r', { decision: 't' }), end()], ['start -> r -> end'], {
    variables: [
      { name: 'sum', type: 'number', atStart: true },
      { name: 'urgent', type: 'boolean', atStart: true },
      { name: 'price', type: 'number' },
    ],
    decisions: [
      {
        id: 't',
        name: 'Prices',
        hitPolicy: 'unique',
        inputs: [{ expression: 'sum' }, { expression: 'urgent' }],
        outputs: [{ name: 'price' }],
        rules: numbers(rules).map((i) => ({ when: when(i), gives: [`${i}`] })),
      },
    ],
  });
}

/** Steps, decisions and forks joined at random. */
function wild(count, paths, seed) {
  let state = seed;
  const next = (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state % below;
  };
  const nodes = numbers(count).map((i) => [userTask, userTask, decision, together][next(4)](`n${i}`));
  const drawn = numbers(paths).map(() => `n${next(count)} -> n${next(count)}`);
  return sketch('wild', [start(), end(), ...nodes], ['start -> n0', ...drawn, `n${count - 1} -> end`]);
}

const ORDINARY = {
  'nested, 216 steps': processOf(nested(4, 0)),
  '20 branches of 10': wide(20, 10),
  '196 branches': wide(196, 1),
  'a line of 67 with reminders': reminded(67),
  'data, 200 steps': asking(25),
  'a table of 100 rules': table(100),
};
const TANGLED = {
  'early leave, 60 branches': leaving(60, false),
  'end of everything, 40 branches': leaving(40, true),
  'wild, 200 steps': wild(200, 320, 7),
  'wild, 2,000 steps': wild(2_000, 4_000, 11),
  'nested, 1,944 steps': processOf(nested(6, 0)),
  'two of three beside 18 branches': firstTwo(18),
  'ten tangled levels': tangledLevels(10),
  'one tangled level': tangledLevels(1),
  'a line of 10,000': wide(1, 10_000),
  '5,000 branches': wide(5_000, 1),
  'data, 10,000 steps': asking(1_250),
  'a table of 1,000 rules': table(1_000),
};

const sides = Object.entries({ ...ORDINARY, ...TANGLED }).map(([name, diagram]) => [name, () => checkDiagram(diagram)]);
const perSecond = await rates(Object.fromEntries(sides));
for (const [name, rate] of Object.entries(perSecond)) {
  const limit = name in ORDINARY ? 100 : 2_000;
  const ms = 1_000 / rate;
  report('check', name, Math.round(ms * 10) / 10, 'ms', { limit, ok: ms <= limit });
  if (ms > limit) process.exitCode = 1;
}
