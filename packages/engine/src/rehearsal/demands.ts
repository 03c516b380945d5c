// Which data the paths of a way ask for: values with which the conditions of its decisions open it. Pure.
import {
  compileFor,
  type Diagram,
  evaluateCondition,
  type Flow,
  type Json,
  type Variable,
  type Variables,
  valuesToTry,
} from '@baton/core';

/** Beyond so many combinations a condition is not opened. */
const TRIES = 1_500;

/** Values that the decisions on this way want, by variable; where two want different ones, those of the nearer. */
export function demandsOf(diagram: Diagram, paths: readonly Flow[], known: Variables, at: number): Variables {
  let wanted: Variables = {};
  for (const flow of paths) {
    const node = diagram.nodes.find(({ id }) => id === flow.from);
    if (node?.kind !== 'exclusiveGateway' && flow.when === undefined) continue;
    const values = openingValues(diagram, flow, { ...known, ...wanted }, at);
    if (values) wanted = { ...values, ...wanted };
  }
  return wanted;
}

/** Values that lead a decision along this path; {} where it is so already, null where none were found. */
function openingValues(diagram: Diagram, flow: Flow, known: Variables, at: number): Variables | null {
  const siblings = diagram.flows.filter(({ from }) => from === flow.from);
  const before = flow.otherwise ? siblings.filter((one) => one !== flow) : siblings.slice(0, siblings.indexOf(flow));
  const conditions = (flows: readonly Flow[]) =>
    flows.flatMap(({ when }) => {
      const compiled = when === undefined ? null : compileFor(diagram, when);
      return compiled?.ok ? [compiled] : [];
    });
  const own = flow.otherwise ? [] : conditions([flow]);
  const others = conditions(before);
  const opens = (values: Variables) => {
    const all = { ...nothing(diagram), ...values };
    const holds = (one: (typeof own)[number]) => {
      const result = evaluateCondition(one, all, at);
      return result.ok && result.value;
    };
    return own.every(holds) && !others.some(holds);
  };
  if (opens(known)) return {};
  const reads = [...new Set([...own, ...others].flatMap((one) => one.reads))];
  const sources = [flow, ...before].flatMap(({ when }) => when ?? []);
  let trials: Variables[] = [{}];
  for (const name of reads) {
    const variable = diagram.variables.find((one) => one.name === name);
    const values = variable ? triedValues(variable, sources, at) : [null];
    trials = trials.flatMap((trial) => values.map((value) => ({ ...trial, [name]: value })));
    if (trials.length > TRIES) return null;
  }
  return trials.find((trial) => opens({ ...known, ...trial })) ?? null;
}

/** Values of a variable that may make a difference to these conditions, and none. */
export function triedValues(variable: Variable, sources: readonly string[], at: number): readonly Json[] {
  const named = sources.flatMap((source) => literalsOf(source, variable.type));
  const told = valuesToTry(variable, named);
  return [...(told ?? fallbackValues(variable, at)), null];
}

function literalsOf(source: string, type: Variable['type']): Json[] {
  if (type === 'number') return (source.match(/(?<![\w."-])-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return (source.match(/"([^"]*)"/g) ?? []).map((text) => text.slice(1, -1));
}

function fallbackValues({ type }: Variable, at: number): readonly Json[] {
  const day = (days: number) => new Date(at + days * 86_400_000).toISOString();
  switch (type) {
    case 'date':
      return [day(14).slice(0, 10), day(-14).slice(0, 10)];
    case 'dateTime':
      return [day(14), day(-14)];
    case 'list':
      return [[], ['1'], ['1', '2']];
    case 'object':
      return [{}];
    default:
      return ['1'];
  }
}

/** Every declared variable is there, if without a value. */
function nothing(diagram: Diagram): Variables {
  return Object.fromEntries(diagram.variables.map(({ name }) => [name, null]));
}
