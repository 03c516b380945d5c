// What each command does, by its type. There is no other switch over commands.
import { addBranches } from './add-branches';
import { addNode } from './add-node';
import { addUndo } from './add-undo';
import { autoLayout } from './auto-layout';
import { become } from './become';
import { changeKind } from './change-kind';
import type { CommandDefinition, CommandOf, CommandType } from './command';
import { connect } from './connect';
import { deleteSelection } from './delete-selection';
import { duplicate } from './duplicate';
import { insertOnFlow } from './insert-on-flow';
import { moveInto } from './move-into';
import { moveNodes } from './move-nodes';
import { moveOntoFlow } from './move-onto-flow';
import { paste } from './paste';
import { placeNodes } from './place-nodes';
import { removeParts } from './remove-parts';
import { runAll } from './run-all';
import { setBends } from './set-bends';
import { setGroup } from './set-group';
import { setLanes } from './set-lanes';
import { setNote } from './set-note';
import { setText } from './set-text';
import { swapSteps } from './swap-steps';
import { turnDrawing } from './turn-drawing';
import { unfold } from './unfold';
import { updateFlow } from './update-flow';
import { updateNode } from './update-node';
import { updateProcess } from './update-process';

export const COMMANDS = {
  addBranches,
  addNode,
  addUndo,
  autoLayout,
  become,
  changeKind,
  connect,
  deleteSelection,
  duplicate,
  insertOnFlow,
  moveInto,
  moveNodes,
  moveOntoFlow,
  paste,
  placeNodes,
  removeParts,
  runAll,
  setBends,
  setGroup,
  setLanes,
  setNote,
  setText,
  swapSteps,
  turnDrawing,
  unfold,
  updateFlow,
  updateNode,
  updateProcess,
} satisfies { [T in CommandType]: CommandDefinition<CommandOf<T>> };
