// What is read from a file as the drawing of this process: under its identifier, with places for all steps. Pure.
import type { Diagram } from '@baton/core';
import { runCommand } from '../commands/run-command';
import type { ReadProcess } from './read-file';

/** Where every step has its place the file's layout is kept; where none has, the drawing is arranged. */
export function takeOver({ diagram, isLaidOut }: ReadProcess, processId: string): Diagram {
  const mine = { ...diagram, id: processId };
  return isLaidOut ? mine : runCommand(mine, { type: 'autoLayout' }).diagram;
}
