// Formulas that rules about people hold (pools, recipients), compiled when first asked for and kept with the graph they belong to.
import { type CompiledExpression, compileFor, type Json, type ProcessGraph, type Variables } from '@baton/core';

export type Formula = (
  source: string,
) => { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly code: string };

const compiled = new WeakMap<ProcessGraph, Map<string, ReturnType<typeof compileFor>>>();

/** Works formulas out over the data as they are now. `at`: epoch ms. */
export function formulasOf(graph: ProcessGraph, variables: Variables, at: number): Formula {
  return (source) => {
    const expression = expressionOf(graph, source);
    if (!expression.ok) return { ok: false, code: expression.code };
    const result = (expression as CompiledExpression).evaluate(variables, at);
    return result.ok ? { ok: true, value: result.value as Json } : { ok: false, code: result.code };
  };
}

function expressionOf(graph: ProcessGraph, source: string): ReturnType<typeof compileFor> {
  let known = compiled.get(graph);
  if (!known) {
    known = new Map();
    compiled.set(graph, known);
  }
  let expression = known.get(source);
  if (!expression) {
    expression = compileFor(graph.diagram, source);
    known.set(source, expression);
  }
  return expression;
}
