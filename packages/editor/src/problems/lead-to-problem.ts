// Leads from a problem to where it is mended: selects the step (in its sub-process), opens the panel and gives the keyboard to the field.
import type { Editor } from '../document/editor';
import { NOTHING_SELECTED } from '../document/view-store';
import { conditionField } from '../panel/decide/condition-field';
import type { ShownProblem } from './shown-problems';

export function leadToProblem(editor: Editor, shown: Pick<ShownProblem, 'node' | 'field' | 'problem'>): void {
  const { view, document } = editor;
  const node = document.getState().diagram.nodes.find((candidate) => candidate.id === shown.node);
  view.update({ inside: node?.parent ?? null });
  if (node) {
    view.select(node.id);
    view.lookAt(node.id);
  } else view.selectMany(NOTHING_SELECTED);
  const { code, flow } = shown.problem;
  view.enterPanel(code === 'decision.no-condition' && flow !== undefined ? conditionField(flow) : shown.field);
}
