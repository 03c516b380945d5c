// How a case begins: at a start of its own choosing, with data that fits, its event sub-processes waiting from the first moment.
import { type Variables, withValues } from '../diagram/variable';
import { CASE_START, type ProcessGraph } from '../graph/process-graph';
import { ROOT_SCOPE } from '../state/instance-state';
import { startSpans } from './clocks';
import type { Command } from './commands';
import { checkData, mapped } from './data';
import type { Rejection } from './decision';
import { openScopeEvents } from './scope-events';
import type { Step } from './step';
import { reject } from './values';

export function start(step: Step, command: Extract<Command, { type: 'start' }>): Rejection | null {
  const { process, defaults } = step.graph;
  const begin = startsFor(step.graph, command.startAt);
  if (!begin.ok) return begin;
  const given = valuesAtStart(step, begin.starts, command.variables);
  if (!given.ok) return given;
  const wrong = checkData(step, null, given.values);
  if (wrong) return wrong;
  const missing = step.graph.required.filter((name) => (given.values[name] ?? null) === null);
  if (missing.length > 0) return reject('variable.missing', { variables: missing });
  step.emit({
    type: 'instance.started',
    process,
    key: command.key,
    title: command.title,
    owner: command.owner,
    starter: 'person' in command.by ? command.by.person : null,
    variables: withValues(defaults, given.values),
    links: command.links ?? NO_LINKS,
    parent: command.parent,
  });
  if (step.graph.spansFrom.size > 0) startSpans(step, CASE_START);
  const failure = openScopeEvents(step, ROOT_SCOPE);
  if (failure) return reject('event.not-readable', { code: failure.code, ...failure.facts });
  for (const node of begin.starts) step.arrive({ node, scope: ROOT_SCOPE, flow: -1, caught: true });
  step.touchScope(ROOT_SCOPE);
  return null;
}

const NO_LINKS: readonly never[] = [];

type Begin = { readonly ok: true; readonly starts: readonly number[] } | Rejection;

/**
 * The named start; without a name those that wait for nothing, or the only start where that is a matter of time. A process that only
 * messages or signals begin is not begun by hand.
 */
function startsFor(graph: ProcessGraph, startAt: string | undefined): Begin {
  if (startAt === undefined && graph.starts.length > 0) return { ok: true, starts: graph.starts };
  const own = graph.nodes.filter(({ def }) => def.kind === 'startEvent' && def.parent === undefined);
  if (startAt !== undefined) {
    const named = own.find(({ def }) => def.id === startAt);
    return named ? { ok: true, starts: [named.ordinal] } : reject('start.unknown', { start: startAt });
  }
  if (own.length === 0) return { ok: true, starts: own.map(({ ordinal }) => ordinal) };
  const [only] = own;
  const isTimed = only?.def.kind === 'startEvent' && only.def.event?.type === 'timer';
  if (only && own.length === 1 && isTimed) return { ok: true, starts: [only.ordinal] };
  return reject('start.needs-event', { starts: own.map(({ def }) => def.id) });
}

/** What a message brings, as its start takes it. */
function valuesAtStart(
  step: Step,
  starts: readonly number[],
  given: Variables,
): { readonly ok: true; readonly values: Variables } | Rejection {
  const mappings = starts.length === 1 ? step.node(starts[0] as number).event?.data : null;
  if (!mappings) return { ok: true, values: given };
  const values = mapped(step, mappings, given);
  return values.ok
    ? { ok: true, values: values.value }
    : reject('event.not-readable', { ...values.facts, code: values.code });
}
