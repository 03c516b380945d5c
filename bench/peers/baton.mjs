// Baton in the harness of the peers (see ../peers.bench.mjs): commands through the pure step, with their events, as a host sends them.
// `prepare(case)` answers what the harness runs; every run holds that the case ended.
import { compile, compileCalendar, decide, freezeState, OFFICE_WEEK, thawState } from '@baton/core';

export const name = 'baton';

const IDENTITY = { version: 1, hash: 'bench' };
const BY = { person: 'ann' };
const AT = 1_777_277_000_000;
const OFFICE = { id: 'office', version: 1, name: 'Office', zone: 'UTC', week: OFFICE_WEEK, holidays: [], openings: [] };
const FACTS = { calendars: new Map([['office', compileCalendar(OFFICE)]]) };
const HOUR = { amount: 60, unit: 'minutes' };

export async function prepare(which) {
  switch (which) {
    case 'a':
    case 'f300':
    case 'f1000':
    case 'f10000':
      return line(which === 'a' ? 10 : Number(which.slice(1)));
    case 'b': {
      const of = host(approval());
      return { nodes: 5, run: () => approve(of, of.start({})) };
    }
    case 'c':
    case 'g900':
    case 'g':
      return fork(which === 'c' ? 5 : which === 'g' ? 1000 : 900);
    case 'd': {
      const of = host(timeout());
      const timers = new Map();
      return {
        nodes: 3,
        run: () => {
          let now = of.start({});
          const armed = of.effects().find((effect) => effect.type === 'armTimer');
          timers.set(armed.key, armed.at);
          now = of.complete(now, 0);
          timers.delete(of.effects().find((effect) => effect.type === 'cancelTimer').key);
          if (timers.size > 0) throw new Error('a timer is left');
          of.ended(now);
        },
      };
    }
    case 'e': {
      const of = host(forEach(20));
      return { nodes: 22, run: () => of.ended(of.start({})) };
    }
    case 'h': {
      const of = host(approval());
      const parked = of.start({ customer: 'ACME', amount: 1200 });
      const json = JSON.stringify(freezeState(parked));
      return {
        nodes: 5,
        bytes: json.length,
        save: () => JSON.stringify(freezeState(parked)),
        run: () => approve(of, thawState(JSON.parse(json))),
      };
    }
    case 'park': {
      const of = host(approval());
      return { make: () => of.start({ customer: 'ACME', amount: 1200 }) };
    }
    default:
      return null;
  }
}

function line(length) {
  const steps = Array.from({ length }, (_, i) => ({ kind: 'serviceTask', id: `t${i}` }));
  const of = host(drawing('line', [START, ...steps, END], chain(['start', ...steps.map(({ id }) => id), 'end'])));
  return { nodes: length + 2, run: () => of.ended(of.start({})) };
}

function approval() {
  return drawing(
    'approval',
    [
      START,
      task('ask'),
      { kind: 'exclusiveGateway', id: 'gw' },
      task('confirm'),
      { kind: 'serviceTask', id: 'reject' },
      END,
    ],
    [
      ['start', 'ask'],
      ['ask', 'gw'],
      ['gw', 'confirm', { when: 'approved' }],
      ['gw', 'reject', { otherwise: true }],
      ['confirm', 'end'],
      ['reject', 'end'],
    ],
    [
      { name: 'approved', type: 'boolean' },
      { name: 'customer', type: 'text' },
      { name: 'amount', type: 'number' },
    ],
  );
}

function approve(of, parked) {
  const asked = of.complete(parked, 0, { approved: true });
  if (asked.tokens[0].node !== 3) throw new Error('not at confirm');
  of.ended(of.complete(asked, 0));
}

function fork(width) {
  const tasks = Array.from({ length: width }, (_, i) => task(`u${i}`));
  const of = host(
    drawing(
      'fork',
      [START, { kind: 'parallelGateway', id: 'fork' }, ...tasks, { kind: 'parallelGateway', id: 'join' }, END],
      [
        ['start', 'fork'],
        ...tasks.flatMap(({ id }) => [
          ['fork', id],
          [id, 'join'],
        ]),
        ['join', 'end'],
      ],
    ),
  );
  return {
    nodes: width + 4,
    run: () => {
      let now = of.start({});
      while (now.items.length > 0) now = of.complete(now, 0);
      of.ended(now);
    },
  };
}

function timeout() {
  const event = { type: 'timer', when: { elapsed: HOUR } };
  const rim = { kind: 'boundaryEvent', id: 'late', attachedTo: 'ask', interrupting: true, event };
  return drawing(
    'timeout',
    [START, task('ask'), rim, { kind: 'serviceTask', id: 'remind' }, END],
    [
      ['start', 'ask'],
      ['ask', 'end'],
      ['late', 'remind'],
      ['remind', 'end'],
    ],
  );
}

function forEach(times) {
  const repeat = { type: 'each', count: String(times), parallel: true };
  return drawing('each', [START, { kind: 'serviceTask', id: 'each', repeat }, END], chain(['start', 'each', 'end']));
}

/** Sends commands to cases of one process, and holds that none is refused. */
function host(diagram) {
  const graph = compile(diagram, IDENTITY);
  let last = null;
  const send = (state, command) => {
    last = decide(graph, FACTS, state, command);
    if (!last.ok) throw new Error(`${last.code} ${JSON.stringify(last.facts)}`);
    return last.state;
  };
  return {
    start: (variables) =>
      send(null, {
        type: 'start',
        id: 'c',
        at: AT,
        by: BY,
        privileged: true,
        key: 'B-1',
        title: 'bench',
        owner: null,
        variables,
      }),
    complete: (state, index, variables) =>
      send(state, {
        type: 'complete',
        id: 'c',
        at: AT,
        by: BY,
        privileged: true,
        item: state.items[index].id,
        variables,
      }),
    effects: () => last.effects,
    ended: (state) => {
      if (state.status !== 'completed') throw new Error('not completed');
    },
  };
}

const START = { kind: 'startEvent', id: 'start' };
const END = { kind: 'endEvent', id: 'end' };

function task(id) {
  return { kind: 'userTask', id };
}

function chain(ids) {
  return ids.slice(1).map((id, i) => [ids[i], id]);
}

function drawing(id, nodes, paths, variables = []) {
  const flows = paths.map(([from, to, more], i) => ({ id: `f${i}`, from, to, ...more }));
  return { format: 1, id, name: id, lanes: [], nodes, flows, variables, ladders: [] };
}
