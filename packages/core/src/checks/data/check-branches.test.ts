// Gaps and overlaps between the paths out of a decision.
import { describe, expect, it } from 'vitest';
import { draw, found, steps, ways } from './testing/drawings';

describe('decisions', () => {
  it('a value that fits no path is named', () => {
    const [gap] = found(draw(steps(2), ways('given < 1000', 'given > 1000')), 'decision').filter(
      ({ code }) => code === 'decision.gap',
    );
    expect(gap).toMatchObject({ node: 'd', facts: { value: 'given = 1000' } });
  });

  it.each([
    [['given < 10', 'given > 10 and given < 100', 'given > 1000'], 'f2', 'given = 10'],
    [['given < 100', 'given >= 200'], 'f2', 'given = 100'],
    [['given > 100', 'given < 50'], 'f3', 'given = 50'],
  ] as const)('a gap in %j stands at the path that ends beside it', (conditions, flow, value) => {
    const problems = found(draw(steps(conditions.length), ways(...conditions)), 'decision');
    expect(problems.find(({ code }) => code === 'decision.gap')).toMatchObject({ flow, facts: { value } });
  });

  it('a value that fits two paths is named', () => {
    expect(found(draw(steps(3), ways('given <= 1000', 'given >= 1000', 'else')), 'decision')).toMatchObject([
      {
        code: 'decision.overlap',
        flow: 'f3',
        facts: { value: 'given = 1000', with: 'f2', first: '“given <= 1000”', second: '“given >= 1000”' },
      },
    ]);
  });

  it('a narrower question before a wider one is meant so', () => {
    expect(found(draw(steps(3), ways('given > 1000', 'given > 100', 'else')), 'decision')).toEqual([]);
  });

  it('a path that is never taken is told', () => {
    expect(found(draw(steps(3), ways('given > 100', 'given > 1000', 'else')), 'decision')).toMatchObject([
      { code: 'decision.branch-never', flow: 'f3' },
    ]);
  });

  it('two variables are looked at together', () => {
    const both = ways('urgent and level = "gold"', 'not(urgent) and level = "gold"', 'level = "silver"');
    expect(found(draw(steps(3), both), 'decision').filter(({ code }) => code === 'decision.gap')).toEqual([]);
    const open = ways('urgent and level = "gold"', 'level = "silver"');
    expect(found(draw(steps(2), open), 'decision')).toContainEqual(
      expect.objectContaining({ code: 'decision.gap', facts: { value: 'urgent = false, level = "gold"' } }),
    );
  });

  describe('need no path for what is left', () => {
    const isAskedFor = (...conditions: string[]) =>
      found(draw(steps(conditions.length), ways(...conditions)), 'decision').some(
        ({ code }) => code === 'decision.no-otherwise',
      );

    it.each([
      [['fragile', 'fragile != true']],
      [['fragile = true', 'fragile != true']],
      [['level = "gold"', 'level != "gold"']],
    ])('where one of %j always holds, also of what is empty', (conditions) => {
      expect(isAskedFor(...conditions)).toBe(false);
    });

    it.each([
      [['fragile', 'not(fragile)']],
      [['given > 100', 'given <= 100']],
      [['given > 100', 'given != 100']],
      [['amount * 2 > 3', 'not(amount * 2 > 3)']],
    ])('but where data that is empty fits none of %j, or nothing can be told', (conditions) => {
      expect(isAskedFor(...conditions)).toBe(true);
    });
  });
});
