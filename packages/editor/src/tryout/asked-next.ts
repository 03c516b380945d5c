// What a message must bring so that the case can go on: data that the first decisions read to which it leads. Pure.
import { compileExpression, type Diagram, type Variable } from '@baton/core';

/** Variables read by conditions that the case meets before it waits again, the nearest first. */
export function askedNext(diagram: Diagram, from: string): readonly Variable[] {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const names = new Set<string>();
  const seen = new Set<string>();
  const work = [from];
  while (work.length > 0) {
    const id = work.shift() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    const node = byId.get(id);
    for (const flow of diagram.flows) {
      if (flow.from !== id) continue;
      if (flow.when !== undefined && node?.kind === 'exclusiveGateway')
        for (const name of readsOf(flow.when, diagram)) names.add(name);
      if (node?.kind === 'exclusiveGateway') continue;
      const next = byId.get(flow.to);
      if (next && ['exclusiveGateway', 'milestone', 'serviceTask', 'parallelGateway'].includes(next.kind))
        work.push(next.id);
    }
    // A sub-process that ends with this message goes on behind it.
    if (
      node?.parent !== undefined &&
      diagram.flows.every((flow) => flow.from !== id || byId.get(flow.to)?.kind === 'endEvent')
    )
      work.push(node.parent);
  }
  return diagram.variables.filter((variable) => names.has(variable.name));
}

function readsOf(source: string, diagram: Diagram): readonly string[] {
  const compiled = compileExpression(source, { names: diagram.variables.map((variable) => variable.name) });
  return compiled.ok ? compiled.reads : [];
}
