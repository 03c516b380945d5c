// A sub-process for each of a list, and a step that is done again while something holds.
import { describe, expect, it } from 'vitest';
import { boundary, end, inside, serviceTask, sketch, start, step, subProcess, userTask } from '../testing';
import { any, drive } from './testing/drive';

const each = (rest: object) => ({ type: 'each' as const, parallel: true, ...rest });

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
