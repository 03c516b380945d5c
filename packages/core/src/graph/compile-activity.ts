// What an activity has besides its own fields, compiled: data in and out, repetition, whom it calls. Called by `compile` for each node.
import type { Repetition } from '../diagram/repetition';
import type { Node } from '../nodes/node';
import type { Expressions } from './compile-expression';
import type { CompiledActivity, CompiledRepetition } from './process-graph';

/** Null for a node that has nothing of this. `idle`: nothing happens on the node or at its rim. */
export function compileActivity(node: Node, expressions: Expressions, idle: boolean): CompiledActivity | null {
  const place = { node: node.id };
  const { repeat, input, output } = node as { readonly repeat?: Repetition } & Partial<
    Extract<Node, { input?: unknown }>
  >;
  const calls = node.kind === 'callActivity';
  const adHoc = node.kind === 'subProcess' ? node.adHoc : undefined;
  if (!repeat && !input && !output && !calls && !adHoc?.until) return null;
  return {
    repeat: repeat ? compileRepetition(repeat, expressions, node.id, idle && !input && !output) : null,
    input: expressions.mappings(input, place),
    output: expressions.mappings(output, place),
    process: calls ? expressions.optional(node.processFrom, place) : null,
    key: calls ? expressions.optional(node.key, place) : null,
    until: expressions.optional(adHoc?.until, place),
  };
}

function compileRepetition(
  repeat: Repetition,
  expressions: Expressions,
  node: string,
  idle: boolean,
): CompiledRepetition {
  const each = repeat.type === 'each' ? repeat : undefined;
  const loop = repeat.type === 'loop' ? repeat : undefined;
  return {
    collection: expressions.optional(each?.collection, { node }),
    count: expressions.optional(each?.count, { node }),
    until: expressions.optional(each?.until, { node }),
    value: expressions.optional(each?.result?.value, { node }),
    while: expressions.optional(loop?.while, { node }),
    idle: idle && each !== undefined && each.until === undefined && each.result === undefined,
  };
}
