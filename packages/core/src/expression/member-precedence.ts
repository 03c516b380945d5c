// Sets right what the grammar reads wrongly: `x in ("a") and y` comes out of it as `x in (("a") and y)`. Used when a tree is read.
import type { FeelNode } from './feel-node';

const isJoin = (node: FeelNode | undefined): node is FeelNode =>
  node?.kind === 'Conjunction' || node?.kind === 'Disjunction';

/**
 * The node with `in` binding closer than `and` and `or` (DMN 1.3, 10.3.1.2, grammar rules 49 and 51). Children come first, so that what
 * comes loose below is joined by its own precedence here. `loose` collects joins that were not written in parentheses of their own.
 */
export function withMemberPrecedence(node: FeelNode, loose: WeakSet<FeelNode>, source: string): FeelNode {
  if (node.kind === 'Comparison' && node.children[1]?.kind === 'in') return memberOut(node, loose, source);
  const [left, operator, right] = node.children;
  const splits = node.kind === 'Conjunction' && right?.kind === 'Disjunction' && loose.has(right);
  if (!splits || left === undefined || operator === undefined || right === undefined) return node;
  return onLeftmost(right, 'Disjunction', loose, source, (first) => joined(node.kind, [left, operator, first], source));
}

function memberOut(node: FeelNode, loose: WeakSet<FeelNode>, source: string): FeelNode {
  const [value, word, test] = node.children;
  const join = test?.children[0];
  if (value === undefined || word === undefined || test?.kind !== 'PositiveUnaryTest' || !isJoin(join)) return node;
  return onLeftmost(join, null, loose, source, (first) => {
    const single: FeelNode = { ...first, kind: 'PositiveUnaryTest', children: [first] };
    return joined('Comparison', [value, word, single], source);
  });
}

/** Replaces the first operand of a chain of joins, of one kind or of both. */
function onLeftmost(
  join: FeelNode,
  kind: string | null,
  loose: WeakSet<FeelNode>,
  source: string,
  replace: (first: FeelNode) => FeelNode,
): FeelNode {
  const [left, ...rest] = join.children;
  if (left === undefined) return join;
  const goesOn = isJoin(left) && (kind === null || left.kind === kind);
  const first = goesOn ? onLeftmost(left, kind, loose, source, replace) : replace(left);
  const whole = joined(join.kind, [first, ...rest], source);
  loose.add(whole);
  return whole;
}

function joined(kind: string, children: readonly FeelNode[], source: string): FeelNode {
  const from = children[0]?.from ?? 0;
  const to = children.at(-1)?.to ?? from;
  return { kind, from, to, text: source.slice(from, to), children };
}
