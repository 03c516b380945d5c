// A condition's rules as the builder shows them, and in plain words: "Sum is more than 100 000". Pure; also for labels of paths and the text.
import type { ConditionRule, ConditionSketch, ConditionValue, Variable, VariableType } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import type { Names } from '../names';

export type RuleOperator = ConditionRule['operator'];

const ALWAYS: readonly RuleOperator[] = ['=', '!='];
const KNOWN: readonly RuleOperator[] = ['null', 'not null'];
const ORDERED: readonly RuleOperator[] = ['=', '!=', '<', '<=', '>', '>=', 'between'];

/** What can be asked of a variable, the likeliest first. */
export function operatorsFor(type: VariableType): readonly RuleOperator[] {
  switch (type) {
    case 'number':
    case 'date':
    case 'dateTime':
      return [...ORDERED, ...KNOWN];
    case 'text':
      return [...ALWAYS, 'contains', 'starts with', 'ends with', 'in', ...KNOWN];
    case 'choice':
      return [...ALWAYS, 'in', ...KNOWN];
    case 'boolean':
      return ['=', ...KNOWN];
    default:
      return KNOWN;
  }
}

export function operatorWords(operator: RuleOperator, words: Words): string {
  const { operators } = words.panel.decide;
  const { decide } = words.drawing;
  const by: Record<RuleOperator, string> = {
    '=': operators.equals,
    '!=': operators.notEquals,
    '<': operators.less,
    '<=': operators.atMost,
    '>': operators.greater,
    '>=': operators.atLeast,
    contains: operators.contains,
    'starts with': decide.startsWith,
    'ends with': decide.endsWith,
    in: decide.oneOf,
    between: decide.between,
    null: operators.empty,
    'not null': operators.notEmpty,
  };
  return by[operator];
}

/** A value to begin with. */
export function firstValue(variable: Variable): ConditionValue {
  switch (variable.type) {
    case 'number':
      return 0;
    case 'boolean':
      return true;
    case 'choice':
      return variable.options?.[0]?.id ?? '';
    case 'date':
      return { date: new Date().toISOString().slice(0, 10) };
    case 'dateTime':
      return { dateTime: `${new Date().toISOString().slice(0, 19)}Z` };
    default:
      return '';
  }
}

/** The rule with another operator, its value kept where it still makes sense. */
export function withOperator(rule: ConditionRule, operator: RuleOperator, variable: Variable): ConditionRule {
  const name = rule.variable;
  const value = fixedValue(rule) ?? firstValue(variable);
  switch (operator) {
    case 'null':
    case 'not null':
      return { variable: name, operator };
    case 'between':
      return { variable: name, operator, from: value, to: value };
    case 'in':
      return { variable: name, operator, values: [value] };
    case 'contains':
    case 'starts with':
    case 'ends with':
      return { variable: name, operator, value: typeof value === 'string' ? value : '' };
    default:
      return { variable: name, operator, value };
  }
}

export function fixedValue(rule: ConditionRule): ConditionValue | null {
  if ('value' in rule) return rule.value;
  if ('values' in rule) return rule.values[0] ?? null;
  return 'from' in rule ? rule.from : null;
}

/** Rules of a sketch without nested groups; null where it has such. */
export function flatRules(sketch: ConditionSketch): readonly ConditionRule[] | null {
  return sketch.parts.every((part) => !('parts' in part)) ? (sketch.parts as readonly ConditionRule[]) : null;
}

export interface ConditionContext {
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
  readonly variables: readonly Variable[];
}

export function conditionWords(sketch: ConditionSketch, context: ConditionContext): string {
  const join = context.words.drawing.decide[sketch.join];
  return sketch.parts
    .map((part) => ('parts' in part ? `(${conditionWords(part, context)})` : ruleSentence(part, context)))
    .join(` ${join} `);
}

function ruleSentence(rule: ConditionRule, { names, words, format, variables }: ConditionContext): string {
  const variable = variables.find((candidate) => candidate.name === rule.variable);
  const said = (value: ConditionValue) => valueWords(value, variable, words, format);
  const operator = operatorWords(rule.operator, words);
  const subject = names.variable(rule.variable);
  if ('values' in rule) return `${subject} ${operator} ${format.list(rule.values.map(said))}`;
  if ('from' in rule) return `${subject} ${operator} ${said(rule.from)}–${said(rule.to)}`;
  return 'value' in rule ? `${subject} ${operator} ${said(rule.value)}` : `${subject} ${operator}`;
}

export function valueWords(
  value: ConditionValue,
  variable: Variable | undefined,
  words: Words,
  format: Formatters,
): string {
  if (typeof value === 'number') return format.number(value) + (variable?.unit ? ` ${variable.unit}` : '');
  if (typeof value === 'boolean') return value ? words.drawing.decide.yes : words.drawing.decide.no;
  if (typeof value === 'string')
    return variable?.options?.find((option) => option.id === value)?.name ?? words.common.quote(value);
  return 'date' in value ? format.date(Date.parse(value.date)) : format.instant(Date.parse(value.dateTime));
}
