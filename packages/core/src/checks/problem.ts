// A problem of a drawing, as data: a stable code, where, and facts. Its sentence in plain words is rendered by `@baton/words`.

import type { Json } from '../diagram/variable';
import { EXPRESSION_PROBLEM_CODES } from '../expression/problem-codes';
import type { Move } from './soundness/moves';

export const PROBLEM_CODES = [
  'id.twice',
  'flow.dangling',
  'flow.crosses-border',
  'flow.into-start',
  'flow.out-of-end',
  'flow.twice',
  'start.missing',
  'start.several',
  'end.missing',
  'node.no-way-in',
  'node.no-way-out',
  'node.unreachable',
  'node.cannot-end',
  'node.parent-unknown',
  'node.lane-unknown',
  'node.no-name',
  'decision.no-otherwise',
  'decision.no-condition',
  'decision.one-way',
  'decision.several-otherwise',
  'parallel.does-nothing',
  'parallel.unpaired',
  'soundness.endless',
  'soundness.unbounded',
  'soundness.lets-several',
  'soundness.runs-twice',
  'soundness.join-twice',
  'soundness.never-reached',
  'soundness.ends-others',
  'soundness.not-proven',
  'decision.gap',
  'decision.overlap',
  'decision.branch-never',
  'data.never-written',
  'data.maybe-unwritten',
  'data.compares-types',
  'data.sets-wrong-type',
  'people.four-eyes-impossible',
  'people.role-empty',
  'people.no-fallback',
  'time.rung-after-end',
  'time.promise-broken',
  'boundary.no-host',
  'boundary.no-deadline',
  'boundary.no-path',
  'inside.empty',
  'assignment.missing',
  'assignment.step-unknown',
  'assignment.role-unknown',
  'assignment.person-unknown',
  'deadline.missing',
  'deadline.zero',
  'deadline.absurd',
  'deadline.not-a-date',
  'deadline.ladder-unknown',
  'deadline.calendar-unknown',
  'deadline.rung-before-start',
  'deadline.no-reminder',
  'deadline.reaches-nobody',
  'deadline.pause-step-unknown',
  'deadline.pause-reserved',
  'deadline.law-paused',
  'deadline.row-never',
  'deadline.no-otherwise',
  'rung.does-nothing',
  'rung.no-path',
  'clock.step-unknown',
  'clock.ladder-unknown',
  'ladder.id-twice',
  'form.variable-unknown',
  'form.outcome-unknown',
  'answerLink.outcome-unknown',
  'answerLink.field-unasked',
  'outcome.twice',
  'outcome.no-path',
  'flow.outcome-unknown',
  'variable.name-reserved',
  'variable.unknown',
  'variable.wrong-type',
  'variable.twice',
  'variable.default-type',
  'variable.subject-unknown',
  ...EXPRESSION_PROBLEM_CODES,
  'expression.reads-unknown',
  'serviceTask.does-nothing',
  'businessRuleTask.does-nothing',
  'businessRuleTask.decision-unknown',
  'callActivity.no-process',
  'compensation.activity-unknown',
  'compensation.handler-unknown',
  'compensation.never-used',
  'event.no-message',
  'event.no-signal',
  'link.no-catch',
  'milestone.no-name',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** An error stops publishing; a warning does not; an info is good to know. */
  readonly severity: 'error' | 'warning' | 'info';
  /** The step at which it is shown; absent: the process. */
  readonly node?: string;
  readonly flow?: string;
  /** Path inside that node, flow or the diagram, for the panel's field. */
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, Json>>;
  /** The moves that lead to it, to be played on the drawing (`playCounterexample`). */
  readonly counterexample?: readonly Move[];
}
