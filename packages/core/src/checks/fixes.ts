// Plain mends of problems, as edits of the drawing: from a drawing to the one in which the problem is mended. Where the right answer depends
// on what was meant there is none. Offered by the editor and by `baton check`.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';
import type { Problem, ProblemCode } from './problem';

export const FIX_IDS = [
  'takeWhatComes',
  'waitForAll',
  'askAtStart',
  'requireField',
  'askIfFilled',
  'makeOtherwise',
  'removePath',
  'removeStep',
  'removeReminder',
] as const;
export type FixId = (typeof FIX_IDS)[number];

export interface ProblemFix {
  readonly id: FixId;
  /** Of the drawing that the problem was found in. Pure; what it does not touch stays the same object. */
  apply(diagram: Diagram): Diagram;
}

export function fixesOf(diagram: Diagram, problem: Problem): readonly ProblemFix[] {
  return FIXES[problem.code]?.(diagram, problem) ?? [];
}

type Fixer = (diagram: Diagram, problem: Problem) => readonly ProblemFix[];

const FIXES: Partial<Record<ProblemCode, Fixer>> = {
  'parallel.unpaired': (diagram, problem) =>
    gateway(diagram, problem, 'parallelGateway', 'takeWhatComes', 'inclusiveGateway'),
  'soundness.lets-several': (diagram, problem) => {
    const ways = diagram.flows.filter((flow) => flow.from === problem.node).length;
    return ways === 1 ? gateway(diagram, problem, 'exclusiveGateway', 'waitForAll', 'parallelGateway') : [];
  },
  'soundness.never-reached': removeStep,
  'data.never-written': askAtStart,
  'data.maybe-unwritten': askAtStart,
  'data.maybe-empty': (diagram, problem) => [requireField(diagram, problem), ...askIfFilled(problem)],
  'decision.gap': (diagram, problem) => {
    const last = diagram.flows.findLast((flow) => flow.from === problem.node);
    if (!last) return [];
    const otherwise = (flow: Diagram['flows'][number]) => {
      const { when: _, ...rest } = flow;
      return { ...rest, otherwise: true };
    };
    const apply = (given: Diagram): Diagram => ({
      ...given,
      flows: given.flows.map((flow) => (flow.id === last.id ? otherwise(flow) : flow)),
    });
    return [{ id: 'makeOtherwise', apply }];
  },
  'decision.branch-never': (_, { flow }) => {
    if (flow === undefined) return [];
    const apply = (given: Diagram): Diagram => ({ ...given, flows: given.flows.filter((one) => one.id !== flow) });
    return [{ id: 'removePath', apply }];
  },
  'deadline.rung-before-start': removeReminder,
  'time.rung-after-end': removeReminder,
};

function gateway(
  diagram: Diagram,
  { node: id }: Problem,
  from: Node['kind'],
  fix: FixId,
  kind: 'inclusiveGateway' | 'parallelGateway',
): readonly ProblemFix[] {
  if (diagram.nodes.find((node) => node.id === id)?.kind !== from) return [];
  const apply = (given: Diagram): Diagram =>
    withNode(given, id, ({ id: own, name, lane, parent, note }) => ({
      id: own,
      kind,
      ...(name === undefined ? {} : { name }),
      ...(lane === undefined ? {} : { lane }),
      ...(parent === undefined ? {} : { parent }),
      ...(note === undefined ? {} : { note }),
    }));
  return [{ id: fix, apply }];
}

function askAtStart(_: Diagram, { facts }: Problem): readonly ProblemFix[] {
  const apply = (given: Diagram): Diagram => ({
    ...given,
    variables: given.variables.map((one) =>
      one.name === facts.variable ? { ...one, atStart: true, required: true } : one,
    ),
  });
  return [{ id: 'askAtStart', apply }];
}

/** Wherever it is asked for: the start, and each form. */
function requireField(_: Diagram, { facts }: Problem): ProblemFix {
  const apply = (given: Diagram): Diagram => ({
    ...given,
    variables: given.variables.map((one) =>
      one.name === facts.variable && one.atStart ? { ...one, required: true } : one,
    ),
    nodes: given.nodes.map((node) => {
      if (node.kind !== 'userTask' || !node.form?.some((field) => field.variable === facts.variable)) return node;
      const form = node.form.map((field) =>
        field.variable === facts.variable && !field.readOnly ? { ...field, required: true } : field,
      );
      return { ...node, form };
    }),
  });
  return { id: 'requireField', apply };
}

/** Where it is empty the path is not taken. */
function askIfFilled({ flow: id, facts }: Problem): readonly ProblemFix[] {
  const apply = (given: Diagram): Diagram => ({
    ...given,
    flows: given.flows.map((flow) =>
      flow.id === id && flow.when !== undefined
        ? { ...flow, when: `${facts.variable} != null and (${flow.when})` }
        : flow,
    ),
  });
  return id === undefined ? [] : [{ id: 'askIfFilled', apply }];
}

function removeStep(_: Diagram, { node: id }: Problem): readonly ProblemFix[] {
  const apply = (given: Diagram): Diagram => ({
    ...given,
    nodes: given.nodes.filter((node) => node.id !== id),
    flows: given.flows.filter((flow) => flow.from !== id && flow.to !== id),
  });
  return [{ id: 'removeStep', apply }];
}

function removeReminder(_: Diagram, { node: id, path }: Problem): readonly ProblemFix[] {
  const at = path.at(-1);
  if (typeof at !== 'number') return [];
  const apply = (given: Diagram): Diagram =>
    withNode(given, id, (node) => {
      if (!('deadline' in node) || !node.deadline) return node;
      const rungs = (node.deadline.rungs ?? []).filter((_rung, i) => i !== at);
      return { ...node, deadline: { ...node.deadline, rungs } };
    });
  return [{ id: 'removeReminder', apply }];
}

function withNode(diagram: Diagram, id: string | undefined, change: (node: Node) => Node): Diagram {
  return { ...diagram, nodes: diagram.nodes.map((node) => (node.id === id ? change(node) : node)) };
}
