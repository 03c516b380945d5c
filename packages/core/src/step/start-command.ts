// How a case begins: at a start of its own choosing, with data that fits, its event sub-processes waiting from the first moment.
import type { Variables } from '../diagram/variable';
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
  const { diagram, id, version, hash } = step.graph;
  const begin = startsFor(step.graph, command.startAt);
  if (!begin.ok) return begin;
  const given = valuesAtStart(step, begin.starts, command.variables);
  if (!given.ok) return given;
  const wrong = checkData(step, null, given.values);
  if (wrong) return wrong;
  const missing = diagram.variables.filter(
    (variable) => variable.required && (given.values[variable.name] ?? null) === null && variable.default === undefined,
  );
  if (missing.length > 0) return reject('variable.missing', { variables: missing.map((variable) => variable.name) });
  step.emit({
    type: 'instance.started',
    process: { id, version, hash },
    key: command.key,
    title: command.title,
    owner: command.owner,
    starter: 'person' in command.by ? command.by.person : null,
    variables: { ...defaultsOf(step.graph), ...given.values },
    links: command.links ?? [],
    ...(command.parent ? { parent: command.parent } : {}),
  });
  startSpans(step, CASE_START);
  const failure = openScopeEvents(step, ROOT_SCOPE);
  if (failure) return reject('event.not-readable', { code: failure.code, ...failure.facts });
  for (const node of begin.starts) step.arrive({ node, scope: ROOT_SCOPE, flow: -1, caught: true });
  step.touchScope(ROOT_SCOPE);
  return null;
}

type Begin = { readonly ok: true; readonly starts: readonly number[] } | Rejection;

/**
 * The named start; without a name those that wait for nothing, or the only start where that is a matter of time. A process that only
 * messages or signals begin is not begun by hand.
 */
function startsFor(graph: ProcessGraph, startAt: string | undefined): Begin {
  const own = graph.nodes.filter(({ def }) => def.kind === 'startEvent' && def.parent === undefined);
  if (startAt !== undefined) {
    const named = own.find(({ def }) => def.id === startAt);
    return named ? { ok: true, starts: [named.ordinal] } : reject('start.unknown', { start: startAt });
  }
  if (graph.starts.length > 0 || own.length === 0) return { ok: true, starts: graph.starts };
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

function defaultsOf({ diagram }: ProcessGraph): Variables {
  return Object.fromEntries(diagram.variables.map(({ name, default: value = null }) => [name, value]));
}
