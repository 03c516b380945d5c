// How a case begins: at a start of its own choosing, with data that fits, its event sub-processes waiting from the first moment.
import { type Variables, withValues } from '../diagram/variable';
import { CASE_START, type ProcessGraph } from '../graph/process-graph';
import { applyCase } from '../state/apply-case';
import { ROOT_SCOPE } from '../state/instance-state';
import { startSpans } from './clocks';
import type { Command } from './commands';
import { checkData, mapped } from './data';
import type { Rejection } from './decision';
import { openScopeEvents } from './scope-events';
import type { Step } from './step';
import { reject } from './values';

export function start(step: Step, command: Extract<Command, { type: 'start' }>): Rejection | null {
  const starts = startsFor(step.graph, command.startAt);
  if (!isList(starts)) return starts;
  let values = command.variables;
  const mappings = starts.length === 1 ? step.node(starts[0] as number).event?.data : null;
  if (mappings) {
    const brought = mapped(step, mappings, values);
    if (!brought.ok) return reject('event.not-readable', { ...brought.facts, code: brought.code });
    values = brought.value;
  }
  const wrong =
    checkData(step, null, values) ?? (step.graph.required.length > 0 ? checkRequired(step.graph, values) : null);
  if (wrong) return wrong;
  const started = step.note({
    type: 'instance.started',
    process: step.graph.process,
    key: command.key,
    title: command.title,
    owner: command.owner,
    starter: 'person' in command.by ? command.by.person : null,
    variables: withValues(step.graph.defaults, values),
    links: command.links ?? NO_LINKS,
    parent: command.parent,
  });
  applyCase['instance.started'](step.state, started, step.at);
  if (step.graph.spansFrom.size > 0) startSpans(step, CASE_START);
  const failure = openScopeEvents(step, ROOT_SCOPE);
  if (failure) return reject('event.not-readable', { code: failure.code, ...failure.facts });
  for (const node of starts)
    step.arrive({ node, scope: ROOT_SCOPE, flow: -1, each: undefined, variables: undefined, caught: true });
  step.touchScope(ROOT_SCOPE);
  return null;
}

const NO_LINKS: readonly never[] = [];

const isList: (value: readonly number[] | Rejection) => value is readonly number[] = Array.isArray;

/** Whether a person can begin a case without naming a start: else only messages or signals do (`start.needs-event`). */
export function beginsByHand(graph: ProcessGraph): boolean {
  return isList(startsFor(graph, undefined));
}

/**
 * The named start; without a name those that wait for nothing, or the only start where that is a matter of time. A process that only
 * messages or signals begin is not begun by hand.
 */
function startsFor(graph: ProcessGraph, startAt: string | undefined): readonly number[] | Rejection {
  return startAt === undefined && graph.starts.length > 0 ? graph.starts : lookForStart(graph, startAt);
}

function lookForStart(graph: ProcessGraph, startAt: string | undefined): readonly number[] | Rejection {
  const own = graph.nodes.filter(({ def }) => def.kind === 'startEvent' && def.parent === undefined);
  if (startAt !== undefined) {
    const named = own.find(({ def }) => def.id === startAt);
    return named ? [named.ordinal] : reject('start.unknown', { start: startAt });
  }
  if (own.length === 0) return [];
  const [only] = own;
  const isTimed = only?.def.kind === 'startEvent' && only.def.event?.type === 'timer';
  if (only && own.length === 1 && isTimed) return [only.ordinal];
  return reject('start.needs-event', { starts: own.map(({ def }) => def.id) });
}

function checkRequired({ required }: ProcessGraph, values: Variables): Rejection | null {
  const missing = required.filter((name) => (values[name] ?? null) === null);
  return missing.length > 0 ? reject('variable.missing', { variables: missing }) : null;
}
