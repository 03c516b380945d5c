// Fixes that one click uses: each makes its problem go and leaves a drawing that can be read; codes without one are named with their reason.
import { checkDiagram, type Diagram, fixesOf, PROBLEM_CODES, type Problem, type ProblemCode } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { boundary, decision, end, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import { words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { createEditor } from '../document/editor';
import { canHaveFixes, fixesFor } from './fixes';

const names = { step: (id: string) => id, role: (id: string) => id } as never;
const directory = { roles: [], people: [], calendars: [] };
type Step = Partial<Extract<Diagram['nodes'][number], { kind: 'userTask' }>>;

/** One task between a start and an end, and what is besides. */
const one = (task: Step, rest: Partial<Diagram> = {}) =>
  sketch('x', [start(), userTask('do', task), end()], ['start -> do -> end'], rest as never);
const edited = (diagram: Diagram, change: (diagram: Diagram) => object): Diagram =>
  ({ ...diagram, ...change(diagram) }) as Diagram;
const withNode = (change: object) =>
  edited(one({}), ({ nodes }) => ({ nodes: nodes.map((n) => (n.id === 'do' ? { ...n, ...change } : n)) }));
const due = (more: object) => ({
  deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } }, ...more },
});
const text = (name: string, more: object = {}) => ({ name, type: 'text' as const, ...more });

const BROKEN: readonly [ProblemCode, Diagram][] = [
  ['start.missing', sketch('x', [userTask('do'), end()], ['do -> end'])],
  ['end.missing', sketch('x', [start(), userTask('do')], ['start -> do'])],
  ['node.lane-unknown', withNode({ lane: 'gone' })],
  ['node.parent-unknown', withNode({ parent: 'gone' })],
  ['decision.one-way', sketch('x', [start(), decision('which'), end()], ['start -> which -> end'])],
  ['deadline.zero', one({ deadline: { budget: { dueIn: { amount: 0, unit: 'days' } } } })],
  ['deadline.not-a-date', one({ deadline: { budget: { dueBy: 'when' } } }, { variables: [text('when')] })],
  ['deadline.pause-step-unknown', one(due({ pauseWhen: [{ cause: 'client', steps: ['gone'] }] }))],
  ['deadline.pause-step-unknown', one(due({ pauseWhen: [{ cause: 'client', steps: ['gone', 'do'] }] }))],
  ['deadline.law-paused', one(due({ regulatory: true, pauseWhen: [{ cause: 'client', steps: ['do'] }] }))],
  ['rung.does-nothing', one(due({ rungs: [{ id: 'r', at: { share: 50 }, actions: [] }] }))],
  ['form.outcome-unknown', one({ form: [{ variable: 'a', outcomes: ['gone'] }] }, { variables: [text('a')] })],
  [
    'answerLink.outcome-unknown',
    one({ outcomes: [{ id: 'yes', name: 'Yes' }], answerLink: { outcomes: ['yes', 'no'] } }),
  ],
  [
    'answerLink.field-unasked',
    one({ form: [{ variable: 'a', required: true }], answerLink: {} }, { variables: [text('a')] }),
  ],
  [
    'flow.outcome-unknown',
    edited(one({}), ({ flows }) => ({ flows: flows.map((f) => (f.from === 'do' ? { ...f, outcome: 'gone' } : f)) })),
  ],
  ['variable.twice', one({}, { variables: [text('a'), text('a')] })],
  ['variable.default-type', one({}, { variables: [text('a', { default: 5 })] })],
  ['variable.subject-unknown', one({}, { variables: [text('a', { personal: { subject: 'who' } })] })],
  ['serviceTask.does-nothing', sketch('x', [start(), serviceTask('do', {}), end()], ['start -> do -> end'])],
  [
    'boundary.no-path',
    edited(one({}), ({ nodes }) => ({ nodes: [...nodes, boundary('late', 'do', { type: 'message', message: 'm' })] })),
  ],
  [
    'boundary.no-deadline',
    sketch(
      'x',
      [start(), userTask('do'), boundary('late', 'do', { type: 'timer', when: 'due' }), end()],
      ['start -> do -> end', 'late -> end'],
    ),
  ],
  [
    'decision.several-otherwise',
    edited(
      sketch('x', [start(), decision('which'), end('a'), end('b')], ['start -> which', 'which -> a', 'which -> b']),
      ({ flows }) => ({ flows: flows.map((f) => (f.from === 'which' ? { ...f, otherwise: true } : f)) }),
    ),
  ],
  [
    'people.no-fallback',
    one({ assignment: { pools: [{ type: 'variable', variable: 'a' }], pick: 'offer' } }, { variables: [text('a')] }),
  ],
  [
    'compensation.never-used',
    edited(one({}), ({ nodes }) => ({ nodes: [...nodes, serviceTask('undo', { set: [], forCompensation: true })] })),
  ],
  [
    'assignment.step-unknown',
    edited(one({ lane: 'clerks', assignment: { pools: [{ type: 'whoDid', step: 'gone' }], pick: 'offer' } }), () => ({
      lanes: [{ id: 'clerks', name: 'Clerks', role: 'clerk' }],
    })),
  ],
];

describe('a fix makes its problem go', () => {
  it.each(BROKEN.map(([code, diagram], i) => [code, i, diagram] as const))('%s (%i)', (code, _, diagram) => {
    const found = checkDiagram(diagram).filter((problem) => problem.code === code);
    expect(found.length).toBeGreaterThan(0);
    const problem = found[0] as Problem;
    const fixes = fixesFor(problem, { diagram, directory, names, words: words('en') });
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const editor = createEditor({ diagram });
      expect(editor.dispatch(fix.command).ok).toBe(true);
      const after = editor.document.getState().diagram;
      expect(checkDiagram(after).filter((other) => other.code === code).length).toBeLessThan(found.length);
      expect(parseDiagram(JSON.parse(JSON.stringify(after))).ok).toBe(true);
      editor.document.undo();
      expect(editor.document.getState().diagram).toBe(diagram);
    }
  });
});

/** Where one click cannot know what was meant; each leads to the place where it is set. */
const NO_FIX: Readonly<Record<string, readonly ProblemCode[]>> = {
  'names in code, which only an import or a hand-written file has twice': [
    'id.twice',
    'ladder.id-twice',
    'outcome.twice',
  ],
  'only a person knows what it is called': [
    'node.no-name',
    'milestone.no-name',
    'variable.name-reserved',
    'deadline.pause-reserved',
  ],
  'only a person knows which way is right': [
    'start.several',
    'node.cannot-end',
    'soundness.endless',
    'soundness.unbounded',
    'soundness.runs-twice',
    'soundness.join-twice',
    'soundness.ends-others',
    'soundness.not-proven',
    'decision.overlap',
    'decision.table-gap',
    'decision.table-overlap',
    'decision.table-disagrees',
    'decision.table-not-told',
    'inside.empty',
    'link.no-catch',
  ],
  'only a person knows the time': [
    'time.promise-broken',
    'deadline.absurd',
    'deadline.reaches-nobody',
    'deadline.no-otherwise',
    'clock.step-unknown',
  ],
  'people are looked after elsewhere': ['people.four-eyes-impossible', 'people.role-empty'],
  'only a person knows what it should do or be about': [
    'callActivity.no-process',
    'event.no-message',
    'event.no-signal',
    'compensation.activity-unknown',
    'compensation.handler-unknown',
    'data.compares-types',
    'data.sets-wrong-type',
    'data.sends-unknown',
    'first.not-awaited',
    'data.sends-wrong-type',
    'variable.wrong-type',
  ],
};

it('every other problem can have one', () => {
  const without = new Set(Object.values(NO_FIX).flat());
  const diagram = one({}, { variables: [text('a')] });
  const coreMends = (code: ProblemCode) => {
    const problem: Problem = {
      code,
      severity: 'error',
      node: 'do',
      flow: 'f',
      path: ['deadline', 'rungs', 0],
      facts: { variable: 'a' },
    };
    return fixesOf(diagram, problem).length > 0;
  };
  const fixable = PROBLEM_CODES.filter((code) => canHaveFixes(code) || coreMends(code));
  const left = PROBLEM_CODES.filter(
    (code) => !fixable.includes(code) && !without.has(code) && !code.startsWith('expression.'),
  );
  // They turn a gateway into another or need its ways: see the core's own tests.
  expect(left).toEqual(['parallel.unpaired', 'soundness.lets-several']);
  expect(fixable.filter((code) => without.has(code))).toEqual([]);
});
