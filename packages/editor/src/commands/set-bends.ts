// Sets the bend points of a path by hand, or takes them away so that the path finds its own way again.
import type { Point } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { writePlaces } from './placing/places';

export interface SetBends {
  readonly type: 'setBends';
  readonly flow: string;
  /** Between the ends, in stored coordinates; null: routed by the canvas. */
  readonly points: readonly Point[] | null;
  /** From keys held down: merges into one undo step. */
  readonly typing?: boolean;
}

export const setBends: CommandDefinition<SetBends> = {
  type: 'setBends',
  run(change, { flow: id, points }) {
    const { diagram } = change;
    if (!diagram.flows.some((flow) => flow.id === id)) return refused('flow.unknown', { flow: id });
    if (points === null) {
      if (!diagram.layout?.flows?.[id]) return refused('nothing-to-do');
      delete diagram.layout.flows[id];
      return done({ flows: [id] });
    }
    // Bends say something only beside steps that stand still.
    writePlaces(change);
    const layout = diagram.layout as NonNullable<typeof diagram.layout>;
    layout.flows ??= {};
    layout.flows[id] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    return done({ flows: [id] });
  },
  mergeKey: ({ flow, typing }) => (typing ? `setBends ${flow}` : null),
};
