// Drawings with steps that can be undone. For tests of undoing.
import type { Node } from '../../nodes/node';
import { boundary, userTask } from '../../testing';

/** A task with the task that undoes it. */
export const undoable = (id: string, rest: object = {}): Node[] => [
  userTask(id, rest),
  boundary(`rim-${id}`, id, { type: 'compensation', handler: `undo-${id}` }),
  userTask(`undo-${id}`, { forCompensation: true }),
];
