import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../diagram/diagram';
import type { Json } from '../diagram/variable';
import {
  boundary,
  CaseDriver,
  end,
  inside,
  serviceTask,
  sketch,
  start,
  step,
  subProcess,
  timeout,
  userTask,
} from '../testing';

const any = (name: string) => ({ name, type: 'any' as const });
const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });

function drive(diagram: ReturnType<typeof sketch>): CaseDriver {
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  return new CaseDriver(diagram);
}

const each = (rest: object) => ({ type: 'each' as const, parallel: true, ...rest });
const ask = (repeat: object, rest: object = {}) =>
  sketch(
    'p',
    [start(), userTask('ask', { repeat: repeat as never, ...rest }), userTask('after'), end()],
    ['start -> ask -> after -> end'],
    { variables: [any('people'), any('answer'), any('answers')] },
  );

describe('a task for each of a list', () => {
  it('is done by all of them at once, and the case goes on when the last is done', () => {
    const test = drive(ask(each({ collection: 'people', element: 'person' })));
    test.start({ people: ['kermit', 'gonzo', 'fozzie'] });
    expect(test.places()).toEqual(['ask', 'ask', 'ask', 'ask']);
    expect(test.state?.items).toHaveLength(3);
    expect(test.state?.tokens.map((token) => token.variables?.person)).toEqual([
      undefined,
      'kermit',
      'gonzo',
      'fozzie',
    ]);
    for (let i = 0; i < 3; i++) test.complete('ask');
    expect(test.places()).toEqual(['after']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('or by one after the other', () => {
    const test = drive(ask(each({ collection: 'people', element: 'person', parallel: false })));
    test.start({ people: ['kermit', 'gonzo'] });
    expect(test.state?.items).toHaveLength(1);
    expect(test.state?.tokens.at(-1)).toMatchObject({ each: 0, variables: { person: 'kermit', loopCounter: 0 } });
    test.complete('ask');
    expect(test.state?.tokens.at(-1)).toMatchObject({ each: 1, variables: { person: 'gonzo', loopCounter: 1 } });
    test.complete('ask');
    expect(test.places()).toEqual(['after']);
  });

  it.each([
    ['an empty list', { collection: 'people' }],
    ['no times', { count: '0' }],
  ])('is passed with %s', (_, how) => {
    const test = drive(ask(each(how)));
    test.start({ people: [] });
    expect(test.places()).toEqual(['after']);
    expect(test.state?.scopes).toEqual([]);
  });

  it('ends early when enough have answered: the others are given up', () => {
    const test = drive(
      ask(each({ collection: 'people', until: 'nrOfCompletedInstances / nrOfInstances >= 0.6' }), {
        deadline: { budget: { dueIn: hours(8) } },
      }),
    );
    test.start({ people: [1, 2, 3, 4, 5] });
    expect(test.armed()).toHaveLength(5);
    for (let i = 0; i < 3; i++) test.complete('ask');
    expect(test.places()).toEqual(['after']);
    expect(test.armed()).toEqual([]);
    expect(test.state?.items).toHaveLength(1);
    expect(test.replayed()).toEqual(test.state);
  });

  it('may end by the outcome of one', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          userTask('ask', {
            repeat: each({ count: '3', until: 'outcome = "no"' }) as never,
            outcomes: [
              { id: 'yes', name: 'Yes' },
              { id: 'no', name: 'No' },
            ],
          }),
          userTask('agreed'),
          userTask('refused'),
          end(),
        ],
        ['start -> ask -(yes)-> agreed -> end', 'ask -(no)-> refused -> end'],
      ),
    );
    test.start();
    test.complete('ask', 'yes');
    test.complete('ask', 'no');
    expect(test.places()).toEqual(['refused']);
  });

  it('collects what each has said, in the order of the list, and keeps the rest to itself', () => {
    const test = drive(
      ask(each({ collection: 'people', element: 'person', result: { variable: 'answers', value: 'answer' } }), {
        form: [{ variable: 'answer' }],
      }),
    );
    test.start({ people: ['a', 'b', 'c'] });
    for (const [i, word] of [
      [2, 'third'],
      [0, 'first'],
      [1, 'second'],
    ] as const) {
      const run = test.state?.tokens.find((token) => token.each === i);
      const item = test.state?.items.find((candidate) => candidate.token === run?.id);
      expect(test.send({ type: 'complete', item: item?.id ?? 0, variables: { answer: word } })).toBeNull();
    }
    expect(test.state?.variables).toMatchObject({ answers: ['first', 'second', 'third'], answer: null });
    expect(test.replayed()).toEqual(test.state);
  });

  it('is given up whole by a timeout path, which hangs on the whole; deadlines are of each', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          userTask('ask', { repeat: each({ count: '3' }) as never, deadline: { budget: { dueIn: hours(8) } } }),
          timeout('late', 'ask', { elapsed: hours(4) }),
          userTask('chase'),
          end(),
        ],
        ['start -> ask -> end', 'late -> chase -> end'],
      ),
    );
    test.start();
    expect(test.state?.clocks.map((clock) => clock.dueAt !== null)).toEqual([false, true, true, true]);
    test.complete('ask');
    test.advanceTo(test.now + 5 * 3_600_000);
    expect(test.places()).toEqual(['chase']);
    expect(test.state).toMatchObject({ clocks: [], scopes: [] });
    expect(test.state?.items).toHaveLength(1);
    expect(test.armed()).toEqual([]);
  });

  it.each([
    ['something that is no list', { collection: '42' }, 'repetition.no-list'],
    ['a count that is none', { count: '-1' }, 'repetition.no-count'],
    ['more than 10,000', { count: '10001' }, 'repetition.too-many'],
    ['a list that nobody knows', { collection: 'nobody' }, 'expression.missing-variable'],
  ])('with %s is a problem that can be retried', (_, how, code) => {
    const test = drive(ask(each(how)));
    test.start();
    expect(test.state?.tokens).toMatchObject([{ incident: { code } }]);
    const retry = { type: 'retry' as const, token: test.state?.tokens[0]?.id ?? 0, reason: 'again' };
    expect(test.send(retry)).toBeNull();
    expect(test.state?.tokens).toMatchObject([{ incident: { code } }]);
  });

  it('retried keeps the element of the run', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('count', {
            repeat: each({ collection: 'people', element: 'person' }) as never,
            set: [{ variable: 'answer', value: 'person + answer' }],
          }),
          end(),
        ],
        ['start -> count -> end'],
        { variables: [any('people'), any('answer')] },
      ),
    );
    test.start({ people: [1], answer: 'x' });
    const run = test.state?.tokens.find((token) => token.each === 0);
    expect(run?.incident?.code).toBe('expression.type');
    test.send({ type: 'setVariables', variables: { answer: 41 }, reason: 'slip' }, { person: 'ann' }, true);
    test.send({ type: 'retry', token: run?.id ?? 0, reason: 'again' });
    expect(test.state).toMatchObject({ status: 'completed', variables: { answer: 42 } });
  });

  it('a run can be skipped, with a reason', () => {
    const test = drive(ask(each({ count: '2' })));
    test.start();
    const run = test.state?.tokens.find((token) => token.each === 1);
    expect(test.send({ type: 'skip', token: run?.id ?? 0, reason: 'on leave' }, { person: 'head' }, true)).toBeNull();
    test.complete('ask');
    expect(test.places()).toEqual(['after']);
  });

  it('ten thousand at once are completed one by one in seconds', () => {
    const test = drive(ask(each({ count: '10000' })));
    const before = performance.now();
    test.start();
    for (let i = 0; i < 10_000; i++) {
      const item = test.state?.items[0];
      test.send({ type: 'complete', item: item?.id ?? 0 });
    }
    expect(test.places()).toEqual(['after']);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('a sub-process for each', () => {
  const twice = (repeat: object, inner: ReturnType<typeof userTask>[], rest: object = {}) =>
    sketch(
      'p',
      [
        start(),
        subProcess('sub', { repeat: repeat as never, ...rest }),
        inside('sub', start('in')),
        ...inner.map((node) => inside('sub', node)),
        inside('sub', end('out')),
        end(),
      ],
      ['start -> sub -> end', ['in', ...inner.map((node) => node.id), 'out'].join(' -> ')],
      { variables: [any('rooms'), any('sizes'), any('size')] },
    );

  it('runs its inside for each element; its own data is its own', () => {
    const test = drive(
      twice(
        each({ collection: 'rooms', element: 'room', result: { variable: 'sizes', value: 'size * 10' } }),
        [serviceTask('measure', { set: [{ variable: 'size', value: 'room + 1' }] }), userTask('paint')],
        { variables: [any('size')] },
      ),
    );
    test.start({ rooms: [1, 2, 3] });
    expect(test.places().filter((place) => place === 'paint')).toHaveLength(3);
    for (let i = 0; i < 3; i++) test.complete('paint');
    expect(test.state).toMatchObject({
      status: 'completed',
      variables: { sizes: [20, 30, 40], size: null },
      scopes: [],
    });
    expect(test.replayed()).toEqual(test.state);
  });

  it('ten thousand of them, automatic, end in one command', () => {
    const test = drive(
      twice(each({ count: '10000' }), [serviceTask('measure', { set: [{ variable: 'size', value: 'loopCounter' }] })]),
    );
    expect(test.start()).toBeNull();
    expect(test.state).toMatchObject({ status: 'completed', variables: { size: 9_999 } });
  });

  it('inside of another one', () => {
    const test = drive(
      twice(each({ collection: 'rooms', element: 'room' }), [
        userTask('paint', { repeat: each({ collection: 'room', element: 'wall' }) as never }),
      ]),
    );
    test.start({ rooms: [['n', 's'], ['e']] });
    const walls = test.state?.tokens.flatMap((token) => token.variables?.wall ?? []);
    expect(walls).toEqual(['n', 's', 'e']);
    for (let i = 0; i < 3; i++) test.complete('paint');
    expect(test.state?.status).toBe('completed');
  });

  it('an end in one may stop all of them, and the whole is done', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          subProcess('sub', { repeat: each({ count: '3' }) as never }),
          inside('sub', start('in')),
          inside('sub', userTask('look')),
          inside('sub', end('found', { terminate: 'each' })),
          userTask('after'),
          end(),
        ],
        ['start -> sub -> after -> end', 'in -> look -> found'],
      ),
    );
    test.start();
    test.complete('look');
    expect(test.places()).toEqual(['after']);
    expect(test.state).toMatchObject({ scopes: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('an exception in one gives up all of them, at the rim of the whole', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          subProcess('sub', { repeat: each({ count: '3' }) as never }),
          inside('sub', start('in')),
          inside('sub', userTask('look')),
          inside('sub', end('bad', { event: { type: 'error', code: 'mould' } })),
          boundary('mouldy', 'sub', { type: 'error', code: 'mould' }),
          userTask('dry'),
          end(),
        ],
        ['start -> sub -> end', 'in -> look -> bad', 'mouldy -> dry -> end'],
      ),
    );
    test.start();
    test.complete('look');
    expect(test.places()).toEqual(['dry']);
    expect(test.state?.scopes).toEqual([]);
  });
});

describe('a step that is done again', () => {
  const again = (repeat: object) =>
    sketch(
      'p',
      [
        start(),
        step('scriptTask', 'more', {
          repeat: { type: 'loop', ...repeat } as never,
          set: [{ variable: 'n', value: 'n + 1' }],
        }),
        end(),
      ],
      ['start -> more -> end'],
      { variables: [{ name: 'n', type: 'number', default: 0 }] },
    );

  it.each([
    ['while a condition holds, asked afterwards', { while: 'n < 5' }, 0, 5],
    ['at least once', { while: 'n < 5' }, 7, 8],
    ['not at all, where it is asked first', { while: 'n < 5', testBefore: true }, 7, 7],
    ['so often at most', { while: 'true', max: 3 }, 0, 3],
    ['counting its turns', { while: 'loopCounter < 4' }, 0, 4],
  ])('%s', (_, repeat, from, to) => {
    const test = drive(again(repeat));
    test.start({ n: from });
    expect(test.state).toMatchObject({ status: 'completed', variables: { n: to } });
  });

  it('ends after 10,000 turns whatever the condition says', () => {
    const test = drive(again({ while: 'true' }));
    test.start();
    expect(test.state).toMatchObject({ status: 'completed', variables: { n: 10_000 } });
  });
});

describe('local data', () => {
  it('goes in by mappings and out by mappings, and nothing else does', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('price', {
            input: [
              { from: 'order.net', to: 'net' },
              { from: 'net * 0.2', to: 'tax' },
            ],
            set: [{ variable: 'net', value: 'net + tax' }],
            output: [{ from: 'net', to: 'gross' }],
          }),
          end(),
        ],
        ['start -> price -> end'],
        { variables: [any('order'), any('gross')] },
      ),
    );
    test.start({ order: { net: 100 } });
    expect(test.state).toMatchObject({ status: 'completed' });
    expect(test.state?.variables).toEqual({ order: { net: 100 }, gross: 120 });
    expect(test.replayed()).toEqual(test.state);
  });

  it('a handler sees what is local, and what it answers stays local where mappings say what goes out', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('rate', {
            handler: 'rating',
            input: [{ from: '"EUR"', to: 'currency' }],
            output: [{ from: 'score', to: 'rated' }],
          }),
          end(),
        ],
        ['start -> rate -> end'],
        { variables: [any('rated')], undeclared: 'accepted' },
      ),
    );
    test.start();
    const [job] = test.effects.flatMap((effect) => (effect.type === 'runJob' ? [effect] : []));
    expect(job?.input).toEqual({ rated: null, currency: 'EUR' });
    test.send({ type: 'completeJob', job: job?.job ?? 0, variables: { score: 7 } }, { system: 'handler' });
    expect(test.state?.variables).toEqual({ rated: 7 });
  });

  it('of a sub-process hides that of the case by the same name, and ends with it', () => {
    const set = (id: string, value: string) => step('scriptTask', id, { set: [{ variable: 'n', value }] });
    const test = drive(
      sketch(
        'p',
        [
          start(),
          subProcess('sub', { variables: [{ name: 'n', type: 'number', default: 1 }] }),
          inside('sub', start('in')),
          inside('sub', set('inner', 'n + 1')),
          inside('sub', userTask('look')),
          inside('sub', end('out')),
          set('outer', 'n + 100'),
          end(),
        ],
        ['start -> sub -> outer -> end', 'in -> inner -> look -> out'],
        { variables: [{ name: 'n', type: 'number', default: 10 }] },
      ),
    );
    test.start();
    expect(test.state).toMatchObject({ variables: { n: 10 } });
    expect(test.state?.tokens[0]?.variables).toEqual({ n: 2 });
    test.complete('look');
    expect(test.state?.variables).toEqual({ n: 110 });
  });

  it.each<[string, Json, string]>([
    ['of the wrong type', 'text', 'variable.type'],
    ['that is too deep', deep(120), 'variable.too-deep'],
  ])('a value %s is refused or a problem', (_, value, code) => {
    const test = drive(
      sketch('p', [start(), userTask('ask', { form: [{ variable: 'n' }] }), end()], ['start -> ask -> end'], {
        variables: [{ name: 'n', type: code === 'variable.type' ? 'number' : 'any' }],
      }),
    );
    expect(test.start({ n: value })).toMatchObject({ ok: false, code });
  });

  it('a name that nothing declares is a problem, unless the process takes whatever comes', () => {
    const nodes = [start(), step('scriptTask', 'set', { set: [{ variable: 'stray', value: '1' }] }), end()];
    const strict = drive(sketch('p', nodes, ['start -> set -> end']));
    strict.start();
    expect(strict.state?.tokens[0]?.incident?.code).toBe('variable.unknown');
    const open = drive(sketch('p', nodes, ['start -> set -> end'], { undeclared: 'accepted' }));
    expect(open.start({ other: 2 })).toBeNull();
    expect(open.state?.variables).toEqual({ other: 2, stray: 1 });
  });
});

function deep(levels: number): Json {
  let value: Json = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}
