// What acts are called when they are taken back and done again. Called by the acts.
import type { Words } from '@baton/words';
import type { CommandType } from '../commands/command';

/** What an act is called when it is taken back. */
export function actName(type: CommandType, words: Words): string {
  const names: Record<CommandType, string> = {
    addBranches: words.drawing.decide.addPath,
    addNode: words.editor.palette.title,
    addUndo: words.kindOptions.undo.draw,
    insertOnFlow: words.editor.palette.title,
    become: words.common.change,
    changeKind: words.tools.kind.change,
    connect: words.editor.canvas.connect,
    deleteSelection: words.common.remove,
    duplicate: words.common.duplicate,
    moveInto: words.canvas.move,
    moveNodes: words.canvas.move,
    moveOntoFlow: words.canvas.move,
    autoLayout: words.editor.dock.arrange,
    setGroup: words.canvas.group.name,
    setLanes: words.panel.who.lane,
    setNote: words.canvas.note.name,
    setText: words.canvas.language.label,
    swapSteps: words.canvas.move,
    turnDrawing: words.canvas.direction.turned,
    unfold: words.canvas.part.unfold,
    updateNode: words.common.change,
    updateFlow: words.common.change,
    updateProcess: words.editor.processSettings,
    paste: words.tools.copies.paste,
    placeNodes: words.tools.several.align,
    removeParts: words.common.remove,
    runAll: words.common.change,
    setBends: words.common.change,
  };
  return names[type];
}
