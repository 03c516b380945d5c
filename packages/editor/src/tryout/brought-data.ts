// Data that decides about the way and that no form, start or news fills in: automatic steps have to bring it. Pure.
import { compileExpression, type Diagram, type Variable } from '@baton/core';

export interface BroughtData {
  readonly handler: string;
  /** Name of the first step that uses it. */
  readonly step: string;
  readonly variables: readonly Variable[];
}

export function broughtData(diagram: Diagram): readonly BroughtData[] {
  const given = new Set<string>();
  for (const variable of diagram.variables)
    if (variable.atStart || variable.required || variable.default !== undefined) given.add(variable.name);
  for (const node of diagram.nodes) {
    if (node.kind === 'userTask') for (const field of node.form ?? []) if (!field.readOnly) given.add(field.variable);
    if (node.kind === 'serviceTask') for (const { variable } of node.set ?? []) given.add(variable);
  }
  const names = diagram.variables.map(({ name }) => name);
  const result: BroughtData[] = [];
  for (const node of diagram.nodes) {
    if (node.kind !== 'serviceTask' || node.handler === undefined) continue;
    if (result.some(({ handler }) => handler === node.handler)) continue;
    const reads = readBehind(diagram, node.id, names);
    const variables = diagram.variables.filter(({ name }) => reads.has(name) && !given.has(name));
    if (variables.length > 0) result.push({ handler: node.handler, step: node.name ?? node.handler, variables });
  }
  return result;
}

/** Variables that the decisions right behind a step read. */
function readBehind({ nodes, flows }: Diagram, step: string, names: readonly string[]): Set<string> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const reads = new Set<string>();
  const seen = new Set<string>();
  const work = [step];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const flow of flows) {
      if (flow.from !== at) continue;
      const compiled = flow.when === undefined ? null : compileExpression(flow.when, { names });
      if (compiled?.ok) for (const name of compiled.reads) reads.add(name);
      if (kinds.get(flow.to) === 'exclusiveGateway') work.push(flow.to);
    }
  }
  return reads;
}
