// Arranges everything anew, lanes as columns; bend points that were set by hand go.

import { autoLayout as arrange } from '../layout/auto-layout';
import { scopeOf, sheetsOf } from '../layout/scope';
import { type CommandDefinition, done } from './command';
import { unfoldAgain } from './placing/frame-room';

export interface AutoLayout {
  readonly type: 'autoLayout';
}

export const autoLayout: CommandDefinition<AutoLayout> = {
  type: 'autoLayout',
  run({ diagram }) {
    const nodes: Record<string, { x: number; y: number }> = {};
    for (const sheet of sheetsOf(diagram)) {
      for (const [id, point] of arrange(scopeOf(diagram, sheet), diagram.lanes)) nodes[id] = point;
    }
    const { direction, frames, notes } = diagram.layout ?? {};
    diagram.layout = { ...(direction && { direction }), ...(notes && { notes }), nodes };
    if (frames) unfoldAgain(diagram, frames);
    return done();
  },
};
