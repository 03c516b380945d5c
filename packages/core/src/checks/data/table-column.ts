// One column of a decision table: which values of its input make a difference, and which rules hold for each. Exact where the tests of the
// column compare with fixed values; else it is said why not. Called by `check-tables.ts`.
import type { DecisionTable } from '../../diagram/decision-table';
import type { Json, VariableType } from '../../diagram/variable';
import type { FeelNode } from '../../expression/feel-node';
import { parseFeel } from '../../expression/feel-tree';
import { textOf } from '../../expression/literal-nodes';
import { CELL, conditionOf } from '../../graph/compile-decision';
import { compileFor } from '../../graph/compile-expression';
import type { DrawingIndex } from '../drawing-index';
import { valuesToTry } from './values-to-try';

/** Values of the input for which the same rules hold. */
export interface Stretch {
  /** One of them; null: whatever it is. */
  readonly value: Json;
  /** Rules whose test of this column holds, as bits. */
  readonly rules: Uint32Array;
}

export interface Column {
  readonly ok: true;
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

/** `rule`: the first whose test is the reason, 0-based. `types`: it compares with values of another kind than the input has. */
export interface Untold {
  readonly ok: false;
  readonly reason: 'not-fixed' | 'types' | 'too-much' | 'faulty';
  readonly rule: number;
}

type Kind = 'number' | 'text' | 'boolean' | 'date';

/** Evaluations of tests for one column. */
const MOST_TRIES = 100_000;

export function columnOf(drawing: DrawingIndex, table: DecisionTable, index: number): Column | Untold {
  const input = table.inputs[index]?.expression.trim() ?? '';
  const label = table.inputs[index]?.label ?? input;
  const tests = table.rules.map(({ when }) => conditionOf(when[index] ?? '-'));
  const constants: Json[] = [];
  const variable = drawing.variables.get(input);
  let kind = variable ? kindOfType(variable.type) : null;
  for (const [rule, test] of tests.entries()) {
    const found = test === null ? [] : constantsOf(test);
    if (found === 'faulty') return { ok: false, reason: 'faulty', rule };
    if (found === null) return { ok: false, reason: 'not-fixed', rule };
    for (const constant of found) {
      kind ??= constant.kind;
      if (constant.kind !== kind) return { ok: false, reason: variable ? 'types' : 'not-fixed', rule };
      if (constant.ordered && kind === 'text') return { ok: false, reason: 'not-fixed', rule };
      constants.push(constant.value);
    }
  }
  const words = Math.max(1, (table.rules.length + 31) >> 5);
  if (tests.every((test) => test === null)) return { ok: true, label, stretches: [{ value: null, rules: all(words) }] };
  if (kind === null) return { ok: false, reason: 'not-fixed', rule: 0 };
  const isChoice = variable?.type === 'choice';
  const values = isChoice ? valuesToTry(variable, constants) : valuesToTry({ type: kind }, constants);
  if (!values) return { ok: false, reason: 'not-fixed', rule: 0 };
  const different = [...new Set(tests)].filter((test) => test !== null);
  if (different.length * values.length > MOST_TRIES) return { ok: false, reason: 'too-much', rule: 0 };
  const cells = values.map((value) => cellOf(drawing, kind as Kind, value));
  const holds = new Map<string, readonly boolean[]>();
  for (const test of different) {
    const condition = compileFor(drawing.diagram, test);
    if (!condition.ok) return { ok: false, reason: 'faulty', rule: tests.indexOf(test) };
    holds.set(
      test,
      cells.map((cell) => {
        const result = condition.evaluateFeel({ [CELL]: cell }, 0);
        return result.ok && result.value === true;
      }),
    );
  }
  const found = values.map((value, i): Stretch => {
    const rules = new Uint32Array(words);
    for (const [rule, test] of tests.entries())
      if (test === null || holds.get(test)?.[i]) rules[rule >> 5] = (rules[rule >> 5] as number) | (1 << (rule & 31));
    return { value, rules };
  });
  const stretches = new Map<string, Stretch>();
  for (const stretch of found) if (!stretches.has(`${stretch.rules}`)) stretches.set(`${stretch.rules}`, stretch);
  return { ok: true, label, stretches: [...stretches.values()] };
}

function all(words: number): Uint32Array {
  return new Uint32Array(words).fill(0xffffffff);
}

function kindOfType(type: VariableType): Kind | null {
  if (type === 'choice' || type === 'text' || type === 'file') return 'text';
  return type === 'number' || type === 'boolean' || type === 'date' ? type : null;
}

/** The value as tests see it: a day is no text. */
function cellOf(drawing: DrawingIndex, kind: Kind, value: Json): unknown {
  if (kind !== 'date') return value;
  const day = compileFor(drawing.diagram, `date("${value}")`);
  const result = day.ok ? day.evaluateFeel({}, 0) : null;
  return result?.ok ? result.value : value;
}

interface Constant {
  readonly kind: Kind;
  readonly value: Json;
  /** It is asked whether something is less or more. */
  readonly ordered: boolean;
}

/** Parts of a test that say nothing by themselves. */
const PLAIN = new Set([
  'Comparison',
  'PositiveUnaryTest',
  'PositiveUnaryTests',
  'ParenthesizedExpression',
  'Conjunction',
]);
const SIGNS = new Set([
  '(',
  ')',
  '[',
  ']',
  '..',
  ',',
  'in',
  'and',
  'or',
  'CompareOp',
  'null',
  'Disjunction',
  'PositionalParameters',
]);

/** The fixed values that the condition compares its column with. Null: it asks for something else. */
function constantsOf(condition: string): readonly Constant[] | null | 'faulty' {
  const parsed = parseFeel(condition);
  if (!parsed.ok) return 'faulty';
  const found: Constant[] = [];
  const open: { readonly node: FeelNode; readonly ordered: boolean }[] = [{ node: parsed.root, ordered: false }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node } = at;
    const ordered = at.ordered || isOrdered(node);
    if (node.kind === 'VariableName' && node.text === CELL) continue;
    const constant = constantOf(node);
    if (constant) found.push({ ...constant, ordered });
    else if (isNegation(node)) open.push({ node: node.children[1] as FeelNode, ordered }, ...rest(node, ordered));
    else if (
      PLAIN.has(node.kind) ||
      SIGNS.has(node.kind) ||
      node.kind === 'Interval' ||
      node.kind === 'SimplePositiveUnaryTest'
    )
      for (const child of node.children) open.push({ node: child, ordered });
    else return null;
  }
  return found;
}

function rest(node: FeelNode, ordered: boolean) {
  return node.children.slice(2).map((child) => ({ node: child, ordered }));
}

function isNegation(node: FeelNode): boolean {
  return node.kind === 'FunctionInvocation' && node.children[0]?.text === 'not';
}

function isOrdered({ kind, children }: FeelNode): boolean {
  if (kind === 'Interval') return true;
  const operator = children.find((child) => child.kind === 'CompareOp')?.text;
  return operator !== undefined && operator !== '=' && operator !== '!=';
}

function constantOf({ kind, text, children }: FeelNode): Omit<Constant, 'ordered'> | null {
  if (kind === 'NumericLiteral') {
    const value = Number(text.replace(/\s/g, ''));
    return Number.isFinite(value) ? { kind: 'number', value } : null;
  }
  if (kind === 'BooleanLiteral') return { kind: 'boolean', value: text === 'true' };
  if (kind === 'StringLiteral') {
    const value = textOf(text);
    return value === null ? null : { kind: 'text', value };
  }
  if (kind !== 'DateTimeLiteral') return null;
  const day = /^(?:date\s*\(\s*|@)"(\d{4}-\d\d-\d\d)"\s*\)?$/.exec(text.trim())?.[1];
  return day === undefined || children.length === 0 ? null : { kind: 'date', value: day };
}
