// Puts steps at given places, as they stand: aligning and sharing out the gaps are this. Lanes and responsibles stay.
import type { Point } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { writePlaces } from './placing/places';

export interface PlaceNodes {
  readonly type: 'placeNodes';
  /** Top left corners in stored coordinates, by step. */
  readonly places: Readonly<Record<string, Point>>;
}

export const placeNodes: CommandDefinition<PlaceNodes> = {
  type: 'placeNodes',
  run(change, { places }) {
    const stored = writePlaces(change);
    const moved = Object.entries(places).filter(([id, to]) => {
      const at = stored[id];
      return at !== undefined && (at.x !== to.x || at.y !== to.y);
    });
    if (moved.length === 0) return refused('nothing-to-do');
    for (const [id, to] of moved) stored[id] = { x: Math.round(to.x), y: Math.round(to.y) };
    return done({ nodes: moved.map(([id]) => id) });
  },
};
