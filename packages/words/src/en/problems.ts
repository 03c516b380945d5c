// What the check finds in a drawn process, in plain words: what goes wrong for a case, not which rule is broken.
// Keys are core's stable codes. `{step}` is the name of the step at which the problem is shown; the caller gives it.
import { type Facts, factNumber, factText, type Sentence } from '../sentence';
import { panel } from './panel';
import { time } from './time';

export const problems = {
  'id.twice': 'Two parts of this process have the same name in code, “{id}”.',
  'flow.dangling': 'A path leads to a step that is not there.',
  'flow.crosses-border': 'A path goes from inside a sub-process to outside. Lead it to the sub-process itself.',
  'flow.into-start': 'A path leads back into the start. Lead it to the first step.',
  'flow.out-of-end': 'A path leads on from an end. Where the case ends nothing follows.',
  'flow.all-at-once':
    'After “{step}” all its paths are taken at once: more than one part of the case goes on. Put a decision there if only one is meant.',
  'flow.twice': 'Two paths lead from “{step}” to the same step. One is enough.',
  'start.missing': 'Nothing begins this process. Add a start.',
  'start.several': 'This part begins in more than one place.',
  'end.missing': 'A case would never be over: there is no end.',
  'node.no-way-in': 'Nothing leads to “{step}”, so it never happens.',
  'node.no-way-out': 'A case can get stuck at “{step}”: no path leads on.',
  'node.unreachable': 'No case ever reaches “{step}”.',
  'node.cannot-end': 'From “{step}” no path leads to an end: a case would go in circles for ever.',
  'node.parent-unknown': '“{step}” belongs to a sub-process that is not there.',
  'node.lane-unknown': '“{step}” stands in a lane that is not there.',
  'node.no-name': 'A step has no name. Say what is done.',
  'case.no-title':
    'All cases are called the same in lists and letters. Make their title of what is filled in at the start.',
  'decision.no-otherwise': '“{step}” does not say what happens if no answer fits. Choose the path “Otherwise”.',
  'decision.no-condition': 'A path of “{step}” does not say when it is taken.',
  'decision.one-way': '“{step}” has only one path, so there is nothing to decide.',
  'decision.several-otherwise': '“{step}” has more than one path “Otherwise”.',
  'parallel.does-nothing': '“{step}” has one path in and one out, so nothing runs together.',
  'first.not-awaited':
    '“{step}” waits for what happens first, but “{to}” is nothing that can be waited for: a path behind it leads to a message, a signal, a moment or a condition.',
  'boundary.no-host': '“If this happens meanwhile” does not sit on a step.',
  'boundary.no-deadline': '“{step}” should follow the due time, but the step has no time target.',
  'boundary.no-path': 'If “{step}” happens, no path says what to do.',
  'inside.empty': 'The sub-process “{step}” has no steps.',
  'assignment.missing': 'Nobody is responsible for “{step}”.',
  'assignment.step-unknown': 'Who does “{step}” depends on a step that is not there.',
  'assignment.role-unknown': 'Who does “{step}” depends on a role that is not there: “{role}”.',
  'assignment.person-unknown': 'Who does “{step}” names a person who is not there: “{person}”.',
  'deadline.missing': '“{step}” has no time target: it can be forgotten.',
  'deadline.zero': '“{step}” is due the moment it begins.',
  'deadline.absurd': (facts) => `The time target of “${factText(facts.step)}” is hardly meant: ${budgetText(facts)}.`,
  'deadline.not-a-date': '“{step}” is due at “{variable}”, which is not a date.',
  'deadline.ladder-unknown': '“{step}” uses reminders that are not there.',
  'deadline.calendar-unknown': '“{step}” counts by a calendar that is not there: “{calendar}”.',
  'deadline.rung-before-start': 'A reminder of “{step}” would come before the step begins.',
  'deadline.reaches-nobody': (facts) =>
    facts.person
      ? `Begun on ${facts.day} with ${facts.person}, this would be late before anyone at work was told.`
      : `Begun on ${facts.day}, this would be late before anyone at work was told.`,
  'deadline.no-reminder': 'Nobody is reminded of “{step}” before it is late.',
  'clock.step-unknown': 'The time target “{clock}” runs from or to a step that is not there.',
  'clock.ladder-unknown': 'The time target “{clock}” uses reminders that are not there.',
  'deadline.pause-step-unknown': 'A time target of “{step}” pauses at a step that is not there: “{unknown}”.',
  'deadline.pause-reserved': '“{cause}” is the name of a paused case. Give this pause another name.',
  'deadline.law-paused': 'A term of the law is never paused, so the pauses of “{step}” do nothing.',
  'deadline.row-never': 'Row {row} of the time target of “{step}” is never reached.',
  'deadline.no-otherwise': 'The time target of “{step}” says nothing for cases that fit no row.',
  'rung.does-nothing': 'A moment of “{step}” tells nobody and does nothing.',
  'rung.no-path': 'A moment of “{step}” goes the way of “{boundary}”, which is not attached to it.',
  'rung.channel-absent': (facts) =>
    `An alert of “${placeText(facts)}” goes by ${waysText(facts)} too, which is not set up here.`,
  'rung.tells-nobody': (facts) =>
    `An alert of “${placeText(facts)}” reaches nobody: ${waysText(facts)} is not set up here.`,
  'ladder.id-twice': 'Two ladders of reminders have the same name in code.',
  'form.variable-unknown': '“{step}” asks for “{variable}”, which is not among the case data.',
  'form.outcome-unknown': 'A question of “{step}” belongs to a result that is not there.',
  'answerLink.outcome-unknown': 'The page by which “{step}” is answered offers a result that is not there.',
  'answerLink.field-unasked': '“{step}” asks for “{variable}”, and the page by which it is answered does not.',
  'outcome.twice': 'Two results of “{step}” have the same name in code.',
  'outcome.no-path': 'After the result “{outcome}” of “{step}” no path leads on.',
  'flow.outcome-unknown': 'A path out of “{step}” waits for a result that is not there.',
  'variable.unknown': '“{variable}” is not among the case data.',
  'variable.wrong-type': '“{variable}” holds another kind of answer than is needed here.',
  'variable.twice': '“{variable}” is among the case data twice.',
  'variable.default-type': 'The first value of “{variable}” is of another kind.',
  'variable.subject-unknown': '“{variable}” tells of a person whom the case data do not name.',
  'expression.reads-unknown': 'A formula reads “{variable}”, which is not among the case data.',
  'parallel.unpaired': 'A case can wait for ever at “{step}”: nothing may come from {missing}.',
  'soundness.endless': 'From “{step}” on, a case can go in circles without ever coming to an end.',
  'soundness.unbounded':
    'Each round a case starts “{step}” once more, without end: a path leads back to before the branches part.',
  'soundness.lets-several':
    '“{step}” lets each of several branches through one by one, so that “{next}” is done several times.',
  'soundness.runs-twice': '“{step}” can begin again while it is still being done.',
  'soundness.join-twice': 'At “{step}” one branch can arrive twice while another is still missing.',
  'soundness.never-reached': 'No case can get to “{step}”, whatever happens before.',
  'soundness.ends-others': 'The end “{step}” also breaks off what is still being done: {others}.',
  'soundness.not-proven':
    'This drawing is too tangled to look at everything that can happen: {markings} situations were looked at, what was not found is not ruled out.',
  'decision.gap': 'At “{step}” no path fits a case with {value}.',
  'decision.overlap': 'At “{step}” both {first} and {second} fit a case with {value}; the first is taken.',
  'decision.branch-never': 'At “{step}” the path {path} is never taken: paths before it fit every such case.',
  'decision.table-gap': 'No rule of “{decision}” holds for a case with {value}, and it has no answer for that.',
  'decision.table-overlap':
    'In “{decision}” the rules {first} and {rule} both hold for a case with {value}, but only one may.',
  'decision.table-disagrees':
    'In “{decision}” the rules {first} and {rule} both hold for a case with {value}, but say different things.',
  'decision.rule-never':
    'Rule {rule} of “{decision}” never counts: no case fits it, or rules before it fit every such case.',
  'decision.table-not-told':
    'Whether the rules of “{decision}” leave something out cannot be told: “{column}” is not compared with fixed values, or there is too much to look at.',
  'data.never-written': '“{step}” reads “{variable}”, but nothing before it fills it in.',
  'data.maybe-empty': '“{step}” asks for “{variable}”, which may be left empty: a case without it gets stuck there.',
  'data.maybe-unwritten': '“{step}” reads “{variable}”, but a case can come here before it is filled in.',
  'data.compares-types':
    'A formula of “{step}” compares “{variable}” with something of another kind, so it never fits.',
  'data.sets-wrong-type': '“{step}” puts something into “{variable}” that is of another kind.',
  'data.sends-unknown': '“{step}” sends “{variable}”, which “{receiver}” cannot take: the process has no such data.',
  'data.sends-wrong-type': '“{step}” sends something as “{variable}” that is of another kind than “{receiver}” takes.',
  'people.four-eyes-impossible': 'Nobody is left for “{step}”: {people} would have to check their own work.',
  'people.role-empty': 'Nobody has the role “{role}”, which “{step}” depends on.',
  'people.no-fallback': 'If nobody is found for “{step}”, nobody else is named.',
  'time.rung-after-end': 'A reminder of “{step}” comes too late: by then the step has been given up.',
  'time.promise-broken': (facts) =>
    `“${factText(facts.clock)}” promises ${budgetText(facts.promised as Facts)}, but the time targets on the way add up to ${budgetText(facts.needed as Facts)}: ${factText(facts.way)}.`,
  'variable.name-reserved': '“{variable}” is a word that formulas need for themselves. Choose another name.',
  'expression.empty': 'A formula of “{step}” is empty.',
  'expression.syntax': 'A formula of “{step}” cannot be read near “{near}”.',
  'expression.too-long': 'A formula of “{step}” is too long.',
  'expression.too-deep': 'A formula of “{step}” is too deeply nested.',
  'expression.bad-literal': 'In a formula of “{step}” the value “{near}” cannot be read.',
  'expression.bad-name': 'In a formula of “{step}” the name “{near}” cannot be used.',
  'expression.unknown-function': 'A formula of “{step}” uses a function that is not there: “{near}”.',
  'expression.wrong-arguments': 'In a formula of “{step}” the function “{near}” is given too much or too little.',
  'expression.slow-pattern': 'A search pattern of “{step}” would take too long.',
  'expression.unsupported': 'A formula of “{step}” uses “{near}”, which is not possible here.',
  'serviceTask.does-nothing': '“{step}” is automatic but says nothing about what it does.',
  'handler.unknown': '“{step}” calls “{handler}”, which this system does not have.',
  'handler.input-missing':
    '“{step}” does not say “{input}”, which “{handler}” needs, and the case data has nothing of that name.',
  'handler.input-wrong': 'What “{step}” gives as “{input}” is not what “{handler}” takes.',
  'handler.output-unknown': '“{handler}” gives back “{variable}”, but the case has no data of that name to put it in.',
  'businessRuleTask.does-nothing': '“{step}” decides by rules but names none.',
  'businessRuleTask.decision-unknown': '“{step}” decides by a table that is not there: “{decision}”.',
  'callActivity.no-process': '“{step}” calls another process but does not say which.',
  'compensation.activity-unknown': '“{step}” is to undo “{activity}”, which is not there or cannot be undone.',
  'compensation.handler-unknown': '“{host}” is undone by “{handler}”, which is not there or is not a step that undoes.',
  'compensation.never-used': '“{step}” undoes another step, but no step names it.',
  'event.no-message': '“{step}” does not say which message it is about.',
  'event.no-signal': '“{step}” does not say which signal it is about.',
  'link.no-catch': '“{step}” jumps to “{link}”, which is not there.',
  'milestone.no-name': 'A milestone has no name.',
} satisfies Record<string, Sentence>;
export type ProblemWords = Record<keyof typeof problems, Sentence>;

function budgetText(facts: Facts | undefined): string {
  if (!facts) return '…';
  const unit = String(facts.unit);
  return unit in time.unitNames
    ? time[unit as keyof typeof time.unitNames](factNumber(facts, 'amount'))
    : factText(facts.amount);
}

/** The shared ladder, or the step. */
function placeText({ ladder, step }: Facts): string {
  return factText(ladder ?? step);
}

function waysText({ channels }: Facts): string {
  const names: Readonly<Record<string, string>> = panel.remind.channel;
  return factText(Array.isArray(channels) ? channels.map((channel) => names[channel] ?? channel) : channels);
}
