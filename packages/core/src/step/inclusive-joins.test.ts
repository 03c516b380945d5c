// Whom an inclusive join waits for, and whom not.
import { describe, expect, it } from 'vitest';
import {
  anyOf,
  boundary,
  CaseDriver,
  decision,
  end,
  inside,
  milestone,
  sketch,
  start,
  subProcess,
  timeout,
  together,
  userTask,
} from '../testing';

const HOUR = { amount: 1, unit: 'hours' } as const;

const bool = (name: string) => ({ name, type: 'boolean' as const });

describe('an inclusive join waits', () => {
  it('for who can still come, behind a decision too, and not for who has gone another way', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        decision('ok'),
        anyOf('join'),
        userTask('after'),
        end(),
        end('gone'),
      ],
      ['start -> fork -> a -> join -> after -> end', 'fork -> b -> ok -[ok]-> join', 'ok -[else]-> gone'],
      { variables: [bool('ok')] },
    );
    const [comes, goes] = [new CaseDriver(diagram), new CaseDriver(diagram)];
    for (const [test, ok] of [
      [comes, true],
      [goes, false],
    ] as const) {
      test.start({ ok });
      test.complete('a');
      expect(test.places()).toEqual(['b']);
      test.complete('b');
      expect(test.places()).toEqual(['after']);
      expect(test.events('join.fired')).toHaveLength(1);
    }
    expect([comes, goes].map((test) => test.events('join.fired')[0]?.flows.length)).toEqual([2, 1]);
  });

  it('for what runs inside of a sub-process', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', userTask('b')),
        inside('sub', end('out')),
        anyOf('join'),
        userTask('after'),
        end(),
      ],
      ['start -> fork -> a -> join -> after -> end', 'fork -> sub -> join', 'in -> b -> out'],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('a');
    expect(test.places()).toEqual(['sub', 'b']);
    test.complete('b');
    expect(test.places()).toEqual(['after']);
  });

  it('for a path at the rim of a step', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        timeout('late', 'b', { elapsed: HOUR }),
        anyOf('join'),
        userTask('after'),
        end(),
        end('gone'),
      ],
      ['start -> fork -> a -> join -> after -> end', 'fork -> b -> gone', 'late -> join'],
    );
    const [late, inTime] = [new CaseDriver(diagram), new CaseDriver(diagram)];
    for (const test of [late, inTime]) {
      test.start();
      test.complete('a');
      expect(test.places()).toEqual(['b']);
    }
    late.advanceTo(late.now + 3_600_000);
    inTime.complete('b');
    expect([late.places(), inTime.places()]).toEqual([['after'], ['after']]);
  });

  it('not for a path at the rim of a step that goes on beside, once it has begun', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        userTask('work'),
        boundary('asked', 'work', { type: 'message', message: 'asked' }, false),
        together('fork'),
        userTask('answer'),
        userTask('note'),
        anyOf('join'),
        userTask('told'),
        end(),
        end('done'),
      ],
      ['start -> work -> done', 'asked -> fork -> answer -> join -> told -> end', 'fork -> note -> join'],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.send({ type: 'receive', message: 'asked', key: 'T-1', variables: {} }, { system: 'message' });
    test.complete('answer');
    expect(test.places()).toEqual(['work', 'note']);
    test.complete('note');
    expect(test.places()).toEqual(['work', 'told']);
  });

  it('for who has not come yet to the step at whose rim a path may begin beside', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        timeout('reminder', 'c', { elapsed: HOUR }, false),
        anyOf('join'),
        userTask('after'),
        end(),
        end('gone'),
      ],
      ['start -> fork -> a -> join -> after -> end', 'fork -> b -> c -> gone', 'reminder -> join'],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('a');
    expect(test.places()).toEqual(['b']);
    test.complete('b');
    expect(test.places()).toEqual(['c', 'after']);
  });

  it('for what waits at another join', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        together('both'),
        anyOf('join'),
        userTask('after'),
        end(),
      ],
      ['start -> fork -> a -> join -> after -> end', 'fork -> b -> both -> join', 'fork -> c -> both'],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('a');
    test.complete('b');
    expect(test.places()).toEqual(['c']);
    test.complete('c');
    expect(test.places()).toEqual(['after']);
  });

  it('once per scope: two runs of the same sub-process do not wait for each other', () => {
    const inner = (id: string) => [
      subProcess(id),
      inside(id, start(`${id}-in`)),
      inside(id, together(`${id}-fork`)),
      inside(id, userTask(`${id}-a`)),
      inside(id, userTask(`${id}-b`)),
      inside(id, anyOf(`${id}-join`)),
      inside(id, milestone(`${id}-joined`)),
      inside(id, end(`${id}-out`)),
    ];
    const paths = (id: string) => [
      `${id}-in -> ${id}-fork -> ${id}-a -> ${id}-join -> ${id}-joined -> ${id}-out`,
      `${id}-fork -> ${id}-b -> ${id}-join`,
    ];
    const diagram = sketch(
      'p',
      [start(), together('fork'), ...inner('x'), ...inner('y'), end()],
      ['start -> fork -> x -> end', 'fork -> y -> end', ...paths('x'), ...paths('y')],
    );
    const test = new CaseDriver(diagram);
    test.start();
    test.complete('x-a');
    test.complete('x-b');
    expect(test.places()).toEqual(['y', 'y-a', 'y-b']);
  });
});
