// Lets work run from side to side, or from top to bottom again. Bend points and notes that were put by hand stand where the plan says; without one,
// paths lead anew and notes stand where the canvas puts them.
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
  /** Bend points and places of notes as they are then (turned-marks.ts); absent: none was put by hand, or they go. */
  readonly flows?: Readonly<Record<string, readonly Point[]>>;
  readonly notes?: Readonly<Record<string, Point>>;
}

export const turnDrawing: CommandDefinition<TurnDrawing> = {
  type: 'turnDrawing',
  run({ before, diagram, run }, { direction, places, flows, notes }) {
    if ((before.layout?.direction ?? 'down') === direction) return refused('nothing-to-do');
    const frames = framesOf(before);
    const turned = direction === 'right' && { direction };
    const kept = {
      ...(isSome(flows) && {
        flows: Object.fromEntries(Object.entries(flows).map(([id, points]) => [id, [...points]])),
      }),
      ...(isSome(notes) && { notes: { ...notes } }),
    };
    diagram.layout = { ...turned, ...(places && { nodes: { ...places } }), ...kept };
    if (places) unfoldAgain(diagram, frames);
    else if (before.layout?.nodes) {
      diagram.layout = { ...turned, frames: { ...frames } };
      return run({ type: 'autoLayout' });
    }
    return done();
  },
};

function isSome<T>(marks: Readonly<Record<string, T>> | undefined): marks is Readonly<Record<string, T>> {
  return marks !== undefined && Object.keys(marks).length > 0;
}
