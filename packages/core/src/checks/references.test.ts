// What a step names must be there: handlers, hosts, links, signals, tables.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { boundary, catches, end, milestone, sketch, start, step, throws, userTask } from '../testing';
import { checkDiagram } from './check-diagram';
import { around, table, variables } from './testing/around-a-step';

const rules = step('businessRuleTask', 'a', { decision: 't' });

const host = userTask('a');

const undoes = step('userTask', 'u', { forCompensation: true });

const rim = (handler: string) => boundary('b', 'a', { type: 'compensation', handler });

const REFERENCES: readonly [string, Diagram, string | null][] = [
  [
    'undoing a step that is not there',
    around(throws('a', { type: 'compensation', activity: 'gone' })),
    'error compensation.activity-unknown@a',
  ],
  [
    'undoing a step that cannot be undone',
    around(throws('a', { type: 'compensation', activity: 'a' })),
    'error compensation.activity-unknown@a',
  ],
  ['a handler that is not there', around(host, [rim('gone')]), 'error compensation.handler-unknown@b'],
  ['a handler that is not for undoing', around(host, [rim('a')]), 'error compensation.handler-unknown@b'],
  ['a handler that is there', around(host, [rim('u'), undoes]), null],
  ['a handler that nobody names', around(host, [undoes]), 'warning compensation.never-used@u'],
  ['a call of nothing', around(step('callActivity', 'a')), 'error callActivity.no-process@a'],
  ['a decision that is not there', around(rules), 'error businessRuleTask.decision-unknown@a'],
  ['a decision that is there', around(rules, [], { decisions: table({}) }), null],
  ['a decision by nothing', around(step('businessRuleTask', 'a')), 'error businessRuleTask.does-nothing@a'],
  [
    'a jump to nowhere',
    sketch('p', [start(), throws('a', { type: 'link', link: 'l' }), end()], ['start -> a'], { variables }),
    'error link.no-catch@a',
  ],
  [
    'a jump',
    sketch(
      'p',
      [start(), throws('a', { type: 'link', link: 'l' }), catches('c', { type: 'link', link: 'l' }), end()],
      ['start -> a', 'c -> end'],
      { variables },
    ),
    null,
  ],
  ['a message without a name', around(catches('a', { type: 'message' })), 'error event.no-message@a'],
  ['a signal without a name', around(throws('a', { type: 'signal' })), 'error event.no-signal@a'],
  [
    'an error and an escalation of any code',
    sketch(
      'p',
      [
        start(),
        host,
        boundary('b', 'a', { type: 'error' }),
        boundary('c', 'a', { type: 'escalation' }),
        milestone('m'),
        end(),
      ],
      ['start -> a -> end', 'b -> m -> end', 'c -> m'],
      { variables },
    ),
    null,
  ],
];

describe('what a step names', () => {
  it.each(REFERENCES)('%s', (_, diagram, expected) => {
    const problems = checkDiagram(diagram).map(({ severity, code, node }) => `${severity} ${code}@${node}`);
    const ours = problems.filter((problem) =>
      /compensation|callActivity|businessRuleTask|event\.no|link\.|node\.(no-way|unreachable|cannot)|soundness/.test(
        problem,
      ),
    );
    if (expected === null) expect(ours).toEqual([]);
    else expect(ours).toContain(expected);
    if (expected?.startsWith('warning')) expect(ours).toEqual([expected]);
  });
});
