// A decision table changed as a whole: rows and columns added, moved and taken away so that each rule keeps one test per question and one value
// per result. Pure; called by the table's dialog.
import type { DecisionTable, Variable } from '@baton/core';
import { columnIds } from '@baton/core/diagram';

type Rule = DecisionTable['rules'][number];

export const ANYTHING = '-';

export function freshTable(id: string, name: string, variables: readonly Variable[]): DecisionTable {
  const [asked, given] = [variables[0], variables.find((_, i) => i > 0)];
  return {
    id,
    name: name.trim().slice(0, 200) || id,
    hitPolicy: 'first',
    inputs: [{ expression: asked?.name ?? 'value' }],
    outputs: [{ name: given?.name ?? 'result' }],
    rules: [{ when: [ANYTHING], gives: ['null'] }],
  };
}

export function withRule(table: DecisionTable, at = table.rules.length, rule?: Rule): DecisionTable {
  const fresh: Rule = rule ?? {
    when: table.inputs.map(() => ANYTHING),
    gives: table.outputs.map(() => 'null'),
  };
  return { ...table, rules: [...table.rules.slice(0, at), structuredClone(fresh), ...table.rules.slice(at)] };
}

export function withoutRule(table: DecisionTable, at: number): DecisionTable {
  return { ...table, rules: table.rules.filter((_, i) => i !== at) };
}

export function movedUp(table: DecisionTable, at: number): DecisionTable {
  const rules = [...table.rules];
  const [rule, before] = [rules[at], rules[at - 1]];
  if (!rule || !before) return table;
  rules[at] = before;
  rules[at - 1] = rule;
  return { ...table, rules };
}

export function withRuleChanged(table: DecisionTable, at: number, change: Partial<Rule>): DecisionTable {
  return {
    ...table,
    rules: table.rules.map((rule, i) => {
      if (i !== at) return rule;
      const { note, ...rest } = { ...rule, ...change };
      return note === undefined || note.trim() === '' ? rest : { ...rest, note };
    }),
  };
}

type Column = DecisionTable['inputs' | 'outputs'][number];

/** Columns keep the ids under which their words in other languages stand, whatever is taken away before them. */
function known<One extends Column>(columns: readonly One[], as: 'in' | 'out'): One[] {
  const ids = columnIds(columns, as);
  return columns.map((column, i) => ({ ...column, id: ids[i] as string }));
}

/** An id for one more, where its place is another one's already. */
function columnId(columns: readonly Column[], as: 'in' | 'out'): { id?: string } {
  const ids = new Set(columnIds(columns, as));
  if (!ids.has(`${as}${columns.length + 1}`)) return {};
  for (let n = columns.length + 2; ; n++) if (!ids.has(`${as}${n}`)) return { id: `${as}${n}` };
}

export function withInput(table: DecisionTable, expression: string): DecisionTable {
  return {
    ...table,
    inputs: [...table.inputs, { ...columnId(table.inputs, 'in'), expression }],
    rules: table.rules.map((rule) => ({ ...rule, when: [...rule.when, ANYTHING] })),
  };
}

export function withOutput(table: DecisionTable, name: string): DecisionTable {
  return {
    ...table,
    outputs: [...table.outputs, { ...columnId(table.outputs, 'out'), name }],
    rules: table.rules.map((rule) => ({ ...rule, gives: [...rule.gives, 'null'] })),
  };
}

/** The last question and the last result stay. */
export function withoutInput(table: DecisionTable, at: number): DecisionTable {
  if (table.inputs.length < 2) return table;
  return {
    ...table,
    inputs: known(table.inputs, 'in').filter((_, i) => i !== at),
    rules: table.rules.map((rule) => ({ ...rule, when: rule.when.filter((_, i) => i !== at) })),
  };
}

export function withoutOutput(table: DecisionTable, at: number): DecisionTable {
  if (table.outputs.length < 2) return table;
  return {
    ...table,
    outputs: known(table.outputs, 'out').filter((_, i) => i !== at),
    rules: table.rules.map((rule) => ({ ...rule, gives: rule.gives.filter((_, i) => i !== at) })),
  };
}
