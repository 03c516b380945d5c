// Workflow patterns: several instances of one step.
import {
  boundary,
  catches,
  decision,
  end,
  eventSubProcess,
  inside,
  sketch,
  start,
  step,
  together,
  userTask,
} from '@baton/core/testing';
import { expect, it } from 'vitest';
import { PatternCase } from './pattern-case';

const number = (name: string) => ({ name, type: 'number' as const, default: 0 });
const each = (rest: object) => userTask('ask', { repeat: { type: 'each', parallel: true, ...rest } as never });
const line = (task: ReturnType<typeof userTask>, ...more: ReturnType<typeof start>[]) =>
  sketch('p', [start(), task, ...more, userTask('after'), end()], ['start -> ask -> after -> end'], {
    variables: [number('n'), { name: 'people', type: 'list' }],
  });

it('WCP-12 Multiple Instances without Synchronization: a loop begins one after the other and does not wait', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        step('scriptTask', 'next', { set: [{ variable: 'n', value: 'n - 1' }] }),
        together('fork'),
        userTask('ask'),
        decision('more'),
        end(),
        end('over'),
      ],
      ['start -> next -> fork -> ask -> end', 'fork -> more -[n > 0]-> next', 'more -[else]-> over'],
      { variables: [number('n')] },
    ),
    { n: 3 },
  );
  expect(one.at).toEqual(['ask', 'ask', 'ask']);
  expect(one.done('ask', 'ask').ended).toBe(false);
  expect(one.done('ask').ended).toBe(true);
});

it('WCP-13 Multiple Instances with a Priori Design-Time Knowledge', () => {
  const one = PatternCase.of(line(each({ count: '3' })));
  expect(one.state?.items).toHaveLength(3);
  expect(one.done('ask', 'ask').at).not.toContain('after');
  expect(one.done('ask').at).toEqual(['after']);
});

it('WCP-14 Multiple Instances with a Priori Run-Time Knowledge', () => {
  const byCount = PatternCase.of(line(each({ count: 'n' })), { n: 2 });
  const byList = PatternCase.of(line(each({ collection: 'people', element: 'person' })), { people: ['ann', 'bob'] });
  for (const one of [byCount, byList]) {
    expect(one.done('ask').at).not.toContain('after');
    expect(one.done('ask').at).toEqual(['after']);
  }
});

/** Instances are added by a message while the sub-process runs. */
const growing = (...more: ReturnType<typeof start>[]) =>
  sketch(
    'p',
    [
      start(),
      step('subProcess', 'all'),
      inside('all', start('in')),
      inside('all', userTask('ask')),
      inside('all', step('scriptTask', 'count', { set: [{ variable: 'n', value: 'n + 1' }] })),
      inside('all', end('out')),
      inside('all', eventSubProcess('one-more')),
      inside(
        'one-more',
        step('startEvent', 'added', { event: { type: 'message', message: 'more' }, interrupting: false }),
      ),
      inside('one-more', userTask('ask-too')),
      inside('one-more', step('scriptTask', 'count-too', { set: [{ variable: 'n', value: 'n + 1' }] })),
      inside('one-more', end('out-too')),
      ...more,
      userTask('after'),
      end(),
    ],
    [
      'start -> all -> after -> end',
      'in -> ask -> count -> out',
      'added -> ask-too -> count-too -> out-too',
      ...more.map(({ id }) => `${id} -> after`),
    ],
    { variables: [number('n')] },
  );

it('WCP-15 Multiple Instances without a Priori Run-Time Knowledge', () => {
  const one = PatternCase.of(growing());
  one.message('more');
  one.message('more');
  expect(one.done('ask', 'ask-too').at).not.toContain('after');
  one.message('more');
  expect(one.done('ask-too').at).not.toContain('after');
  expect(one.done('ask-too').at).toEqual(['after']);
});

it('WCP-36 Dynamic Partial Join for Multiple Instances', () => {
  const enough = boundary('enough', 'all', { type: 'condition', when: 'n >= 2', on: ['n'] });
  const one = PatternCase.of(growing(enough));
  one.message('more');
  one.message('more');
  expect(one.done('ask-too').at).not.toContain('after');
  expect(one.done('ask').at).toEqual(['after']);
});

it('WCP-34 Static Partial Join for Multiple Instances: the rest goes on beside and is of no further effect', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        together('fork'),
        step('subProcess', 'each', { repeat: { type: 'each', count: '3', parallel: true } }),
        inside('each', start('in')),
        inside('each', userTask('ask')),
        inside('each', step('scriptTask', 'count', { set: [{ variable: 'n', value: 'n + 1' }] })),
        inside('each', end('out')),
        catches('enough', { type: 'condition', when: 'n >= 2' }),
        userTask('after'),
        end(),
        end('all'),
      ],
      ['start -> fork -> each -> all', 'in -> ask -> count -> out', 'fork -> enough -> after -> end'],
      { variables: [number('n')] },
    ),
  );
  expect(one.done('ask').at).not.toContain('after');
  expect(one.done('ask').at).toContain('after');
  expect(one.at).toContain('ask');
  expect(one.done('ask', 'after').ended).toBe(true);
  expect(one.times('after')).toBe(1);
});

it('WCP-35 Cancelling Partial Join for Multiple Instances', () => {
  const one = PatternCase.of(line(each({ count: '3', until: 'nrOfCompletedInstances >= 2' })));
  expect(one.done('ask').at).not.toContain('after');
  expect(one.done('ask').at).toEqual(['after']);
});

it('WCP-26 Cancel Multiple Instance Activity', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        each({ count: '3' }),
        boundary('stop', 'ask', { type: 'message', message: 'stop' }),
        userTask('after'),
        end(),
        end('given up'),
      ].map((node) => ({ ...node, id: node.id.replace(' ', '-') })),
      ['start -> ask -> after -> end', 'stop -> given-up'],
    ),
  );
  one.done('ask');
  one.message('stop');
  expect([one.ended, one.outcome, one.state?.items]).toEqual([true, 'given-up', []]);
});

it('WCP-27 Complete Multiple Instance Activity', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        each({ count: '3' }),
        boundary('enough', 'ask', { type: 'message', message: 'enough' }),
        userTask('after'),
        end(),
      ],
      ['start -> ask -> after -> end', 'enough -> after'],
    ),
  );
  one.done('ask');
  one.message('enough');
  expect(one.at).toEqual(['after']);
});
