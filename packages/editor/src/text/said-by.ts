// What an automatic step does in words: what its letter says, and the rules of its table as sentences, one a line. Pure; called by the outline.
import type { DecisionTable, Node } from '@baton/core';
import { describeExpression } from '@baton/core';
import { type Locale, upperFirst } from '@baton/words';
import { conditionWords, valueWords } from '../panel/decide/condition-words';
import { templatePieces } from '../panel/fields/template';
import type { Names } from '../panel/names';
import { isolated } from './isolated';
import { type Piece, plain, type TextContext, value } from './piece';

export function saidBy(node: Node, context: TextContext): Piece[][] {
  if ('says' in node) return (node.says ?? []).map((one) => lettered(one, context));
  if (node.kind !== 'businessRuleTask' || node.handler !== undefined) return [];
  const table = context.diagram.decisions?.find(({ id }) => id === node.decision);
  return table ? tabled(table, context) : [];
}

/** "Subject: Your parcel", its data by what they are called. */
function lettered(
  { to, text }: { readonly to: string; readonly text: string },
  { diagram, format }: TextContext,
): Piece[] {
  const label = upperFirst(to, format.locale);
  const called = diagram.variables.map(({ name, label: said }) => ({
    name,
    type: 'any' as const,
    label: said ?? name,
  }));
  return [
    plain(`${label}: `),
    ...templatePieces(text, called).map(({ text: said, as }): Piece => (as === 'plain' ? plain(said) : value(said))),
  ];
}

function tabled(table: DecisionTable, context: TextContext): Piece[][] {
  const { words, mostRules = table.rules.length } = context;
  const { rules } = words.kindOptions;
  const shown = table.rules.slice(0, mostRules);
  const left = table.rules.length - shown.length;
  const otherwise = table.outputs.flatMap((output) => result(output, output.otherwise, context));
  return [
    [plain(`${rules.table} `), value(words.common.quote(table.name)), plain(`: ${rules.policies[table.hitPolicy]}`)],
    ...shown.map((rule) => ruled(table, rule, context)),
    ...(left > 0 ? [[plain(`+ ${rules.shape(left)}`)]] : []),
    ...(otherwise.length > 0 ? [[plain(`${rules.otherwise}: `), ...listed(otherwise, words.common.comma)]] : []),
  ];
}

/** "If Quantity is more than 100 and Paper is matt: Price 5 EUR". What a rule does not ask is not said. */
function ruled(table: DecisionTable, rule: DecisionTable['rules'][number], context: TextContext): Piece[] {
  const { words } = context;
  const asked = table.inputs.flatMap(({ expression, label }, i) => {
    const test = rule.when[i] ?? '-';
    return test.trim() === '-' ? [] : [value(testWords(expression, label, test, context))];
  });
  const given = table.outputs.flatMap((output, i) => result(output, rule.gives[i], context));
  return [
    ...(asked.length > 0
      ? [
          plain(`${words.kindOptions.rules.when} `),
          ...listed(asked, ` ${words.drawing.decide.and} `),
          plain(given.length > 0 ? ': ' : ''),
        ]
      : []),
    ...listed(given, words.common.comma),
    plain(rule.note ? ` (${rule.note})` : ''),
  ];
}

/** A test of a column in plain words, else as it is written. */
function testWords(asked: string, label: string | undefined, test: string, context: TextContext): string {
  const { names, diagram } = context;
  const called = {
    ...context,
    variables: diagram.variables,
    ...(label && { names: { ...names, variable: () => label } }),
  };
  const known = { names: diagram.variables.map((variable) => variable.name) };
  const span = spanWords(asked, test.trim());
  for (const written of [
    ...span,
    `${asked} ${test}`,
    `${asked} = ${test}`,
    `${asked} in ${test}`,
    `${asked} in (${test})`,
  ]) {
    const sketch = describeExpression(written, known);
    if (sketch) return conditionWords(sketch, called);
  }
  return `${label ?? names.variable(asked)} ${test}`;
}

/** `[1..5]` is between both, `[1..5)` at least the one and less than the other. */
function spanWords(asked: string, test: string): string[] {
  const [, opens, from, to, closes] = /^([[\](])([^[\](),]+)\.\.([^[\](),]+)([[\])])$/.exec(test) ?? [];
  if (opens === undefined) return [];
  if (opens === '[' && closes === ']') return [`${asked} between ${from} and ${to}`];
  return [`${asked} ${opens === '[' ? '>=' : '>'} ${from} and ${asked} ${closes === ']' ? '<=' : '<'} ${to}`];
}

/** "Price 5 EUR"; nothing where it gives nothing. */
function result(
  { name, label }: DecisionTable['outputs'][number],
  given = '',
  { diagram, names, words, format }: TextContext,
): Piece[] {
  if (given.trim() === '' || given.trim() === 'null') return [];
  const variable = diagram.variables.find((one) => one.name === name);
  const rule = describeExpression(`${name} = ${given}`, { names: diagram.variables.map((one) => one.name) })?.parts[0];
  const fixed = rule && 'value' in rule ? rule.value : null;
  const isPlain = typeof fixed === 'string' && !variable?.options;
  const said =
    fixed === null
      ? calledIn(given, names, format.locale)
      : isPlain
        ? fixed
        : valueWords(fixed, variable, words, format);
  return [value(`${label ?? names.variable(name)} ${said}`)];
}

/** A formula with its data by what they are called; one with texts in it stays as it is written. */
function calledIn(formula: string, names: Names, locale: Locale): string {
  if (formula.includes('"')) return formula;
  // Set apart as a whole: word by word it would be read backwards.
  return isolated(formula.replace(/[A-Za-z_]\w*/g, names.variable).replace(/[\u2068\u2069]/g, ''), locale);
}

function listed(pieces: readonly Piece[], between: string): Piece[] {
  return pieces.flatMap((one, i) => (i > 0 ? [plain(between), one] : [one]));
}
