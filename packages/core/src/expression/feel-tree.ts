// Parses FEEL with the grammar of `feelin` into a small plain tree; used by the compiler and by the condition builder.
import { parseExpression } from 'feelin';
import type { FeelNode } from './feel-node';
import { EXPRESSION_LIMITS } from './limits';
import { withMemberPrecedence } from './member-precedence';
import { type ExpressionProblem, faultAt, type SourceRange } from './problem-codes';

export interface ParseOptions {
  /** Names that contain more than letters, digits and `_` (`order-date`); others need no mention. */
  readonly names?: readonly string[];
  /** Characters, 4,000 unless given. */
  readonly maxLength?: number;
}

export type ParsedFeel = { readonly ok: true; readonly root: FeelNode } | ExpressionProblem;

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Parses one expression. Codes: `expression.empty`, `.too-long`, `.too-deep`, `.syntax`. Never throws. */
export function parseFeel(source: string, options: ParseOptions = {}): ParsedFeel {
  const whole = { from: 0, to: source.length };
  const limit = options.maxLength ?? EXPRESSION_LIMITS.length;
  if (source.length > limit) return faultAt(source, 'expression.too-long', whole, { length: source.length, limit });
  if (source.trim() === '') return faultAt(source, 'expression.empty', whole);
  const tooDeep = bracketBeyondLimit(source);
  if (tooDeep !== null) {
    return faultAt(
      source,
      'expression.too-deep',
      { from: tooDeep, to: source.length },
      { limit: EXPRESSION_LIMITS.brackets },
    );
  }
  const unusual = (options.names ?? []).filter((name) => !PLAIN_NAME.test(name));
  let tree: ReturnType<typeof parseExpression>;
  try {
    tree = parseExpression(source, Object.fromEntries(unusual.map((name) => [name, 1])), undefined);
  } catch {
    // The grammar's name tracker throws on a few malformed names; the expression is malformed in any case.
    return faultAt(source, 'expression.syntax', whole, { within: 'Expression' });
  }
  return readTree(source, tree);
}

interface OpenNode extends SourceRange {
  readonly kind: string;
  readonly text: string;
  readonly children: FeelNode[];
}

function readTree(source: string, tree: ReturnType<typeof parseExpression>): ParsedFeel {
  const open: OpenNode[] = [{ kind: '', text: source, from: 0, to: source.length, children: [] }];
  const loose = new WeakSet<FeelNode>();
  let problem: ExpressionProblem | null = null;
  tree.iterate({
    enter(node) {
      if (problem !== null) return false;
      const { from, to } = node;
      // The grammar marks its error nodes as skipped, too.
      if (node.type.isError) {
        problem = syntaxFault(source, { from, to }, open.at(-1)?.kind ?? '');
        return false;
      }
      if (node.type.isSkipped) return false;
      if (open.length > EXPRESSION_LIMITS.depth) {
        problem = faultAt(source, 'expression.too-deep', { from, to }, { limit: EXPRESSION_LIMITS.depth });
        return false;
      }
      open.push({ kind: node.name, text: source.slice(from, to), from, to, children: [] });
      return true;
    },
    leave(node) {
      if (problem !== null || node.type.isSkipped) return;
      const done = open.pop();
      if (done !== undefined) open.at(-1)?.children.push(withMemberPrecedence(done, loose, source));
    },
  });
  if (problem !== null) return problem;
  const root = open[0]?.children[0]?.children[0];
  if (root === undefined) return faultAt(source, 'expression.empty', { from: 0, to: source.length });
  return { ok: true, root };
}

/** `within` is the grammar's name of the unfinished part; an empty range means that something is missing there. */
function syntaxFault(source: string, range: SourceRange, within: string): ExpressionProblem {
  const { from } = range;
  if (range.to > from) return faultAt(source, 'expression.syntax', range, { within });
  const rest = source.slice(from);
  const start = from + (rest.length - rest.trimStart().length);
  const word = /^[\p{L}\p{N}_]+|^./u.exec(source.slice(start))?.[0] ?? '';
  return faultAt(source, 'expression.syntax', { from: start, to: start + word.length }, { within });
}

/** Offset of the first bracket that nests deeper than allowed. Texts and comments are passed over. */
function bracketBeyondLimit(source: string): number | null {
  let depth = 0;
  const tokens = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]/g;
  for (const match of source.matchAll(tokens)) {
    const [token] = match;
    if (token === '(' || token === '[' || token === '{') depth += 1;
    else if (token === ')' || token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > EXPRESSION_LIMITS.brackets) return match.index;
  }
  return null;
}
