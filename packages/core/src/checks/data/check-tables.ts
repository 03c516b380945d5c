// Decision tables: cases that no rule holds for, rules that hold together where only one may, rules that never count, values of another kind.
// Told only where the tests compare with fixed values; where they do not, that is said. Called by `checkDiagram`.
import type { DecisionTable } from '../../diagram/decision-table';
import type { Json } from '../../diagram/variable';
import { parseFeel } from '../../expression/feel-tree';
import type { DrawingIndex, Report } from '../drawing-index';
import type { Problem, ProblemCode } from '../problem';
import { fits, Look } from './look';
import { type Column, columnOf, type Untold } from './table-column';
import { type Budget, type Case, canHold, casesOfSeveral, caseWithout, rulesBefore } from './table-rules';

/** Steps of looking, for all tables of a drawing together. */
const MOST_WORK = 3_000_000;
/** Of one sort, at one table. */
const MOST_TOLD = 5;
type Rule = DecisionTable['rules'][number];

const NOT_FIXED: Untold = { ok: false, reason: 'not-fixed', rule: 0 };

export function checkTables(drawing: DrawingIndex, report: Report): void {
  const budget = { work: MOST_WORK };
  for (const [i, table] of (drawing.diagram.decisions ?? []).entries())
    new TableCheck(drawing, table, ['decisions', i], budget, report).run();
}

class TableCheck {
  private readonly told = new Map<string, number>();
  private readonly users: readonly { readonly id: string; readonly result?: string | undefined }[];

  constructor(
    private readonly drawing: DrawingIndex,
    private readonly table: DecisionTable,
    private readonly path: Problem['path'],
    private readonly budget: Budget,
    private readonly report: Report,
  ) {
    this.users = drawing.diagram.nodes.filter(
      (node) => node.kind === 'businessRuleTask' && node.decision === table.id,
    ) as never;
  }

  run(): void {
    this.checkAnswers();
    if (this.table.rules.length === 0) return;
    const columns = this.columns();
    if (!columns) return;
    this.checkNever(columns);
    this.checkGap(columns);
    this.checkTogether(columns);
    if (this.budget.work < 0) this.tellUntold({ ok: false, reason: 'too-much', rule: 0 }, 0);
  }

  /** Null where one of them cannot be told, which is said. */
  private columns(): readonly Column[] | null {
    const columns: Column[] = [];
    for (const [i] of this.table.inputs.entries()) {
      const column = this.readsAgain(i) ? NOT_FIXED : columnOf(this.drawing, this.table, i);
      if (column.ok) columns.push(column);
      else {
        this.tellUntold(column, i);
        return null;
      }
    }
    return columns;
  }

  /** A list of all answers may be empty, and an answer for when nothing holds closes every gap. */
  private checkGap(columns: readonly Column[]): void {
    const { hitPolicy, outputs } = this.table;
    const isList = hitPolicy === 'collect' || hitPolicy === 'ruleOrder' || hitPolicy === 'outputOrder';
    if (isList || outputs.every(({ otherwise }) => otherwise !== undefined)) return;
    const gap = caseWithout(columns, this.allRules(columns), null, this.budget);
    if (gap !== null && gap !== 'too-much') this.tell('decision.table-gap', [], { value: this.describe(columns, gap) });
  }

  private checkNever(columns: readonly Column[]): void {
    const words = columns[0]?.stretches[0]?.rules.length ?? 1;
    for (const [rule] of this.table.rules.entries()) {
      const covered =
        this.table.hitPolicy === 'first' && rule > 0
          ? caseWithout(columns, rulesBefore(rule, words), rule, this.budget) === null
          : !canHold(columns, rule);
      if (covered) this.tell('decision.rule-never', ['rules', rule], { rule: rule + 1 });
    }
  }

  private checkTogether(columns: readonly Column[]): void {
    const { hitPolicy, rules } = this.table;
    if (hitPolicy !== 'unique' && hitPolicy !== 'any') return;
    const code = hitPolicy === 'unique' ? 'decision.table-overlap' : 'decision.table-disagrees';
    const pairs = new Set<string>();
    for (const { rules: held, values } of casesOfSeveral(columns, this.allRules(columns), this.budget)) {
      const pair = hitPolicy === 'unique' ? held.slice(0, 2) : firstThatDiffer(held.map((rule) => [rule, rules[rule]]));
      const [first, rule] = pair;
      if (first === undefined || rule === undefined || pairs.has(`${pair}`)) continue;
      pairs.add(`${pair}`);
      const value = this.describe(columns, values);
      this.tell(code, ['rules', rule], { first: first + 1, rule: rule + 1, value });
      if (pairs.size >= MOST_TOLD) return;
    }
  }

  private allRules(columns: readonly Column[]): Uint32Array {
    return rulesBefore(this.table.rules.length, columns[0]?.stretches[0]?.rules.length ?? 1);
  }

  /** Answers go into variables: of the name of the output, or all into one. */
  private checkAnswers(): void {
    const { outputs, rules, hitPolicy } = this.table;
    if (hitPolicy === 'collect' || hitPolicy === 'ruleOrder' || hitPolicy === 'outputOrder') return;
    const looks = this.users.map(({ id }) => Look.at(this.drawing, id));
    for (const [i, { name, otherwise }] of outputs.entries()) {
      const targets = this.users.flatMap(({ result }, user) => {
        const variable = result ?? name;
        const declared = result !== undefined && outputs.length > 1 ? undefined : this.drawing.variables.get(variable);
        return declared && looks[user] ? [{ declared, look: looks[user] }] : [];
      });
      const given = rules.map(({ gives }, rule) => ({ source: gives[i] ?? '', path: ['rules', rule, 'gives', i] }));
      if (otherwise !== undefined) given.push({ source: otherwise, path: ['outputs', i, 'otherwise'] });
      for (const { source, path } of given) {
        const parsed = parseFeel(source);
        if (!parsed.ok) continue;
        for (const { declared, look } of targets) {
          const kind = look.kindOf(parsed.root);
          if (kind === null || fits(declared.type, kind, parsed.root)) continue;
          this.tell('data.sets-wrong-type', path, { variable: declared.name, type: declared.type, given: kind });
          break;
        }
      }
    }
  }

  /** A column that reads what one before it reads too: they cannot have any values together. */
  private readsAgain(column: number): boolean {
    const before = new Set(this.table.inputs.slice(0, column).flatMap(({ expression }) => namesIn(expression)));
    return namesIn(this.table.inputs[column]?.expression ?? '').some((name) => before.has(name));
  }

  private tellUntold({ reason, rule }: Untold, column: number): void {
    // What does not even parse is told by itself.
    if (reason === 'faulty') return;
    const input = this.table.inputs[column];
    const { id = '' } = this.users[0] ?? {};
    if (reason === 'types') {
      const expression = this.table.rules[rule]?.when[column] ?? '';
      const variable = input?.expression ?? '';
      const type = this.drawing.variables.get(variable)?.type ?? '';
      this.tell('data.compares-types', ['rules', rule, 'when', column], { variable, expression, type });
    } else {
      const facts = { column: input?.label ?? input?.expression ?? id, rule: rule + 1, reason };
      this.tell('decision.table-not-told', ['inputs', column], facts, 'info');
    }
  }

  private tell(
    code: ProblemCode,
    path: Problem['path'],
    facts: Problem['facts'],
    severity: Problem['severity'] = 'warning',
  ): void {
    const times = (this.told.get(code) ?? 0) + 1;
    this.told.set(code, times);
    if (times > MOST_TOLD) return;
    const node = this.users[0]?.id;
    this.report({
      code,
      severity,
      ...(node === undefined ? {} : { node }),
      path: [...this.path, ...path],
      facts: { decision: this.table.name, ...facts },
    });
  }

  private describe(columns: readonly Column[], values: Case): string {
    const shown = columns.flatMap(({ label }, i) => {
      const value = values[i] as Json;
      return value === null ? [] : [`${label} = ${typeof value === 'string' ? `"${value}"` : String(value)}`];
    });
    return shown.join(', ');
  }
}

/** Whether fixed answers are not the same; of others it cannot be told. */
function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.some((source, i) => {
    const [a, b] = [source.trim(), (other[i] ?? '').trim()];
    return a !== b && isFixed(a) && isFixed(b);
  });
}

/** Two that hold together and say different things; empty: none do. */
function firstThatDiffer(held: readonly (readonly [number, Rule | undefined])[]): readonly number[] {
  for (const [i, [rule, { gives = [] } = {}]] of held.entries()) {
    const other = held.slice(0, i).find(([, before]) => differ(before?.gives ?? [], gives));
    if (other) return [other[0], rule];
  }
  return [];
}

function isFixed(source: string): boolean {
  const parsed = parseFeel(source);
  return parsed.ok && ['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null'].includes(parsed.root.kind);
}

function namesIn(expression: string): readonly string[] {
  const parsed = parseFeel(expression);
  if (!parsed.ok) return [];
  const names: string[] = [];
  const open = [parsed.root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'VariableName') names.push(node.text);
    else open.push(...node.children);
  }
  return names;
}
