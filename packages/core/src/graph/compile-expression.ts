// Compiles the expressions of a drawing, each text once. Called by the other files of this folder and by the checks.
import type { Diagram } from '../diagram/diagram';
import type { Mapping } from '../diagram/mapping';
import type { Variable } from '../diagram/variable';
import { type CompiledExpression, compileExpression, type ExpressionProblem } from '../expression/expression';
import { CompileError } from './compile-error';
import type { CompiledMapping } from './process-graph';

/** Compiles with the types that the diagram declares, so that dates are dates. */
export function compileFor(diagram: Diagram, source: string, zone?: string): CompiledExpression | ExpressionProblem {
  return compileExpression(source, { types: typesOf(diagram), ...(zone === undefined ? {} : { zone }) });
}

export interface Place {
  readonly node?: string;
  readonly flow?: string;
  readonly decision?: string;
}

/** The expressions of one diagram. */
export class Expressions {
  private readonly types: Readonly<Record<string, string>>;
  private readonly known = new Map<string, CompiledExpression>();

  constructor(
    diagram: Diagram,
    private readonly zone: string | undefined,
  ) {
    this.types = typesOf(diagram);
  }

  /** Throws CompileError. */
  compile(source: string, place: Place): CompiledExpression {
    const known = this.known.get(source);
    if (known) return known;
    const compiled = compileExpression(source, {
      types: this.types,
      ...(this.zone === undefined ? {} : { zone: this.zone }),
    });
    if (!compiled.ok) throw new CompileError({ ...place, reason: compiled.code });
    this.known.set(source, compiled);
    return compiled;
  }

  /** Null for an expression that is not there. */
  optional(source: string | undefined, place: Place): CompiledExpression | null {
    return source === undefined ? null : this.compile(source, place);
  }

  mappings(mappings: readonly Mapping[] | undefined, place: Place): readonly CompiledMapping[] | null {
    return mappings?.map(({ from, to }) => ({ from: this.compile(from, place), to })) ?? null;
  }
}

const TYPES = new WeakMap<Diagram, Readonly<Record<string, 'date' | 'dateTime'>>>();

/** Of the case, and of the local data of sub-processes where a name means data of one type only. */
function typesOf(diagram: Diagram): Readonly<Record<string, 'date' | 'dateTime'>> {
  const known = TYPES.get(diagram);
  if (known) return known;
  const locals = new Map<string, Variable['type'] | null>();
  for (const node of diagram.nodes)
    if (node.kind === 'subProcess')
      for (const { name, type } of node.variables ?? [])
        locals.set(name, (locals.get(name) ?? type) === type ? type : null);
  for (const { name, type } of diagram.variables) locals.set(name, type);
  const types: Record<string, 'date' | 'dateTime'> = {};
  for (const [name, type] of locals) if (type === 'date' || type === 'dateTime') types[name] = type;
  TYPES.set(diagram, types);
  return types;
}
