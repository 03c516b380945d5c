// Decision tables, compiled: FEEL's unary tests become conditions over the value of their column. Called by `compile`.
import type { DecisionTable } from '../diagram/decision-table';
import type { CompiledExpression } from '../expression/expression';
import type { Expressions } from './compile-expression';

/** Name under which a test reads the value of its column; `?` in FEEL. */
export const CELL = 'cell__';

export interface CompiledRule {
  /** By column; null: holds for everything. */
  readonly when: readonly (CompiledExpression | null)[];
  /** By output. */
  readonly gives: readonly CompiledExpression[];
}

export interface CompiledDecision {
  readonly table: DecisionTable;
  readonly inputs: readonly CompiledExpression[];
  readonly rules: readonly CompiledRule[];
  /** By output: allowed values, the most important first, and what is said when no rule holds. */
  readonly values: readonly (readonly CompiledExpression[])[];
  readonly otherwise: readonly (CompiledExpression | null)[];
}

/** Throws CompileError. */
export function compileDecision(table: DecisionTable, expressions: Expressions): CompiledDecision {
  const place = { decision: table.id };
  return {
    table,
    inputs: table.inputs.map(({ expression }) => expressions.compile(expression, place)),
    rules: table.rules.map(({ when, gives }) => ({
      when: when.map((test) => {
        const condition = conditionOf(test);
        return condition === null ? null : expressions.compile(condition, place);
      }),
      gives: gives.map((source) => expressions.compile(source, place)),
    })),
    values: table.outputs.map(({ values }) => (values ?? []).map((source) => expressions.compile(source, place))),
    otherwise: table.outputs.map(({ otherwise }) => expressions.optional(otherwise, place)),
  };
}

/** The condition that unary tests make (DMN 1.3, 10.3.1.2, rules 7 to 17); null for `-`. */
export function conditionOf(tests: string): string | null {
  const text = tests.trim();
  if (text === '-' || text === '') return null;
  const inner = negated(text);
  if (inner !== null) return `not(${conditionOf(inner) ?? 'true'})`;
  const asked = withoutQuestionMarks(text);
  return asked === text ? `${CELL} in (${text})` : asked;
}

/** What stands inside of a `not(...)` that is the whole text. */
function negated(text: string): string | null {
  const opening = /^not\s*\(/.exec(text)?.[0];
  if (opening === undefined || !text.endsWith(')')) return null;
  const inner = text.slice(opening.length, -1);
  let depth = 0;
  for (const { text: character, quoted } of characters(inner)) {
    if (quoted) continue;
    if (character === '(') depth += 1;
    if (character === ')' && --depth < 0) return null;
  }
  return inner;
}

function withoutQuestionMarks(text: string): string {
  let made = '';
  for (const { text: character, quoted } of characters(text)) made += character === '?' && !quoted ? CELL : character;
  return made;
}

function* characters(text: string): Generator<{ readonly text: string; readonly quoted: boolean }> {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (quoted && character === '\\') {
      yield { text: character, quoted };
      i += 1;
      if (i < text.length) yield { text: text[i] as string, quoted };
      continue;
    }
    if (character === '"') {
      yield { text: character, quoted: true };
      quoted = !quoted;
      continue;
    }
    yield { text: character, quoted };
  }
}
