// Types through formulas: a comparison of two kinds of things never fits, a value of another kind is refused when it is set. Only what is
// certain is told.
import type { Node } from '../../nodes/node';
import type { DrawingIndex, Report } from '../drawing-index';
import { Look } from './look';

export function checkTypes(drawing: DrawingIndex, report: Report): void {
  for (const node of drawing.diagram.nodes) {
    const look = Look.at(drawing, node.id);
    for (const flow of drawing.outgoing.get(node.id) ?? [])
      if (flow.when && !flow.otherwise)
        look.compare(flow.when, { node: node.id, flow: flow.id, path: ['when'] }, report);
    for (const [i, { variable, value }] of setsOf(node).entries()) {
      const place = { node: node.id, path: ['set', i, 'value'] };
      look.compare(value, place, report);
      const target = look.variableOf(variable);
      const given = target ? look.misfit(value, target.type) : null;
      if (!target || given === null) continue;
      report({
        ...place,
        code: 'data.sets-wrong-type',
        severity: 'warning',
        facts: { variable, type: target.type, given },
      });
    }
  }
}

function setsOf(node: Node): readonly { readonly variable: string; readonly value: string }[] {
  return 'set' in node ? (node.set ?? []) : [];
}
