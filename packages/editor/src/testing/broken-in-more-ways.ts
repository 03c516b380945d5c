// More drawings with one problem each that one click can mend: paths, joins, data, handlers and tables of rules.
import type { Diagram, HandlerOffer } from '@baton/core';
import { boundary, decision, end, serviceTask, sketch, start, step, together, userTask } from '@baton/core/testing';
import { type Broken, edited, one, PLAINLY_BROKEN, text } from './broken-drawings';
import { asked, BROKEN_PEOPLE_AND_TIMES, more } from './broken-people-and-times';
import { UNSOUND } from './unsound';

const moreFlows = (diagram: Diagram, more: Diagram['flows']) =>
  edited(diagram, (before) => ({ flows: [...before.flows, ...more] }));
const forked = (paths: readonly string[], rest = {}) =>
  sketch('x', [start(), decision('which'), userTask('a'), userTask('b'), end()], paths, { variables: asked, ...rest });
const OFFERS: readonly HandlerOffer[] = [
  {
    name: 'book',
    input: { type: 'object', properties: { amount: { type: 'number' } }, required: ['amount'] },
    output: { type: 'object', properties: { receipt: { type: 'string' } } },
  },
];
const handlers = { handlers: OFFERS };
const called = (more: object) =>
  sketch('x', [start(), serviceTask('do', more), end()], ['start -> do -> end'], { variables: asked });
const table = {
  id: 'price',
  name: 'Price',
  hitPolicy: 'first',
  inputs: [{ expression: 'sum' }],
  outputs: [{ name: 'rebate' }],
  rules: [
    { when: ['-'], gives: ['1'] },
    { when: ['> 5'], gives: ['2'] },
  ],
};

export const BROKEN: readonly Broken[] = [
  ...PLAINLY_BROKEN,
  ...UNSOUND.filter(({ code }) =>
    ['parallel.unpaired', 'soundness.lets-several', 'soundness.never-reached'].includes(code),
  ),
  more('flow.dangling', moreFlows(one({}), [{ id: 'lost', from: 'do', to: 'gone' }])),
  more(
    'flow.crosses-border',
    moreFlows(
      edited(one({}), ({ nodes }) => ({
        nodes: [
          ...nodes,
          step('subProcess', 'part'),
          { ...start('in'), parent: 'part' },
          { ...userTask('inner'), parent: 'part' },
        ],
      })),
      [{ id: 'over', from: 'do', to: 'inner' }],
    ),
  ),
  more('flow.into-start', moreFlows(one({}), [{ id: 'back', from: 'do', to: 'start' }])),
  more('flow.out-of-end', moreFlows(one({}), [{ id: 'on', from: 'end', to: 'do' }])),
  more('flow.twice', moreFlows(one({}), [{ id: 'again', from: 'start', to: 'do' }])),
  more(
    'node.no-way-in',
    sketch('x', [start(), userTask('do'), userTask('lost'), end()], ['start -> do -> end', 'lost -> end']),
  ),
  more(
    'node.no-way-out',
    sketch('x', [start(), userTask('do'), userTask('lost'), end()], ['start -> do -> end', 'do -> lost']),
  ),
  more(
    'node.unreachable',
    sketch(
      'x',
      [start(), userTask('do'), userTask('a'), userTask('b'), end()],
      ['start -> do -> end', 'a -> b -> a', 'b -> end'],
    ),
  ),
  more('decision.no-otherwise', forked(['start -> which -[sum > 5]-> a -> end', 'which -[sum > 9]-> b -> end'])),
  more('decision.no-condition', forked(['start -> which -[sum > 5]-> a -> end', 'which -> b -> end'])),
  more('decision.gap', forked(['start -> which -[sum > 5]-> a -> end', 'which -[sum < 5]-> b -> end'])),
  more(
    'decision.branch-never',
    sketch(
      'x',
      [start(), decision('which'), userTask('a'), userTask('b'), userTask('c'), end()],
      ['start -> which -[sum > 5]-> a -> end', 'which -[sum > 9]-> b -> end', 'which -[else]-> c -> end'],
      { variables: asked },
    ),
  ),
  more(
    'parallel.does-nothing',
    sketch('x', [start(), together('both'), userTask('do'), end()], ['start -> both -> do -> end']),
  ),
  more(
    'data.never-written',
    forked(['start -> which -[sum > 5]-> a -> end', 'which -[else]-> b -> end'], {
      variables: [{ name: 'sum', type: 'number' }],
    }),
  ),
  more(
    'data.maybe-unwritten',
    sketch(
      'x',
      [
        start(),
        decision('which'),
        userTask('a', { form: [{ variable: 'why', required: true }] }),
        decision('then'),
        userTask('b'),
        end(),
      ],
      ['start -> which -[sum > 5]-> a -> then -[why = "x"]-> b -> end', 'which -[else]-> then', 'then -[else]-> end'],
      { variables: [...asked, text('why')] },
    ),
  ),
  more(
    'data.maybe-empty',
    forked(['start -> which -[sum > 5]-> a -> end', 'which -[else]-> b -> end'], {
      variables: [{ name: 'sum', type: 'number', atStart: true }],
    }),
  ),
  more(
    'boundary.no-host',
    edited(one({}), ({ nodes }) => ({
      nodes: [...nodes, boundary('late', 'gone', { type: 'message', message: 'm' })],
    })),
  ),
  ...BROKEN_PEOPLE_AND_TIMES,
  more('form.variable-unknown', one({ form: [{ variable: 'gone' }] })),
  more(
    'outcome.no-path',
    edited(
      one({
        outcomes: [
          { id: 'yes', name: 'Yes' },
          { id: 'no', name: 'No' },
        ],
      }),
      ({ flows: all }) => ({
        flows: all.map((flow) => (flow.from === 'do' ? { ...flow, outcome: 'yes' } : flow)),
      }),
    ),
  ),
  more('variable.unknown', one({ assignment: { pools: [{ type: 'variable', variable: 'gone' }], pick: 'offer' } })),
  more('expression.reads-unknown', forked(['start -> which -[gone > 5]-> a -> end', 'which -[else]-> b -> end'])),
  more('handler.unknown', called({ handler: 'bok' }), handlers),
  more('handler.input-missing', called({ handler: 'book' }), handlers),
  more('handler.input-wrong', called({ handler: 'book', input: [{ from: '"x"', to: 'amount' }] }), handlers),
  more('handler.output-unknown', called({ handler: 'book', input: [{ from: 'sum', to: 'amount' }] }), handlers),
  more(
    'businessRuleTask.does-nothing',
    sketch('x', [start(), step('businessRuleTask', 'do'), end()], ['start -> do -> end'], {
      variables: asked,
      decisions: [table],
    } as never),
  ),
  more(
    'businessRuleTask.decision-unknown',
    sketch('x', [start(), step('businessRuleTask', 'do', { decision: 'gone' }), end()], ['start -> do -> end'], {
      variables: asked,
      decisions: [table],
    } as never),
  ),
  more(
    'decision.rule-never',
    sketch('x', [start(), step('businessRuleTask', 'do', { decision: 'price' }), end()], ['start -> do -> end'], {
      variables: asked,
      decisions: [table],
    } as never),
  ),
];
