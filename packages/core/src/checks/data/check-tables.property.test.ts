// Random decision tables: what is told of them is what trying every value shows.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../graph/compile';
import { answerOf } from '../../step/decision-table';
import { end, sketch, start, step } from '../../testing';
import { checkDiagram } from '../check-diagram';

const NUMBERS = ['-', '< 2', '<= 2', '> 2', '[2..4)', ']2..4]', '4', 'not(4)', '>= 4, 3', '? > 1 and ? < 4'];
const LEVELS = ['-', '"gold"', '"silver","tin"', 'not("gold")'];
const FLAGS = ['-', 'true', 'false'];
const rule = fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...LEVELS), fc.constantFrom(...FLAGS), fc.nat(1));

it('gaps, rules that hold together and rules that never hold are told exactly where trying every value finds them', () => {
  const policy = fc.constantFrom('unique' as const, 'first' as const, 'any' as const);
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), policy, (rules, hitPolicy) => {
      const diagram = sketch(
        'p',
        [start(), step('businessRuleTask', 'r', { decision: 't' }), end()],
        ['start -> r -> end'],
        {
          variables: [
            { name: 'sum', type: 'number' },
            { name: 'level', type: 'choice', options: ['gold', 'silver', 'tin'].map((id) => ({ id, name: id })) },
            { name: 'flag', type: 'boolean' },
            { name: 'out', type: 'number' },
          ],
          decisions: [
            {
              id: 't',
              name: 'T',
              hitPolicy,
              inputs: ['sum', 'level', 'flag'].map((expression) => ({ expression })),
              outputs: [{ name: 'out' }],
              rules: rules.map(([sum, level, flag, gives]) => ({ when: [sum, level, flag], gives: [`${gives}`] })),
            },
          ],
        },
      );
      const tried = tryAll(diagram, rules.length);
      const codes = new Set(checkDiagram(diagram).map(({ code }) => code));
      expect(codes.has('decision.table-not-told')).toBe(false);
      expect(codes.has('decision.table-gap'), 'gap').toBe(tried.gap);
      expect(codes.has('decision.table-overlap'), 'overlap').toBe(hitPolicy === 'unique' && tried.refused);
      expect(codes.has('decision.table-disagrees'), 'disagrees').toBe(hitPolicy === 'any' && tried.refused);
      if (hitPolicy === 'first')
        expect(codes.has('decision.rule-never'), 'never').toBe(tried.counted.size < rules.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);

function tryAll(diagram: ReturnType<typeof sketch>, rules: number) {
  const decision = compile(diagram, { version: 1, hash: 'h' }).decisions.get('t');
  const counted = new Set<number>();
  let gap = false;
  let refused = false;
  for (let sum = 0; sum <= 5; sum += 0.5)
    for (const level of ['gold', 'silver', 'tin'])
      for (const flag of [true, false]) {
        const answer = decision ? answerOf(decision, { sum, level, flag }, 0) : null;
        if (!answer?.ok) refused = true;
        else if (answer.value.rules.length === 0) gap = true;
        else for (const one of answer.value.rules) counted.add(one);
      }
  expect(counted.size).toBeLessThanOrEqual(rules);
  return { gap, refused, counted };
}
