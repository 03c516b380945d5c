// Where a drawing reads case data: conditions, formulas, templates, dates. Each place with what it reads and where it is mended.
import type { Diagram } from '../../diagram/diagram';
import { asksWhetherThere } from '../../expression/null-test';
import { compileFor } from '../../graph/compile-expression';
import { expressionPlaces } from '../../graph/expression-places';
import type { Node } from '../../nodes/node';
import type { Problem } from '../problem';

export interface Reading {
  readonly variable: string;
  readonly place: Pick<Problem, 'node' | 'flow' | 'path'>;
  /** A value that is not there yet is a fault here, not just an empty place in a text or a rule that does not apply. */
  readonly needsValue: boolean;
}

/** What is read when the case is at a step, and on the paths out of it, by step. */
export function readings(diagram: Diagram): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  const add = (reading: Reading, at: string): void => {
    const list = found.get(at);
    if (list) list.push(reading);
    else found.set(at, [reading]);
  };
  const set = new Map<string, Set<string>>();
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  for (const { source, seenFrom, sight, more, node, flow, path } of expressionPlaces(diagram)) {
    const compiled = compileFor(diagram, source);
    if (!compiled.ok || sight === 'elsewhere') continue;
    for (const at of seenFrom) {
      // What the step itself has just set is there.
      const known = path[0] === 'set' ? set.get(at) : undefined;
      for (const variable of compiled.reads) {
        if (more.includes(variable) || known?.has(variable)) continue;
        const place = { node: node ?? at, path, ...(flow === undefined ? {} : { flow }) };
        add({ variable, place, needsValue: !asksWhetherThere(source, variable) && !isTest(path) }, at);
      }
      if (path[0] === 'set') noteSet(nodes.get(at), set, Number(path[1]));
    }
  }
  for (const node of diagram.nodes) for (const reading of plainReadings(diagram, node)) add(reading, node.id);
  return found;
}

/** A rule of a table that reads something that is not there does not hold, and the next is asked. */
function isTest(path: Problem['path']): boolean {
  return path[0] === 'decisions' && path[2] === 'rules';
}

function noteSet(node: Node | undefined, set: Map<string, Set<string>>, index: number): void {
  const variable = node && 'set' in node ? node.set?.[index]?.variable : undefined;
  if (node && variable !== undefined) set.set(node.id, (set.get(node.id) ?? new Set()).add(variable));
}

/** What is read by its name, not by a formula: in texts, in dates, in time targets. */
function plainReadings(diagram: Diagram, node: Node): readonly Reading[] {
  const found: Reading[] = [];
  const text = (source: string | undefined, path: Problem['path']): void => {
    for (const [, variable] of (source ?? '').matchAll(/\{\s*([A-Za-z_]\w*)\s*\}/g))
      if (variable) found.push({ variable, place: { node: node.id, path }, needsValue: false });
  };
  if (node.kind === 'userTask') {
    text(node.instructions, ['instructions']);
    text(node.script, ['script']);
  }
  if ('says' in node) for (const [i, said] of (node.says ?? []).entries()) text(said.text, ['says', i, 'text']);
  if ('deadline' in node && node.deadline && 'dueInAmount' in node.deadline.budget) {
    const path = ['deadline', 'budget', 'dueInAmount'];
    const compiled = compileFor(diagram, node.deadline.budget.dueInAmount);
    if (compiled.ok)
      for (const variable of compiled.reads) found.push({ variable, place: { node: node.id, path }, needsValue: true });
  }
  if (node.kind === 'intermediateCatchEvent' && node.event.type === 'timer' && 'until' in node.event.wait) {
    const place = { node: node.id, path: ['event', 'wait', 'until'] };
    found.push({ variable: node.event.wait.until, place, needsValue: true });
  }
  return found;
}
