// Data of a step's own: what goes in and out of it by mappings, and what hides what.
import { describe, expect, it } from 'vitest';
import type { Json } from '../diagram/variable';
import { end, inside, serviceTask, sketch, start, step, subProcess, userTask } from '../testing';
import { any, drive } from './testing/drive';

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
