// What is read from a file as the drawing of this process: under its identifier, with places for all steps. Pure.
import type { Diagram } from '@baton/core';
import { runCommand } from '../commands/run-command';
import type { ReadProcess } from './read-file';

/** Where most steps have their place the file's layout is kept; else the drawing is arranged as a whole. */
export function takeOver({ diagram, isLaidOut }: ReadProcess, processId: string): Diagram {
  const mine = { ...diagram, id: processId };
  return isLaidOut ? mine : runCommand(mine, { type: 'autoLayout' }).diagram;
}
