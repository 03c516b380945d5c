// A drawing for each fault, and the code that the check has for it.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import {
  decision,
  end,
  inside,
  receive,
  serviceTask,
  start,
  subProcess,
  timeout,
  together,
  userTask,
  wait,
} from '../testing';
import { checkDiagram } from './check-diagram';
import { codes, draw } from './testing/small-drawings';

const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } }, rungs: [] };

const fine = { deadline: { ...deadline, ladder: 'l' } };

const FAULTS: [string, Diagram, string][] = [
  ['no start', draw([userTask('ask', fine), end()], ['ask -> end']), 'start.missing@'],
  ['two starts', draw([start(), start('again'), end()], ['start -> end', 'again -> end']), 'start.several@'],
  ['no end', draw([start(), userTask('ask', fine)], ['start -> ask']), 'end.missing@'],
  [
    'a dead end',
    draw([start(), userTask('ask', fine), end()], ['start -> ask', 'start -> end']),
    'node.no-way-out@ask',
  ],
  [
    'a step that no path leads to',
    draw([start(), userTask('ask', fine), end()], ['start -> end', 'ask -> end']),
    'node.no-way-in@ask',
  ],
  [
    'an island',
    draw([start(), userTask('a', fine), userTask('b', fine), end()], ['start -> end', 'a -> b -> a']),
    'node.unreachable@a',
  ],
  [
    'a loop without a way out',
    draw([start(), userTask('a', fine), userTask('b', fine), end()], ['start -> a -> b -> a', 'start -> end']),
    'node.cannot-end@a',
  ],
  ['a path into the void', draw([start(), end()], ['start -> end', 'start -> nowhere']), 'flow.dangling@f2'],
  [
    'a path into a start',
    draw([start(), userTask('a', fine), end()], ['start -> a -> end', 'a -> start']),
    'flow.into-start@f3',
  ],
  [
    'an id used twice',
    draw([start(), userTask('a', fine), userTask('a', fine), end()], ['start -> a -> end']),
    'id.twice@a',
  ],
  [
    'a decision without otherwise',
    draw([start(), decision('d'), end(), end('e2')], ['start -> d -[sum > 1]-> end', 'd -[sum > 2]-> e2']),
    'decision.no-otherwise@d',
  ],
  [
    'a branch without a condition',
    draw([start(), decision('d'), end(), end('e2')], ['start -> d -> end', 'd -[else]-> e2']),
    'decision.no-condition@f2',
  ],
  [
    'an expression that does not parse',
    draw([start(), decision('d'), end(), end('e2')], ['start -> d -[sum +]-> end', 'd -[else]-> e2']),
    'expression.syntax@f2',
  ],
  [
    'a condition on what nobody declared',
    draw([start(), decision('d'), end(), end('e2')], ['start -> d -[price > 1]-> end', 'd -[else]-> e2']),
    'expression.reads-unknown@f2',
  ],
  [
    'nobody responsible',
    draw([start(), userTask('a', { ...fine, assignment: undefined }), end()], ['start -> a -> end']),
    'assignment.missing@a',
  ],
  ['no deadline', draw([start(), userTask('a'), end()], ['start -> a -> end']), 'deadline.missing@a'],
  [
    'an absurd deadline',
    draw(
      [
        start(),
        userTask('a', { deadline: { budget: { dueIn: { amount: 900, unit: 'workingDays' } }, ladder: 'l' } }),
        end(),
      ],
      ['start -> a -> end'],
    ),
    'deadline.absurd@a',
  ],
  [
    'a deadline of nothing',
    draw(
      [start(), userTask('a', { deadline: { budget: { dueIn: { amount: 0, unit: 'hours' } }, ladder: 'l' } }), end()],
      ['start -> a -> end'],
    ),
    'deadline.zero@a',
  ],
  [
    'a due date that is no date',
    draw(
      [start(), userTask('a', { deadline: { budget: { dueBy: 'sum' }, ladder: 'l' } }), end()],
      ['start -> a -> end'],
    ),
    'deadline.not-a-date@a',
  ],
  [
    'a ladder that is not there',
    draw([start(), userTask('a', { deadline: { ...deadline, ladder: 'x' } }), end()], ['start -> a -> end']),
    'deadline.ladder-unknown@a',
  ],
  [
    'a deadline that reminds nobody',
    draw([start(), userTask('a', { deadline }), end()], ['start -> a -> end']),
    'deadline.no-reminder@a',
  ],
  [
    'a timeout on a step without a deadline',
    draw([start(), userTask('a'), timeout('t', 'a', 'due'), end()], ['start -> a -> end', 't -> end']),
    'boundary.no-deadline@t',
  ],
  [
    'a timeout that leads nowhere',
    draw([start(), userTask('a', fine), timeout('t', 'a', 'due'), end()], ['start -> a -> end']),
    'boundary.no-path@t',
  ],
  [
    'a timeout attached to nothing',
    draw([start(), timeout('t', 'x', 'due'), end()], ['start -> end', 't -> end']),
    'boundary.no-host@t',
  ],
  [
    'an outcome without a path',
    draw(
      [
        start(),
        userTask('a', {
          ...fine,
          outcomes: [
            { id: 'y', name: 'Yes' },
            { id: 'n', name: 'No' },
          ],
        }),
        end(),
      ],
      ['start -> a -(y)-> end'],
    ),
    'outcome.no-path@a',
  ],
  [
    'a path of an unknown outcome',
    draw([start(), userTask('a', fine), end()], ['start -> a -(z)-> end']),
    'flow.outcome-unknown@f2',
  ],
  [
    'a field over nothing',
    draw([start(), userTask('a', { ...fine, form: [{ variable: 'x' }] }), end()], ['start -> a -> end']),
    'form.variable-unknown@a',
  ],
  ['an empty sub-process', draw([start(), subProcess('s'), end()], ['start -> s -> end']), 'inside.empty@s'],
  [
    'a path across a border',
    draw(
      [start(), subProcess('s'), inside('s', start('i')), inside('s', end('o')), end()],
      ['start -> s -> end', 'i -> o', 'start -> o'],
    ),
    'flow.crosses-border@f4',
  ],
  ['a fork of one', draw([start(), together('f'), end()], ['start -> f -> end']), 'parallel.does-nothing@f'],
  [
    'an automatic step that does nothing',
    draw([start(), serviceTask('x'), end()], ['start -> x -> end']),
    'serviceTask.does-nothing@x',
  ],
  [
    'a wait until something that is no date',
    draw([start(), wait('w', { until: 'sum' }), end()], ['start -> w -> end']),
    'variable.wrong-type@w',
  ],
  [
    'a key that cannot be worked out',
    draw([start(), receive('r', 'm', { correlationKey: 'sum +' }), end()], ['start -> r -> end']),
    'expression.syntax@r',
  ],
  [
    'a default of another type',
    draw([start(), end()], ['start -> end'], { variables: [{ name: 'n', type: 'number', default: 'x' }] }),
    'variable.default-type@',
  ],
  [
    'four eyes on a step that is not there',
    draw(
      [
        start(),
        userTask('a', {
          ...fine,
          assignment: { pools: [{ type: 'owner' }], pick: 'offer', except: [{ type: 'whoDid', step: 'zz' }] },
        }),
        end(),
      ],
      ['start -> a -> end'],
    ),
    'assignment.step-unknown@a',
  ],
];

describe('a drawing with a fault', () => {
  it.each(FAULTS)('%s', (_, diagram, problem) => {
    expect(codes(diagram)).toContain(problem);
  });

  it('roles, people and calendars that the company does not have', () => {
    const diagram = draw(
      [
        start(),
        userTask('a', {
          ...fine,
          assignment: {
            pools: [
              { type: 'role', role: 'r' },
              { type: 'person', person: 'q' },
            ],
            pick: 'offer',
          },
        }),
        end(),
      ],
      ['start -> a -> end'],
    );
    const found = checkDiagram(diagram, { roles: new Set(), people: new Set(), calendars: new Set() }).map(
      (problem) => problem.code,
    );
    expect(found).toEqual(
      expect.arrayContaining(['assignment.role-unknown', 'assignment.person-unknown', 'deadline.calendar-unknown']),
    );
  });
});
