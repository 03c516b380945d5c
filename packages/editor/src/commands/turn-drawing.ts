// Lets work run from side to side, or from top to bottom again. Bend points go, since all paths lead anew, and notes stand where the canvas puts them.
import type { Point } from '@baton/core';
import { framesOf } from '../layout/frames';
import { type CommandDefinition, done, refused } from './command';
import { unfoldAgain } from './placing/frame-room';

export interface TurnDrawing {
  readonly type: 'turnDrawing';
  /** `right`: with the direction of reading, from the left or from the right. */
  readonly direction: 'down' | 'right';
  /** Where the steps of this very drawing go, each beside its neighbours as before (turn-plan.ts). Absent: all is arranged anew. */
  readonly places?: Readonly<Record<string, Point>>;
}

export const turnDrawing: CommandDefinition<TurnDrawing> = {
  type: 'turnDrawing',
  run({ before, diagram, run }, { direction, places }) {
    if ((before.layout?.direction ?? 'down') === direction) return refused('nothing-to-do');
    const frames = framesOf(before);
    const turned = direction === 'right' && { direction };
    diagram.layout = { ...turned, ...(places && { nodes: { ...places } }) };
    if (places) unfoldAgain(diagram, frames);
    else if (before.layout?.nodes) {
      diagram.layout = { ...turned, frames: { ...frames } };
      return run({ type: 'autoLayout' });
    }
    return done();
  },
};
