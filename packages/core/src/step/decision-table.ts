// What a decision table answers: which rules hold, and what the hit policy makes of them (DMN 1.3, 8.2.8). Called by the step that decides by rules.
import type { DecisionTable } from '../diagram/decision-table';
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import { CELL, type CompiledDecision } from '../graph/compile-decision';
import { failed, type Worked, worked } from './outcome';
import { evaluate } from './values';

export interface Answer {
  /** Rules that held, 0-based, in the order of the table. */
  readonly rules: readonly number[];
  /** By output: its value, or the list of its values. */
  readonly outputs: Variables;
  /** As one value: that of the only output, or a context of all; a list of these where the policy gives several. */
  readonly value: Json;
}

export function answerOf(decision: CompiledDecision, data: Variables, at: number): Worked<Answer> {
  const rules = rulesThatHold(decision, data, at);
  if (!rules.ok) return rules;
  const { hitPolicy, aggregate } = decision.table;
  const held = rules.value;
  if (hitPolicy === 'unique' && held.length > 1)
    return failed('decision.several-rules', { decision: decision.table.id, rules: held.map((rule) => rule + 1) });
  const counted = hitPolicy === 'first' ? held.slice(0, 1) : held;
  const rows: Json[][] = [];
  for (const rule of counted) {
    const row = rowOf(decision.rules[rule]?.gives ?? [], data, at, decision.table.id);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  const chosen = chosenRows(decision, rows, data, at);
  if (!chosen.ok) return chosen;
  if (aggregate && isList(hitPolicy)) {
    const single = aggregated(decision.table, chosen.value);
    return single.ok ? worked({ rules: counted, ...one(decision.table, single.value) }) : single;
  }
  if (isList(hitPolicy)) return worked({ rules: counted, ...many(decision.table, chosen.value) });
  const row = chosen.value[0];
  if (row) return worked({ rules: counted, ...one(decision.table, row) });
  const otherwise = otherwiseOf(decision, data, at);
  return otherwise.ok ? worked({ rules: [], ...one(decision.table, otherwise.value) }) : otherwise;
}

function rulesThatHold({ table, inputs, rules }: CompiledDecision, data: Variables, at: number): Worked<number[]> {
  const cells: unknown[] = [];
  for (const input of inputs) {
    const result = input.evaluateFeel(data, at);
    if (!result.ok) return failed(result.code, { decision: table.id, expression: input.source, ...result.facts });
    cells.push(result.value);
  }
  const held: number[] = [];
  const scope: Record<string, unknown> = { ...data };
  for (const [i, { when }] of rules.entries()) {
    let holds = true;
    for (let column = 0; holds && column < when.length; column++) {
      const test = when[column];
      if (!test) continue;
      scope[CELL] = cells[column];
      const result = test.evaluateFeel(scope, at);
      if (!result.ok) {
        const expression = table.rules[i]?.when[column] ?? '';
        return failed(result.code, { decision: table.id, rule: i + 1, expression, ...result.facts });
      }
      holds = result.value === true;
    }
    if (!holds) continue;
    held.push(i);
    if (table.hitPolicy === 'first') break;
  }
  return worked(held);
}

function rowOf(
  gives: readonly (CompiledExpression | null)[],
  data: Variables,
  at: number,
  decision: string,
): Worked<Json[]> {
  const row: Json[] = [];
  for (const expression of gives) {
    const result = expression ? evaluate(expression, data, at) : worked<Json>(null);
    if (!result.ok) return { ...result, facts: { decision, expression: expression?.source ?? '', ...result.facts } };
    row.push(result.value);
  }
  return worked(row);
}

function chosenRows(decision: CompiledDecision, rows: Json[][], data: Variables, at: number): Worked<Json[][]> {
  const { table } = decision;
  switch (table.hitPolicy) {
    case 'any': {
      const [first] = rows.map((row) => JSON.stringify(row));
      const agree = rows.every((row) => JSON.stringify(row) === first);
      return agree ? worked(rows.slice(0, 1)) : failed('decision.disagree', { decision: table.id });
    }
    case 'priority':
    case 'outputOrder': {
      const orders: string[][] = [];
      for (const values of decision.values) {
        const allowed = rowOf(values, data, at, table.id);
        if (!allowed.ok) return allowed;
        orders.push(allowed.value.map((value) => JSON.stringify(value)));
      }
      const rank = (row: Json[], output: number) => {
        const found = orders[output]?.indexOf(JSON.stringify(row[output])) ?? -1;
        return found < 0 ? Number.MAX_SAFE_INTEGER : found;
      };
      const sorted = rows.slice().sort((a, b) => {
        for (let output = 0; output < orders.length; output++) {
          const difference = rank(a, output) - rank(b, output);
          if (difference !== 0) return difference;
        }
        return 0;
      });
      return worked(table.hitPolicy === 'priority' ? sorted.slice(0, 1) : sorted);
    }
    default:
      return worked(rows);
  }
}

/** One row of what all rows give together. Of nothing: 0 for `count`, else null. */
function aggregated(table: DecisionTable, rows: readonly Json[][]): Worked<Json[]> {
  if (table.aggregate === 'count') return worked(table.outputs.map(() => rows.length));
  const row: Json[] = [];
  for (const [i] of table.outputs.entries()) {
    const values = rows.map((given) => given[i] ?? null).filter((value) => value !== null);
    const numbers = values.filter((value) => typeof value === 'number');
    if (numbers.length < values.length) return failed('decision.not-a-value', { decision: table.id });
    if (numbers.length === 0) row.push(null);
    else if (table.aggregate === 'sum') row.push(numbers.reduce((sum, value) => sum + value, 0));
    else row.push(numbers.reduce((best, value) => (table.aggregate === 'min' ? Math.min : Math.max)(best, value)));
  }
  return worked(row);
}

function otherwiseOf(decision: CompiledDecision, data: Variables, at: number): Worked<Json[]> {
  return rowOf(decision.otherwise, data, at, decision.table.id);
}

function isList(policy: DecisionTable['hitPolicy']): boolean {
  return policy === 'collect' || policy === 'ruleOrder' || policy === 'outputOrder';
}

function one({ outputs }: DecisionTable, row: readonly Json[]): Pick<Answer, 'outputs' | 'value'> {
  const named: Record<string, Json> = {};
  for (const [i, { name }] of outputs.entries()) named[name] = row[i] ?? null;
  return { outputs: named, value: outputs.length === 1 ? (row[0] ?? null) : named };
}

function many(table: DecisionTable, rows: readonly Json[][]): Pick<Answer, 'outputs' | 'value'> {
  const named: Record<string, Json> = {};
  for (const [i, { name }] of table.outputs.entries()) named[name] = rows.map((row) => row[i] ?? null);
  return { outputs: named, value: rows.map((row) => one(table, row).value) };
}
