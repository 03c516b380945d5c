// What is certain about the kinds of things in the formulas of one step, as the step sees its data. Used by the checks of types, of decision
// tables and of what is sent.
import type { Variable, VariableType } from '../../diagram/variable';
import { childAt, spelledName } from '../../expression/compiler';
import type { FeelNode } from '../../expression/feel-node';
import { parseFeel } from '../../expression/feel-tree';
import { textOf } from '../../expression/literal-nodes';
import type { DrawingIndex, Report } from '../drawing-index';
import type { Problem } from '../problem';
import { localNames, localVariable } from './names';

export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'list' | 'object';

/** What is certain about the kinds of things in formulas of one step. */
export class Look {
  private constructor(
    private readonly drawing: DrawingIndex,
    private readonly locals: ReadonlySet<string>,
    private readonly node: string,
  ) {}

  static at(drawing: DrawingIndex, node: string): Look {
    return new Look(drawing, localNames(drawing, node), node);
  }

  /** As the step sees it: local data of a sub-process around it, else that of the case; undefined: nothing says what it holds. */
  variableOf(name: string): Variable | undefined {
    return this.locals.has(name) ? localVariable(this.drawing, this.node, name) : this.drawing.variables.get(name);
  }

  compare(source: string, place: Pick<Problem, 'node' | 'flow' | 'path'>, report: Report): void {
    const parsed = parseFeel(source);
    if (!parsed.ok) return;
    const open: FeelNode[] = [parsed.root];
    for (let node = open.pop(); node; node = open.pop()) {
      // Inside of these a bare name may be an entry of an element.
      if (node.kind === 'FilterExpression' || node.kind === 'ForExpression' || node.kind === 'QuantifiedExpression')
        continue;
      open.push(...node.children);
      if (node.kind !== 'Comparison' || childAt(node, 1).kind !== 'CompareOp') continue;
      const [left, right] = [childAt(node, 0), childAt(node, 2)];
      const named = [left, right].find((side) => side.kind === 'VariableName');
      const kinds = [this.kindOf(left), this.kindOf(right)] as const;
      const variable = named ? spelledName(named) : '';
      if (!named || kinds[0] === null || kinds[1] === null) continue;
      const literal = named === left ? right : left;
      if (kinds[0] === kinds[1] ? this.isOption(variable, literal) : false) continue;
      if (kinds[0] === kinds[1] && !this.isForeignOption(variable, literal)) continue;
      if (isMoment(kinds[0]) && isMoment(kinds[1])) continue;
      const facts = { variable, expression: source, type: this.variableOf(variable)?.type ?? kinds[0] };
      report({ ...place, code: 'data.compares-types', severity: 'warning', facts });
      return;
    }
  }

  private isOption(variable: string, literal: FeelNode): boolean {
    return !this.isForeignOption(variable, literal);
  }

  /** A text that is none of the choices. */
  private isForeignOption(variable: string, literal: FeelNode): boolean {
    const declared = this.variableOf(variable);
    if (declared?.type !== 'choice' || literal.kind !== 'StringLiteral') return false;
    const value = textOf(literal.text);
    return value !== null && !(declared.options ?? []).some(({ id }) => id === value);
  }

  /** The kind that the formula surely gives, when a variable of the type cannot take it; null: it can, or that is not certain. */
  misfit(source: string, type: VariableType): Kind | null {
    const parsed = parseFeel(source);
    const kind = parsed.ok ? this.kindOf(parsed.root) : null;
    return parsed.ok && kind !== null && !fits(type, kind, parsed.root) ? kind : null;
  }

  /** Null: not certain. */
  kindOf(node: FeelNode): Kind | null {
    switch (node.kind) {
      case 'ParenthesizedExpression':
        return this.kindOf(childAt(node, 1));
      case 'NumericLiteral':
        return 'number';
      case 'StringLiteral':
        return 'text';
      case 'BooleanLiteral':
      case 'Comparison':
      case 'Conjunction':
      case 'Disjunction':
        return 'boolean';
      case 'List':
        return 'list';
      case 'Context':
        return 'object';
      case 'VariableName':
        return this.kindOfName(spelledName(node));
      case 'ArithmeticExpression': {
        const sides = node.children.filter(({ kind }) => kind !== 'ArithOp').map((side) => this.kindOf(side));
        return sides.every((kind) => kind === 'number') ? 'number' : null;
      }
      default:
        return null;
    }
  }

  private kindOfName(name: string): Kind | null {
    const type = this.variableOf(name)?.type;
    if (type === undefined || type === 'any') return null;
    return type === 'choice' || type === 'file' ? 'text' : type;
  }
}

function isMoment(kind: Kind): boolean {
  return kind === 'date' || kind === 'dateTime';
}

export function fits(type: VariableType, kind: Kind, value: FeelNode | null): boolean {
  if (type === 'any') return true;
  if (type === 'text' || type === 'choice' || type === 'file') return kind === 'text';
  if (type !== 'date' && type !== 'dateTime') return type === kind;
  const text = value?.kind === 'StringLiteral' ? (textOf(value.text) ?? '') : null;
  if (text !== null) return type === 'date' ? /^\d{4}-\d\d-\d\d$/.test(text) : /^\d{4}-\d\d-\d\dT/.test(text);
  return kind === type || kind === 'text';
}
