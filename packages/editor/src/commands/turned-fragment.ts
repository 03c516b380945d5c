// Steps copied from a drawing of the other direction: put apart as far as they are long here, between the same neighbours; unfolded ones come folded.
// Called by `paste`.
import type { Diagram, Point } from '@baton/core';
import { measuresOf } from '../layout/directed';
import type { Fragment } from './fragment';

/** Of what stands closest, as along the work here as there: a flag before a card. */
const ALONG = { longer: 4.6, shorter: 0.34 } as const;

export function asDrawnHere(fragment: Fragment, { layout }: Pick<Diagram, 'layout'>): Fragment {
  const [from, to] = [measuresOf({ layout: { direction: fragment.direction ?? 'down' } }), measuresOf({ layout })];
  if (from === to) return fragment;
  const along = to.sideways ? ALONG.longer : ALONG.shorter;
  const across = to.lane.column / from.lane.column;
  const places: Record<string, Point> = {};
  for (const { id, kind } of fragment.nodes) {
    const at = fragment.places[id];
    if (!at) continue;
    const [was, is] = [from.nominal[kind], to.nominal[kind]];
    const [x, y] = [(at.x + was.width / 2) * across - is.width / 2, (at.y + was.height / 2) * along - is.height / 2];
    places[id] = { x: Math.round(x), y: Math.round(y) };
  }
  return { ...fragment, places, frames: {}, notePlaces: {} };
}
