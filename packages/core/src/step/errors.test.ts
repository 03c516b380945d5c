// Expected exceptions: thrown, and caught at the nearest place that expects them.
import { describe, expect, it } from 'vitest';
import {
  boundary,
  end,
  eventSubProcess,
  inside,
  serviceTask,
  sketch,
  start,
  subProcess,
  throws,
  userTask,
} from '../testing';
import { any, drive } from './testing/drive';

const error = (code: string) => ({ event: { type: 'error' as const, code } });

/** A sub-process that throws at its end, with what hangs at its rim and lies in it. */
function throwing(
  code: string,
  rims: ReturnType<typeof boundary>[],
  more: { nodes?: object[]; paths?: string[] } = {},
) {
  return sketch(
    'p',
    [
      start(),
      subProcess('sub'),
      inside('sub', start('in')),
      inside('sub', userTask('work')),
      inside('sub', end('bad', error(code))),
      ...rims,
      ...rims.map((rim) => userTask(`after-${rim.id}`)),
      ...((more.nodes ?? []) as ReturnType<typeof userTask>[]),
      end(),
    ],
    [
      'start -> sub -> end',
      'in -> work -> bad',
      ...rims.map((rim) => `${rim.id} -> after-${rim.id} -> end`),
      ...(more.paths ?? []),
    ],
    { variables: [any('code'), any('text'), any('data')] },
  );
}

describe('an expected exception', () => {
  it('is caught at the rim by its code, before "any"', () => {
    const test = drive(
      throwing('E1', [
        boundary('anything', 'sub', { type: 'error' }),
        boundary('other', 'sub', { type: 'error', code: 'E2' }),
        boundary('own', 'sub', { type: 'error', code: 'E1', codeVariable: 'code' }),
      ]),
    );
    test.start();
    test.complete('work');
    expect(test.places()).toEqual(['after-own']);
    expect(test.state?.variables.code).toBe('E1');
    expect(test.state?.scopes).toEqual([]);
    expect(test.events('error.thrown')).toMatchObject([{ code: 'E1' }]);
    expect(test.replayed()).toEqual(test.state);
  });

  it('without a code of its own by "any"', () => {
    const test = drive(throwing('E9', [boundary('anything', 'sub', { type: 'error' })]));
    test.start();
    test.complete('work');
    expect(test.places()).toEqual(['after-anything']);
  });

  it('by an event sub-process inside before the rim', () => {
    const test = drive(
      throwing('E1', [boundary('own', 'sub', { type: 'error', code: 'E1' })], {
        nodes: [
          inside('sub', eventSubProcess('mend')),
          inside('mend', start('failed', { event: { type: 'error', code: 'E1', codeVariable: 'code' } })),
          inside('mend', userTask('repair')),
          inside('mend', end('mended')),
        ],
        paths: ['failed -> repair -> mended'],
      }),
    );
    test.start();
    test.complete('work');
    expect(test.places().sort()).toEqual(['mend', 'repair', 'sub']);
    test.complete('repair');
    expect(test.state?.status).toBe('completed');
  });

  it('out of an event sub-process goes further out, not round in circles', () => {
    const test = drive(
      throwing('E1', [boundary('own', 'sub', { type: 'error' })], {
        nodes: [
          inside('sub', eventSubProcess('mend')),
          inside('mend', start('failed', { event: { type: 'error' } })),
          inside('mend', end('again', error('E1'))),
        ],
        paths: ['failed -> again'],
      }),
    );
    test.start();
    test.complete('work');
    expect(test.places()).toEqual(['after-own']);
  });

  it('that nobody catches is a problem where it was thrown', () => {
    const test = drive(throwing('E1', [boundary('other', 'sub', { type: 'error', code: 'E2' })]));
    test.start();
    test.complete('work');
    expect(test.state?.tokens.find((token) => token.incident)).toMatchObject({
      incident: { code: 'error.uncaught', facts: { error: 'E1' } },
    });
    expect(test.state?.status).toBe('active');
  });

  it('of a handler is caught at the rim of its step, with its text and its data', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('pay', { handler: 'pay' }),
          boundary('refused', 'pay', { type: 'error', code: 'CARD', messageVariable: 'text' }),
          userTask('call'),
          end(),
        ],
        ['start -> pay -> end', 'refused -> call -> end'],
        { variables: [any('text'), any('data')] },
      ),
    );
    test.start();
    const [job] = test.state?.jobs ?? [];
    const thrown = {
      type: 'throwError' as const,
      job: job?.id ?? 0,
      code: 'CARD',
      message: 'expired',
      variables: { data: 1 },
    };
    expect(test.send({ ...thrown, job: 99 })).toMatchObject({ code: 'job.unknown' });
    expect(test.send({ ...thrown, variables: { stray: 1 } })).toMatchObject({ code: 'variable.unknown' });
    expect(test.send(thrown, { system: 'handler' })).toBeNull();
    expect(test.places()).toEqual(['call']);
    expect(test.state).toMatchObject({ variables: { text: 'expired', data: 1 }, jobs: [] });
    expect(test.send(thrown)).toMatchObject({ code: 'job.unknown' });
    expect(test.replayed()).toEqual(test.state);
  });

  it('of a handler that nobody catches can be retried', () => {
    const test = drive(sketch('p', [start(), serviceTask('pay', { handler: 'pay' }), end()], ['start -> pay -> end']));
    test.start();
    test.send({ type: 'throwError', job: test.state?.jobs[0]?.id ?? 0, code: 'CARD' });
    expect(test.state?.tokens[0]?.incident).toMatchObject({ code: 'error.uncaught' });
    test.send({ type: 'retry', token: test.state?.tokens[0]?.id ?? 0, reason: 'new card' });
    expect(test.state?.jobs).toHaveLength(1);
  });
});

describe('event sub-processes beside each other', () => {
  it('catch what comes out of one another, but not of themselves', () => {
    const escalation = (code: string) => ({ type: 'escalation' as const, code });
    const handler = (name: string, code: string, next: string) => [
      inside('sub', eventSubProcess(name)),
      inside(name, start(`${name}-in`, { event: escalation(code), interrupting: false })),
      inside(name, userTask(`${name}-task`)),
      inside(name, throws(`${name}-throw`, escalation(next))),
      inside(name, end(`${name}-out`)),
    ];
    const test = drive(
      sketch(
        'p',
        [
          start(),
          subProcess('sub'),
          inside('sub', start('in')),
          inside('sub', throws('shout', escalation('one'))),
          inside('sub', userTask('work')),
          inside('sub', end('out')),
          ...handler('first', 'one', 'two'),
          ...handler('second', 'two', 'two'),
          boundary('rim', 'sub', { type: 'escalation' }, false),
          userTask('outside'),
          end(),
        ],
        [
          'start -> sub -> end',
          'in -> shout -> work -> out',
          'first-in -> first-task -> first-throw -> first-out',
          'second-in -> second-task -> second-throw -> second-out',
          'rim -> outside -> end',
        ],
      ),
    );
    test.start();
    expect(test.places()).toContain('first-task');
    test.complete('first-task');
    expect(test.places()).toContain('second-task');
    test.complete('second-task');
    expect(test.places().sort()).toEqual(['outside', 'sub', 'work']);
  });
});
