// What mends a step whose handler, or what it is given, does not fit what the host offers. Pure.
import type { Diagram, HandlerOffer, Node, Problem, Variable } from '@baton/core';
import { canBeGiven } from '../panel/automatic/value-shapes';
import type { Fix, Fixer } from './fixes';

/** Those whose names are alike, the likest first; a step that does something besides can also call nothing. */
export const nearestHandlers: Fixer = (problem, { diagram, offers, words }) => {
  const node = stepOf(problem, diagram);
  if (!node?.handler || !offers) return [];
  const { handler } = node;
  const near = offers
    .map(({ name }) => ({ name, far: distance(name.toLowerCase(), handler.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(3, Math.min(name.length, handler.length) / 2))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => change(node, `use ${name}`, words.handlers.fixes.use(name), { handler: name }));
  const canDoWithout = node.kind === 'serviceTask' && (node.set?.length ?? 0) > 0;
  return canDoWithout ? [...near, change(node, 'nothing', words.handlers.fixes.nothing, { handler: undefined })] : near;
};

/** Case data that can be what is asked for; what is called alike comes first. */
export const takeFromCase: Fixer = (problem, { diagram, offers, words }) => {
  const node = stepOf(problem, diagram);
  const name = String(problem.facts.input);
  const shape = offerOf(problem, offers)?.input?.properties?.[name];
  if (!node || !shape) return [];
  const like = ({ name: own, label }: Variable) =>
    Math.min(...[own, label ?? own].map((one) => distance(one.toLowerCase(), name.toLowerCase())));
  return diagram.variables
    .filter(({ type }) => canBeGiven(shape, type))
    .toSorted((a, b) => like(a) - like(b))
    .slice(0, 2)
    .map((one) =>
      change(node, `give ${one.name}`, words.handlers.fixes.give(shape.title ?? name, one.label ?? one.name), {
        input: [...(node.input ?? []), { from: one.name, to: name }],
      }),
    );
};

export const takeInputAway: Fixer = (problem, { diagram, offers, words }) => {
  const node = stepOf(problem, diagram);
  const at = problem.path[1];
  const line = typeof at === 'number' ? node?.input?.[at] : undefined;
  if (!node || !line) return [];
  const input = node.input?.filter((one) => one !== line) ?? [];
  const said = offerOf(problem, offers)?.input?.properties?.[line.to]?.title ?? line.to;
  return [change(node, 'forget', words.handlers.fixes.forget(said), { input: input.length > 0 ? input : undefined })];
};

/** The case gets data of that name and kind. */
export const keepResult: Fixer = (problem, { diagram, words }) => {
  const { variable, type } = problem.facts;
  if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable)) return [];
  const variables = [...diagram.variables, { name: variable, type: (type ?? 'text') as Variable['type'] }];
  return [
    {
      id: 'variable',
      words: words.drawing.fixes.createVariable(variable),
      command: { type: 'updateProcess', change: { variables } },
    },
  ];
};

type Calling = Extract<Node, { handler?: string | undefined }>;

function stepOf({ node: id }: Problem, { nodes }: Diagram): Calling | undefined {
  const node = nodes.find((one) => one.id === id);
  return node && 'handler' in node ? (node as Calling) : undefined;
}

function offerOf({ facts }: Problem, offers: readonly HandlerOffer[] | null | undefined): HandlerOffer | undefined {
  return offers?.find(({ name }) => name === facts.handler);
}

function change(node: Calling, id: string, words: string, fields: Partial<Calling>): Fix {
  return { id, words, command: { type: 'updateNode', id: node.id, change: fields } };
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
