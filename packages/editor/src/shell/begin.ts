// Takes over the drawing with which a process begins, from the wizard, a template or a file: the page goes, and it is said, with the way back.
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';
import type { Editor } from '../document/editor';

export function begin({ document, view }: Editor, drawing: Diagram, { beginning }: Words): void {
  document.replace(drawing);
  view.update({ page: null });
  view.say(beginning.begun(drawing.name), { canUndo: true });
}
