// The key of the case is known to every expression.
import { expect, it } from 'vitest';
import { checkDiagram } from '../checks/check-diagram';
import { CaseDriver, decision, end, inside, sketch, start, step, subProcess, throws, userTask } from '../testing';

const text = (name: string) => ({ name, type: 'text' as const, default: '' });
const diagram = sketch(
  'p',
  [
    start(),
    step('scriptTask', 'set', { set: [{ variable: 'a', value: 'caseKey + "/a"' }] }),
    subProcess('box', {
      variables: [text('local')],
      input: [{ from: 'caseKey', to: 'local' }],
      output: [{ from: 'caseKey + local', to: 'b' }],
    }),
    inside('box', start('in')),
    inside('box', end('out')),
    throws('tell', {
      type: 'message',
      message: 'told',
      correlationKey: 'caseKey',
      input: [{ from: 'caseKey', to: 'of' }],
    }),
    step('businessRuleTask', 'rule', { decision: 'rate' }),
    userTask('each', { repeat: { type: 'each', collection: '[caseKey]', element: 'one', parallel: true } }),
    decision('which'),
    end('mine'),
    end('other'),
  ],
  [
    'in -> out',
    'start -> set -> box -> tell -> rule -> each -> which -[contains(caseKey, "-")]-> mine',
    'which -[else]-> other',
  ],
  {
    variables: [text('a'), text('b'), text('c')],
    decisions: [
      {
        id: 'rate',
        name: 'Rate',
        hitPolicy: 'first',
        inputs: [{ id: 'i', name: 'Key', expression: 'caseKey' }],
        outputs: [{ id: 'o', name: 'c' }],
        rules: [{ when: ['-'], gives: ['caseKey'] }],
      } as never,
    ],
  },
);

it('in sets, mappings, throws, tables, lists, conditions, and to the check', () => {
  expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
  const test = new CaseDriver(diagram);
  expect(test.start()).toBeNull();
  const key = test.state?.key;
  expect(test.state?.variables).toEqual({ a: `${key}/a`, b: `${key}${key}`, c: key });
  expect(test.effects).toContainEqual(expect.objectContaining({ message: 'told', key, variables: { of: key } }));
  expect(test.state?.tokens.at(-1)?.variables).toMatchObject({ one: key });
  test.complete('each');
  expect(test.state?.status).toBe('completed');
});

it('unless data has that name; it is nothing to be set', () => {
  const own = sketch(
    'p',
    [start(), step('scriptTask', 's', { set: [{ variable: 'a', value: 'caseKey' }] }), userTask('t'), end()],
    ['start -> s -> t -> end'],
    {
      variables: [text('a'), { ...text('caseKey'), default: 'mine' }],
    },
  );
  const test = new CaseDriver(own);
  test.start();
  expect(test.state?.variables.a).toBe('mine');
  const set = sketch(
    'p',
    [start(), step('scriptTask', 's', { set: [{ variable: 'caseKey', value: '"x"' }] }), end()],
    ['start -> s -> end'],
  );
  expect(checkDiagram(set).some(({ severity }) => severity === 'error')).toBe(true);
});
