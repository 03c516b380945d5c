// What happens or is told, in few words, for cards, tags, rings and what is read aloud: "When “payment.received” arrives", "Every Monday 09:00".
import type { Duration, NodeOf, Schedule, Wait } from '@baton/core';
import { conditionWords, operatorWords, type RuleOperator } from '../panel/decide/condition-words';
import { namesOf } from '../panel/names';
import type { KindContext } from './editor-kind';

type Start = NonNullable<NodeOf<'startEvent'>['event']>;
type Boundary = NodeOf<'boundaryEvent'>['event'];
type Catch = NodeOf<'intermediateCatchEvent'>['event'];
type Throw = NodeOf<'intermediateThrowEvent'>['event'];
type End = NonNullable<NodeOf<'endEvent'>['event']>;

type Words = Pick<KindContext, 'words' | 'format'> & Partial<Pick<KindContext, 'diagram' | 'directory' | 'describe'>>;

/** Something that is waited for, at a start, at a rim or on the way. */
export function caughtWords(event: Start | Boundary | Catch, context: Words): string {
  const { said, catches } = context.words.events;
  switch (event.type) {
    case 'timer':
      return timerWords(event, context);
    case 'message':
      return named(said.message, event.message ?? event.messageFrom) ?? catches.message;
    case 'signal':
      return named(said.signal, event.signal ?? event.signalFrom) ?? catches.signal;
    case 'condition':
      return formulaWords(event.when, context);
    case 'error':
      return event.code === undefined ? said.anyError : said.error(event.code);
    case 'escalation':
      return event.code === undefined ? said.anyEscalation : said.escalation(event.code);
    case 'compensation':
      return said.undo;
    case 'cancel':
      return said.cancelled;
    case 'link':
      return said.link(event.link);
  }
}

/** Something that is told, on the way or at an end. */
export function toldWords(event: Throw | End, { words, diagram }: Words): string {
  const { said, throws } = words.events;
  switch (event.type) {
    case 'message':
      return named(said.tells, event.message ?? event.messageFrom) ?? throws.message;
    case 'signal':
      return named(said.tells, event.signal ?? event.signalFrom) ?? throws.signal;
    case 'error':
      return event.code === undefined ? throws.error : said.tells(event.code);
    case 'escalation':
      return event.code === undefined ? throws.escalation : said.escalation(event.code);
    case 'compensation': {
      const undone = diagram?.nodes.find((node) => node.id === event.activity)?.name;
      return undone === undefined ? throws.compensation : words.kindOptions.undo.undoes(undone);
    }
    case 'cancel':
      return throws.cancel;
    case 'link':
      return said.link(event.link);
  }
}

/** Nothing where the name is not said yet, as after an import. */
function named(say: (name: string) => string, name: string | undefined): string | undefined {
  return name ? say(name) : undefined;
}

function timerWords(event: Extract<Start | Boundary | Catch, { type: 'timer' }>, context: Words): string {
  const { words } = context;
  if ('when' in event) {
    const { when } = event;
    if (when === 'due') return words.panel.remind.atDue;
    if ('elapsed' in when) return short(when.elapsed, context);
    return 'cron' in when ? when.cron : formulaWords(when.expression, context);
  }
  if ('schedule' in event && event.schedule) return scheduleWords(event.schedule, context);
  return event.wait ? waitWords(event.wait, context) : words.events.catches.timer;
}

export function waitWords(wait: Wait, context: Words): string {
  if ('for' in wait) return short(wait.for, context);
  if ('cron' in wait) return wait.cron;
  if ('expression' in wait) return formulaWords(wait.expression, context);
  return context.diagram?.variables.find((one) => one.name === wait.until)?.label ?? wait.until;
}

export function scheduleWords(schedule: Schedule, context: Words): string {
  const { events, time } = context.words;
  const { schedule: said } = events;
  if ('weekly' in schedule) {
    const days = schedule.weekly.map((day) => time.weekdaysShort[day % 7] ?? '');
    return said.saidWeekly(context.format.list(days), schedule.at);
  }
  if ('workingDay' in schedule) {
    const day = schedule.workingDay === -1 ? said.last : said.nthOf(schedule.workingDay);
    return said.saidWorkingDay(day, schedule.at);
  }
  if ('every' in schedule) return said.saidEvery(short(schedule.every, context));
  if ('cron' in schedule) return schedule.cron;
  if ('expression' in schedule) return formulaWords(schedule.expression, context);
  return context.format.instant(Date.parse(schedule.at));
}

/** A formula in plain words, where its grammar is loaded and they reach; else as it is written. */
export function formulaWords(formula: string, { words, format, diagram, directory, describe }: Words): string {
  if (!diagram || !directory || !describe) return formula;
  const { variables } = diagram;
  const names = namesOf(diagram, directory, words);
  const said = (part: string): string | null => {
    const sketch = describe(part, { names: variables.map(({ name }) => name) });
    if (sketch) return conditionWords(sketch, { names, words, format, variables });
    // One piece of data against another, which the condition builder does not know.
    const [, one = '', operator, other = ''] = BOTH_DATA.exec(part) ?? [];
    const isData = [one, other].every((name) => variables.some((variable) => variable.name === name));
    const by = operatorWords(operator as RuleOperator, words);
    return isData ? `${names.variable(one)} ${by} ${names.variable(other)}` : null;
  };
  const whole = said(formula);
  if (whole !== null || !PLAIN_PARTS.test(formula)) return whole ?? formula;
  const parts = formula.split(' and ').map(said);
  return parts.includes(null) ? formula : parts.join(` ${words.drawing.decide.and} `);
}

const BOTH_DATA = /^\s*(\w+)\s*(!=|<=|>=|=|<|>)\s*(\w+)\s*$/;
/** Nothing in which an "and" could mean something else than "both". */
const PLAIN_PARTS = /^(?!.*\b(or|between|if|some|every)\b)[\w\s=!<>.+-]+$/;

function short({ amount, unit }: Duration, { format }: Words): string {
  return format.budgetShort(amount, unit);
}
