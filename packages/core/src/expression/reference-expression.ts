// An expression that `feelin` parses and evaluates at each call: for the few kinds of nodes that are not compiled, and as the
// reference in the differential tests and the benchmark.
import { evaluate, FeelFunction, toFeel, type Warning } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { type CompiledExpression, dataResult, type FeelResult } from './compiled-expression';
import { childAt, spelledName } from './compiler';
import type { FeelNode } from './feel-node';
import { feelValueOf } from './feel-value';
import { FEEL_FUNCTIONS } from './function-names';
import { faultAt, type NoteCode } from './problem-codes';
import type { Note } from './run';

interface ReferenceContext {
  readonly types: Readonly<Record<string, string>>;
  readonly zone: string;
}

export function referenceExpression(
  source: string,
  root: FeelNode,
  { types, zone }: ReferenceContext,
): CompiledExpression {
  const whole = { from: 0, to: source.length };
  const evaluateFeel = (scope: Readonly<Record<string, unknown>>, at?: number): FeelResult => {
    const context: Record<string, unknown> =
      at === undefined ? { ...scope } : { ...clockFunctions(at, zone), ...scope };
    for (const [name, type] of Object.entries(types)) {
      if (!Object.hasOwn(scope, name)) continue;
      const value = feelValueOf(scope[name], type);
      if (value === undefined) return faultAt(source, 'expression.bad-value', whole, { name, type });
      context[name] = value;
    }
    try {
      const { value, warnings } = evaluate(source, context);
      const missing = warnings.find((warning) => warning.type === 'NO_VARIABLE_FOUND');
      if (missing === undefined) return { ok: true, value: value ?? null, notes: warnings.map(noteOf) };
      const { position } = missing;
      return faultAt(source, 'expression.missing-variable', position, {
        name: source.slice(position.from, position.to),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return faultAt(source, 'expression.failed', whole, { reason: reason.slice(0, 200) });
    }
  };
  return {
    ok: true,
    source,
    mode: 'feelin',
    reads: readsOf(root),
    mayRead: [],
    evaluateFeel,
    evaluate: (scope, at) => dataResult(source, evaluateFeel(scope, at)),
  };
}

/** Whether a tree has parts whose work the reference would not bound. */
export function usesLoops(node: FeelNode): boolean {
  return LOOPS.has(node.kind) || node.children.some(usesLoops);
}

const LOOPS: ReadonlySet<string> = new Set([
  'ForExpression',
  'QuantifiedExpression',
  'FilterExpression',
  'FunctionDefinition',
]);

const FUNCTIONS: ReadonlySet<string> = new Set(FEEL_FUNCTIONS);

/** Names that stand anywhere, but for those of functions and types. */
function readsOf(root: FeelNode): string[] {
  const names = new Set<string>();
  const visit = (node: FeelNode, isCalled: boolean): void => {
    const name = node.kind === 'VariableName' ? spelledName(node) : null;
    if (name !== null && !(isCalled && FUNCTIONS.has(name))) names.add(name);
    if (node.kind === 'Type' || name !== null) return;
    for (const child of node.children) visit(child, node.kind === 'FunctionInvocation' && child === childAt(node, 0));
  };
  visit(root, false);
  return [...names].sort();
}

function clockFunctions(at: number, zone: string): Record<string, unknown> {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    now: new FeelFunction(() => toFeel(now), []),
    today: new FeelFunction(() => toFeel(now.toPlainDate()), []),
  };
}

const NOTE_OF_WARNING: Readonly<Partial<Record<Warning['type'], NoteCode>>> = {
  NO_CONTEXT_ENTRY_FOUND: 'expression.missing-entry',
  NO_PROPERTY_FOUND: 'expression.missing-entry',
  INVALID_ARGUMENTS: 'expression.argument',
  FUNCTION_INVOCATION_FAILURE: 'expression.argument',
};

function noteOf({ type, message, position }: Warning): Note {
  return {
    code: NOTE_OF_WARNING[type] ?? 'expression.type',
    range: position,
    facts: { reason: message.slice(0, 200) },
  };
}
