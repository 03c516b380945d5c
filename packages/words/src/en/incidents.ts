// Why a case cannot go on by itself, in one sentence at the step. Keys are core's stable codes; the caller gives `{step}`.
import { factNumber, factText, type Sentence } from '../sentence';
import { count } from './count';

export const incidents = {
  'userTask.no-path': 'After this result of “{step}” no path leads on.',
  'exclusiveGateway.no-path': 'No answer of “{step}” fits, so the case does not know where to go.',
  'flow.no-path': 'No condition on the paths out of “{step}” holds, so the case does not know where to go.',
  'event.no-name': '“{step}” waits for something whose name cannot be worked out.',
  'event.no-key': '“{step}” waits for something, but what to match it by is not filled in.',
  'link.no-target': '“{step}” jumps to “{link}”, which is not there.',
  'serviceTask.failed': (facts) =>
    `“${factText(facts.step)}” failed ${count(factNumber(facts, 'attempts'), { one: 'once', other: '# times' })}: ${factText(facts.error)}`,
  'calendar.unknown': '“{step}” counts by a calendar that is not there: “{calendar}”.',
  'calendar.out-of-working-time': 'The calendar “{calendar}” has not enough working time for “{step}”.',
  'deadline.no-date': '“{step}” needs the date “{variable}”, which is not filled in.',
  'deadline.amount': 'The time target of “{step}” cannot be worked out.',
  'variable.unknown': '“{step}” sets “{variable}”, which is not among the case data.',
  'variable.type': 'What “{step}” worked out for “{variable}” is of another kind.',
  'variable.too-large': '“{step}” made more data than a case may hold.',
  'expression.type': 'A formula of “{step}” compares or counts things that do not fit together.',
  'expression.argument': 'A formula of “{step}” is given something that it cannot use.',
  'expression.division-by-zero': 'A formula of “{step}” divides by zero.',
  'expression.missing-variable': 'A formula of “{step}” needs “{name}”, which is not there.',
  'expression.bad-value': 'A value that “{step}” reads is not what it should be.',
  'expression.no-clock': 'A formula of “{step}” asks for the time where there is none.',
  'expression.not-boolean': 'The condition of “{step}” is neither true nor false: something is not filled in.',
  'expression.not-data': 'A formula of “{step}” gives something that cannot be kept.',
  'expression.slow-pattern': 'A search pattern of “{step}” would take too long.',
  'expression.too-deep': 'A formula of “{step}” is too deeply nested.',
  'expression.too-large': 'A formula of “{step}” makes too much data.',
  'expression.too-many-steps': 'A formula of “{step}” would take too long.',
  'expression.failed': 'A formula of “{step}” failed.',
} satisfies Record<string, Sentence>;
export type IncidentWords = Record<keyof typeof incidents, Sentence>;
