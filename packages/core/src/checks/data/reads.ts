// Where a drawing reads case data: conditions, formulas, templates, dates. Each place with what it reads and where it is mended.
import type { Diagram } from '../../diagram/diagram';
import type { Flow } from '../../diagram/flow';
import { compileFor } from '../../graph/compile-expression';
import type { Node } from '../../nodes/node';
import type { Problem } from '../problem';

export interface Reading {
  readonly variable: string;
  readonly place: Pick<Problem, 'node' | 'flow' | 'path'>;
  /** A value that is not there yet is a fault here, not just an empty place in a text or a rule that does not apply. */
  readonly needsValue: boolean;
}

/** What is read when the case is at this step, and on the paths out of it. */
export function readingsAt(diagram: Diagram, node: Node, out: readonly Flow[]): readonly Reading[] {
  const found: Reading[] = [];
  const formula = (source: string | undefined, path: Problem['path'], flow?: string): void => {
    if (source === undefined) return;
    const compiled = compileFor(diagram, source);
    if (!compiled.ok) return;
    for (const variable of compiled.reads) {
      const needsValue = !toleratesMissing(source, variable);
      found.push({ variable, place: { node: node.id, path, ...(flow === undefined ? {} : { flow }) }, needsValue });
    }
  };
  const text = (source: string | undefined, path: Problem['path']): void => {
    for (const [, variable] of (source ?? '').matchAll(/\{\s*([A-Za-z_]\w*)\s*\}/g))
      if (variable) found.push({ variable, place: { node: node.id, path }, needsValue: false });
  };
  for (const flow of out) if (!flow.otherwise) formula(flow.when, ['when'], flow.id);
  if ('set' in node) {
    const done = new Set<string>();
    for (const [i, { variable, value }] of (node.set ?? []).entries()) {
      const before = found.length;
      formula(value, ['set', i, 'value']);
      // What this step has just set is there.
      found.push(...found.splice(before).filter((reading) => !done.has(reading.variable)));
      done.add(variable);
    }
  }
  if (node.kind === 'userTask') {
    text(node.instructions, ['instructions']);
    text(node.script, ['script']);
  }
  if ('correlationKey' in node) formula(node.correlationKey, ['correlationKey']);
  if ('input' in node) for (const [i, { from }] of (node.input ?? []).entries()) formula(from, ['input', i, 'from']);
  if ('repeat' in node && node.repeat?.type === 'each') formula(node.repeat.collection, ['repeat', 'collection']);
  if ('deadline' in node && node.deadline && 'dueInAmount' in node.deadline.budget)
    formula(node.deadline.budget.dueInAmount, ['deadline', 'budget', 'dueInAmount']);
  if (node.kind === 'businessRuleTask') {
    const table = diagram.decisions?.find(({ id }) => id === node.decision);
    for (const input of table?.inputs ?? []) formula(input.expression, ['decision']);
  }
  if (node.kind === 'intermediateCatchEvent' && node.event.type === 'timer' && 'until' in node.event.wait) {
    const place = { node: node.id, path: ['event', 'wait', 'until'] };
    found.push({ variable: node.event.wait.until, place, needsValue: true });
  }
  return found;
}

/** Asks whether it is there. */
function toleratesMissing(source: string, variable: string): boolean {
  return new RegExp(
    `\\b${variable}\\b\\s*!?=\\s*null\\b|is defined\\(\\s*${variable}\\b|get or else\\(\\s*${variable}\\b`,
  ).test(source);
}
