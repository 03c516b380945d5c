// Drawings with one problem each that one click can mend, by its code. For the tests of fixes and of what is shown before they are used.
import type { CheckSurroundings, Diagram, ProblemCode } from '@baton/core';
import { boundary, decision, end, serviceTask, sketch, start, userTask } from '@baton/core/testing';

export interface Broken {
  readonly code: ProblemCode;
  readonly diagram: Diagram;
  readonly surroundings?: CheckSurroundings;
}

type Step = Partial<Extract<Diagram['nodes'][number], { kind: 'userTask' }>>;

/** One task between a start and an end, and what is besides. */
export const one = (task: Step, rest: Partial<Diagram> = {}) =>
  sketch('x', [start(), userTask('do', task), end()], ['start -> do -> end'], rest as never);
export const edited = (diagram: Diagram, change: (diagram: Diagram) => object): Diagram =>
  ({ ...diagram, ...change(diagram) }) as Diagram;
export const withNode = (change: object) =>
  edited(one({}), ({ nodes }) => ({ nodes: nodes.map((n) => (n.id === 'do' ? { ...n, ...change } : n)) }));
export const due = (more: object) => ({
  deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } }, ...more },
});
export const text = (name: string, more: object = {}) => ({ name, type: 'text' as const, ...more });

const PLAIN: readonly (readonly [ProblemCode, Diagram])[] = [
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

export const PLAINLY_BROKEN: readonly Broken[] = PLAIN.map(([code, diagram]) => ({ code, diagram }));
