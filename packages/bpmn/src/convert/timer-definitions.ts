// Timer event definitions by position: at the start of a process, of an event sub-process, on the way, at the rim of a step.
import type { Duration, Schedule, Wait } from '@baton/core';
import { literalText } from '../expression/expression-reader';
import { feelString } from '../juel/feel-text';
import { isTemplate } from '../juel/translate-juel';
import { type BpmnElement, one, text } from '../model/element';
import { compact, type ProcessContext } from './process-context';
import { cronOf, isDate, isInstant, isoCycle, isoDuration } from './timers';

type TimerKind = 'timeDate' | 'timeDuration' | 'timeCycle';

/** What a timer says: a text as ISO 8601 or cron, or FEEL that gives one. */
interface Said {
  readonly kind: TimerKind;
  readonly text: string | undefined;
  readonly feel: string | undefined;
}

const KINDS: readonly TimerKind[] = ['timeDate', 'timeDuration', 'timeCycle'];

function saidBy(definition: BpmnElement, context: ProcessContext): Said | undefined {
  for (const kind of KINDS) {
    const expression = one(definition, kind);
    const written = text(expression, 'body');
    if (!expression || written === undefined) continue;
    if (!isTemplate(written) && !written.startsWith('=')) return { kind, text: plainTime(written), feel: undefined };
    const feel = context.expression(expression);
    if (feel === undefined) return undefined;
    // `="PT5M"` is a text after all.
    const plain = literalText(feel) ?? /^duration\("([^"]+)"\)$/.exec(feel)?.[1];
    return { kind, text: plain, feel };
  }
  context.tell('error', 'bpmn.event-not-understood', definition, { name: 'timerEventDefinition' });
  return undefined;
}

const SECONDS = { weeks: 604_800, days: 86_400, hours: 3_600, minutes: 60, seconds: 1 } as const;

/** SpiffWorkflow writes times as Python: a text in quotes, or a `timedelta`. */
function plainTime(written: string): string {
  const quoted = /^(["'])([^"']*)\1$/.exec(written)?.[2];
  const [, unit, amount] = /^timedelta\((weeks|days|hours|minutes|seconds)\s*=\s*(\d*\.?\d+)\)$/.exec(written) ?? [];
  return unit ? `PT${Number(amount) * SECONDS[unit as keyof typeof SECONDS]}S` : (quoted ?? written);
}

interface Repeat {
  readonly every: Duration;
  readonly times?: number | undefined;
}

interface Moment {
  readonly wait: Wait;
  readonly repeat?: Repeat | undefined;
}

/** A wait from now on, and how often it comes again. */
function momentOf(definition: BpmnElement, context: ProcessContext): Moment | undefined {
  const said = saidBy(definition, context);
  if (!said) return undefined;
  if (said.text === undefined) {
    if (said.feel !== undefined && said.kind !== 'timeCycle') return { wait: { expression: said.feel } };
    return notUnderstood(definition, said, context);
  }
  const duration = isoDuration(said.text);
  if (duration) {
    return { wait: duration.duration ? { for: duration.duration } : { expression: duration.feel } };
  }
  if (said.kind !== 'timeCycle') {
    if (isDate(said.text)) return { wait: { expression: feelString(said.text) } };
    return notUnderstood(definition, said, context);
  }
  const cron = cronOf(said.text);
  if (cron) return { wait: { cron } };
  const cycle = isoCycle(said.text);
  if (!cycle) return notUnderstood(definition, said, context);
  const further = cycle.times === undefined ? undefined : cycle.times - 1;
  const repeat = further === 0 ? undefined : compact({ every: cycle.every, times: further });
  const wait: Wait = cycle.from === undefined ? { for: cycle.every } : { expression: feelString(cycle.from) };
  return { wait, ...(repeat ? { repeat } : {}) };
}

function notUnderstood(definition: BpmnElement, said: Said, context: ProcessContext): undefined {
  context.tell('error', 'bpmn.timer-not-understood', definition, { text: said.text ?? said.feel ?? '' });
}

/** When a process begins by itself. */
export function scheduleOf(definition: BpmnElement, context: ProcessContext) {
  const said = saidBy(definition, context);
  const schedule = said && scheduleSaid(said);
  if (said && !schedule) notUnderstood(definition, said, context);
  return schedule ? { type: 'timer' as const, schedule } : undefined;
}

function scheduleSaid({ kind, text: written, feel }: Said): Schedule | undefined {
  if (written === undefined) return feel === undefined || kind === 'timeCycle' ? undefined : { expression: feel };
  if (kind === 'timeCycle') {
    const cron = cronOf(written);
    if (cron) return { cron };
    const cycle = isoCycle(written);
    if (!cycle || (cycle.from !== undefined && !isInstant(cycle.from))) return undefined;
    return cycle;
  }
  if (isInstant(written)) return { at: written };
  if (isDate(written)) return { expression: feelString(written) };
  const duration = isoDuration(written);
  return duration && { expression: duration.feel };
}

/** On the way: once. */
export function timerCaught(definition: BpmnElement, context: ProcessContext) {
  const moment = momentOf(definition, context);
  return moment && { type: 'timer' as const, wait: moment.wait };
}

/** At the start of an event sub-process. */
export function timerStart(definition: BpmnElement, interrupting: boolean, context: ProcessContext) {
  const moment = momentOf(definition, context);
  if (!moment) return undefined;
  const { wait, repeat } = moment;
  return compact({ type: 'timer' as const, wait, repeat: interrupting ? undefined : repeat });
}

/** At the rim of a step. */
export function timerBoundary(definition: BpmnElement, interrupting: boolean, context: ProcessContext) {
  const moment = momentOf(definition, context);
  if (!moment) return undefined;
  const { wait, repeat } = moment;
  if ('cron' in wait) return { type: 'timer' as const, when: wait };
  const when = 'for' in wait ? { elapsed: wait.for } : { expression: 'until' in wait ? wait.until : wait.expression };
  return compact({ type: 'timer' as const, when, repeat: interrupting ? undefined : repeat });
}
