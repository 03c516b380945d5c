// Changes of a drawing that say the same: whatever is played on it must go as before. For the tests of the scenarios.
import type { Diagram } from '@baton/core';

type Node = Diagram['nodes'][number];
type Flow = Diagram['flows'][number];
type Change = (diagram: Diagram) => Diagram;

const ACTIVITIES: ReadonlySet<Node['kind']> = new Set([
  'userTask',
  'serviceTask',
  'receiveTask',
  'scriptTask',
  'manualTask',
  'sendTask',
  'businessRuleTask',
  'callActivity',
  'subProcess',
]);

export const SAME_BUT_DRAWN_OTHERWISE: Readonly<Record<string, Change>> = {
  'a sub-process on each path': onEachPath((id, parent) => ({
    nodes: [
      { kind: 'subProcess', id, name: id, ...parent },
      { kind: 'startEvent', id: `${id}_s`, parent: id },
      { kind: 'endEvent', id: `${id}_e`, parent: id },
    ],
    flows: [{ id: `${id}_f`, from: `${id}_s`, to: `${id}_e` }],
    first: id,
    last: id,
  })),
  'a fork and a join of any on each path': onEachPath((id, parent) => {
    const [fork, join, a, b] = ['fork', 'join', 'a', 'b'].map((what) => `${id}_${what}`) as [string, ...string[]];
    return {
      nodes: [
        { kind: 'parallelGateway', id: fork, ...parent },
        { kind: 'inclusiveGateway', id: join, ...parent },
        { kind: 'manualTask', id: a, ...parent },
        { kind: 'manualTask', id: b, ...parent },
      ] as Node[],
      flows: [a, b].flatMap((way) => [
        { id: `to_${way}`, from: fork, to: way as string },
        { id: `from_${way}`, from: way as string, to: join as string },
      ]),
      first: fork,
      last: join as string,
    };
  }),
  'every activity in a sub-process of its own': inSubProcesses,
  'every activity for each of one': repeated({ type: 'each', count: '1', parallel: true }),
  'every activity again while nothing holds': repeated({ type: 'loop', while: 'false' }),
  'all in a sub-process': allInside,
  'something that never happens at every rim': withRims,
};

interface Inserted {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  readonly first: string;
  readonly last: string;
}

/** What is behind "whatever happens first" stays there. */
function onEachPath(insert: (id: string, parent: { readonly parent?: string }) => Inserted): Change {
  return (diagram) => {
    const nodes = diagram.nodes.slice();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const flows = diagram.flows.flatMap((flow): Flow[] => {
      const from = byId.get(flow.from);
      if (from?.kind === 'eventBasedGateway') return [flow];
      const inserted = insert(`via_${flow.id}`, parentOf(from));
      nodes.push(...inserted.nodes);
      const on = { id: `on_${flow.id}`, from: inserted.last, to: flow.to };
      return [{ ...flow, to: inserted.first }, on, ...inserted.flows];
    });
    return { ...diagram, nodes, flows };
  };
}

/** Events at the rim, repetition and paths go to the sub-process; the steps of an ad-hoc one stay. */
function inSubProcesses(diagram: Diagram): Diagram {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const moves = diagram.nodes.filter((node) => isOnPaths(node) && node.kind !== 'subProcess' && !isAdHoc(byId, node));
  const moved = new Set(moves.map(({ id }) => id));
  const around = <T extends string | undefined>(id: T) =>
    (id !== undefined && moved.has(id) ? `${id}_around` : id) as T;
  const nodes = diagram.nodes.flatMap((node): Node[] => {
    if (node.kind === 'boundaryEvent') return [{ ...node, attachedTo: around(node.attachedTo) }];
    if ('event' in node && node.event?.type === 'compensation' && 'activity' in node.event)
      return [{ ...node, event: { ...node.event, activity: around(node.event.activity) } } as Node];
    if (!moved.has(node.id)) return [node];
    const { repeat, ...rest } = node as Extract<Node, { repeat?: unknown }>;
    const sub = { kind: 'subProcess', id: around(node.id), name: node.id, ...parentOf(node) } as const;
    return [
      repeat ? { ...sub, repeat } : sub,
      { ...rest, parent: around(node.id) } as Node,
      { kind: 'startEvent', id: `${node.id}_s`, parent: around(node.id) },
      { kind: 'endEvent', id: `${node.id}_e`, parent: around(node.id) },
    ];
  });
  const flows = diagram.flows.map((flow) => ({ ...flow, from: around(flow.from), to: around(flow.to) }));
  for (const id of moved)
    flows.push({ id: `${id}_in`, from: `${id}_s`, to: id }, { id: `${id}_out`, from: id, to: `${id}_e` });
  return { ...diagram, nodes, flows };
}

function repeated(repeat: NonNullable<Extract<Node, { repeat?: unknown }>['repeat']>): Change {
  return (diagram) => ({
    ...diagram,
    nodes: diagram.nodes.map((node) =>
      isOnPaths(node) && !('repeat' in node && node.repeat) && !('variant' in node && node.variant === 'adHoc')
        ? ({ ...node, repeat } as Node)
        : node,
    ),
  });
}

/** A process that messages, signals or times begin stays as it is. */
function allInside(diagram: Diagram): Diagram {
  const isTop = (node: Node) => node.parent === undefined;
  if (diagram.nodes.some((node) => isTop(node) && node.kind === 'startEvent' && node.event)) return diagram;
  return {
    ...diagram,
    nodes: [
      { kind: 'startEvent', id: 'all_s' },
      { kind: 'subProcess', id: 'all', name: 'all' },
      { kind: 'endEvent', id: 'all_e' },
      ...diagram.nodes.map((node) => (isTop(node) ? ({ ...node, parent: 'all' } as Node) : node)),
    ],
    flows: [...diagram.flows, { id: 'all_in', from: 'all_s', to: 'all' }, { id: 'all_out', from: 'all', to: 'all_e' }],
  };
}

function withRims(diagram: Diagram): Diagram {
  const hosts = diagram.nodes.filter(isOnPaths);
  const never = { type: 'condition', when: 'false' } as const;
  const rims = hosts.flatMap(({ id, parent }): Node[] => {
    const level = parent === undefined ? {} : { parent };
    const rim = `${id}_never`;
    return [
      { kind: 'boundaryEvent', id: rim, attachedTo: id, interrupting: true, event: never, ...level },
      { kind: 'endEvent', id: `${rim}_end`, ...level },
    ];
  });
  const flows = hosts.map(({ id }) => ({ id: `${id}_never_f`, from: `${id}_never`, to: `${id}_never_end` }));
  return { ...diagram, nodes: [...diagram.nodes, ...rims], flows: [...diagram.flows, ...flows] };
}

function isOnPaths(node: Node): boolean {
  if (!ACTIVITIES.has(node.kind) || ('forCompensation' in node && node.forCompensation)) return false;
  return !('variant' in node && node.variant === 'event');
}

function isAdHoc(byId: ReadonlyMap<string, Node>, { parent }: Node): boolean {
  const around = parent === undefined ? undefined : byId.get(parent);
  return around?.kind === 'subProcess' && around.variant === 'adHoc';
}

function parentOf(node: Node | undefined): { readonly parent?: string } {
  return node?.parent === undefined ? {} : { parent: node.parent };
}
