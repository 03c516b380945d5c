// Between a FEEL condition and its sketch: `describeExpression` reads, `writeCondition` writes. Called by the editor's condition
// builder and by the words of a path's label.
import { childAt, spelledName } from './compiler';
import {
  COMPARISON_OPERATORS,
  type ComparisonOperator,
  type ConditionRule,
  type ConditionSketch,
  type ConditionValue,
  isSketch,
  TEXT_OPERATORS,
  type TextOperator,
} from './condition-sketch';
import type { FeelNode } from './feel-node';
import { type ParseOptions, parseFeel } from './feel-tree';
import { textOf } from './literal-nodes';

/**
 * The sketch of a condition, or null if it is not of that simple form (or no FEEL at all). A bare variable reads as `= true`,
 * `not(variable)` as `= false`, `5 < x` as `x > 5`.
 */
export function describeExpression(source: string, options?: ParseOptions): ConditionSketch | null {
  const parsed = parseFeel(source, options);
  if (!parsed.ok) return null;
  const part = partOf(parsed.root);
  if (part === null) return null;
  return isSketch(part) ? part : { join: 'and', parts: [part] };
}

/** The FEEL of a sketch; reading it again gives the same sketch. */
export function writeCondition(sketch: ConditionSketch): string {
  const texts = sketch.parts.map((part) => (isSketch(part) ? `(${writeCondition(part)})` : writeRule(part)));
  return texts.join(` ${sketch.join} `);
}

type Part = ConditionRule | ConditionSketch;

function partOf(node: FeelNode): Part | null {
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return partOf(childAt(node, 1));
    case 'Conjunction':
      return joined('and', node);
    case 'Disjunction':
      return joined('or', node);
    case 'Comparison':
      return comparisonRule(node);
    case 'FunctionInvocation':
      return functionRule(node);
    default: {
      const variable = variableOf(node);
      return variable === null ? null : { variable, operator: '=', value: true };
    }
  }
}

function joined(join: 'and' | 'or', node: FeelNode): ConditionSketch | null {
  const parts: Part[] = [];
  for (const side of [childAt(node, 0), childAt(node, 2)]) {
    const part = partOf(side);
    if (part === null) return null;
    if (isSketch(part) && part.join === join) parts.push(...part.parts);
    else parts.push(part);
  }
  return { join, parts };
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function comparisonRule(node: FeelNode): ConditionRule | null {
  const left = childAt(node, 0);
  const operator = childAt(node, 1);
  const right = childAt(node, 2);
  if (operator.kind === 'in') return memberRule(left, node);
  if (operator.kind === 'between') {
    return betweenRule(variableOf(left), fixedValue(right), fixedValue(childAt(node, 4)));
  }
  if (!isComparison(operator.text)) return null;
  const variable = variableOf(left);
  if (variable !== null) return compare(variable, operator.text, right);
  const mirrored = variableOf(right);
  return mirrored === null ? null : compare(mirrored, MIRRORED[operator.text], left);
}

function compare(variable: string, operator: ComparisonOperator, literal: FeelNode): ConditionRule | null {
  if (literal.kind === 'null') {
    if (operator === '=') return { variable, operator: 'null' };
    return operator === '!=' ? { variable, operator: 'not null' } : null;
  }
  const value = fixedValue(literal);
  return value === null ? null : { variable, operator, value };
}

function betweenRule(
  variable: string | null,
  from: ConditionValue | null,
  to: ConditionValue | null,
): ConditionRule | null {
  return variable === null || from === null || to === null ? null : { variable, operator: 'between', from, to };
}

function memberRule(left: FeelNode, node: FeelNode): ConditionRule | null {
  const variable = variableOf(left);
  const tests = membersOf(childAt(node, 2), node);
  if (variable === null || tests === null || tests.length === 0) return null;
  const values: ConditionValue[] = [];
  for (const test of tests) {
    const value = fixedValue(test);
    if (value === null) return null;
    values.push(value);
  }
  return { variable, operator: 'in', values };
}

/** The values of `in (1, 2)` and `in [1, 2]`. */
function membersOf(after: FeelNode, node: FeelNode): readonly FeelNode[] | null {
  if (after.kind !== 'PositiveUnaryTest') return childAt(node, 3).children.map((test) => childAt(test, 0));
  const single = childAt(after, 0);
  if (single.kind === 'List') return single.children.slice(1, -1);
  return single.kind === 'ParenthesizedExpression' ? [childAt(single, 1)] : null;
}

function functionRule(node: FeelNode): ConditionRule | null {
  const target = childAt(node, 0);
  const [first, second, ...others] = childAt(node, 2).children;
  if (target.kind !== 'VariableName' || first === undefined || others.length > 0) return null;
  const name = spelledName(target);
  const variable = variableOf(first);
  if (variable === null) return null;
  if (name === 'not' && second === undefined) return { variable, operator: '=', value: false };
  if (!isTextOperator(name) || second?.kind !== 'StringLiteral') return null;
  const value = textOf(second.text);
  return value === null ? null : { variable, operator: name, value };
}

function variableOf(node: FeelNode): string | null {
  if (node.kind === 'VariableName') return spelledName(node);
  if (node.kind !== 'PathExpression') return null;
  const owner = variableOf(childAt(node, 0));
  return owner === null ? null : `${owner}.${spelledName(childAt(node, 2))}`;
}

function fixedValue(node: FeelNode): ConditionValue | null {
  switch (node.kind) {
    case 'NumericLiteral': {
      const number = Number(node.text.replace(/\s+/g, ''));
      return Number.isFinite(number) ? number : null;
    }
    case 'StringLiteral':
      return textOf(node.text);
    case 'BooleanLiteral':
      return node.text === 'true';
    case 'DateTimeLiteral':
      return dateValue(node);
    default:
      return null;
  }
}

function dateValue(node: FeelNode): ConditionValue | null {
  const first = childAt(node, 0);
  if (first.kind === 'AtLiteral') {
    const text = textOf(childAt(first, 0).text) ?? '';
    if (/^\d+-\d+-\d+$/.test(text)) return { date: text };
    return /^\d+-\d+-\d+T/.test(text) ? { dateTime: text } : null;
  }
  const [argument, ...others] = childAt(node, 2).children;
  const text = argument?.kind === 'StringLiteral' && others.length === 0 ? textOf(argument.text) : null;
  if (text === null) return null;
  const maker = spelledName(first);
  if (maker === 'date') return { date: text };
  return maker === 'date and time' ? { dateTime: text } : null;
}

function writeRule(rule: ConditionRule): string {
  const { variable } = rule;
  switch (rule.operator) {
    case 'null':
      return `${variable} = null`;
    case 'not null':
      return `${variable} != null`;
    case 'between':
      return `${variable} between ${writeValue(rule.from)} and ${writeValue(rule.to)}`;
    case 'in':
      return `${variable} in (${rule.values.map(writeValue).join(', ')})`;
    case 'contains':
    case 'starts with':
    case 'ends with':
      return `${rule.operator}(${variable}, ${writeText(rule.value)})`;
    default:
      return `${variable} ${rule.operator} ${writeValue(rule.value)}`;
  }
}

function writeValue(value: ConditionValue): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'boolean') return String(value);
  return 'date' in value ? `date(${writeText(value.date)})` : `date and time(${writeText(value.dateTime)})`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Quoted; halves of a surrogate pair in the six-digit form, since a shorter one would take in the digits that follow. */
function writeText(text: string): string {
  const escaped = text.replace(
    /["\\\n\r\t\p{Cs}]/gu,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(6, '0')}`,
  );
  return `"${escaped}"`;
}

function isComparison(text: string): text is ComparisonOperator {
  return (COMPARISON_OPERATORS as readonly string[]).includes(text);
}

function isTextOperator(text: string): text is TextOperator {
  return (TEXT_OPERATORS as readonly string[]).includes(text);
}
