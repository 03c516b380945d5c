// Places that are always filled and emptied together, and transitions that do the same, become one. A rule of `reduce.ts`.
import { coverOf, type Net, type Place, type Side, type Transition } from './net';

/** Places that are always filled and emptied together, and transitions that do the same. */
export function mergeTwins(net: Net, look: (place: Place) => void): void {
  const transitions = new Map<string, Transition>();
  for (const transition of net.alive()) {
    if (transition.choice) continue;
    const key = `${transition.kind} ${transition.exit?.type ?? ''} ${transition.exit?.code ?? ''} ${sorted(transition.ins)}>${sorted(transition.outs)}`;
    const twin = transitions.get(key);
    if (!twin) {
      transitions.set(key, transition);
      continue;
    }
    twin.cover = coverOf(twin.cover, transition.cover);
    twin.sides = eitherSides(twin, transition);
    net.remove(transition);
    for (const place of [...transition.ins, ...transition.outs]) look(net.at(place));
  }
  const places = new Map<string, Place>();
  for (const place of net.places) {
    if (!place.alive || place.initial || place.consumers.size === 0) continue;
    const key = `${sorted([...place.producers])}>${sorted([...place.consumers])}`;
    const twin = places.get(key);
    const filledOnce = [...place.producers].every((id) => fillsAlike(net.of(id), twin?.id ?? -1, place.id));
    if (!twin || !filledOnce) {
      places.set(key, twin ?? place);
      continue;
    }
    // The one on which something rests stands for both: two at it are two at the other.
    const [kept, gone] = twin.pure && !place.pure ? [place, twin] : [twin, place];
    places.set(key, kept);
    forget(net, gone, look);
    look(kept);
  }
}

function fillsAlike({ outs, choice }: Transition, one: number, other: number): boolean {
  if (choice) return false;
  return outs.filter((out) => out === one).length === outs.filter((out) => out === other).length;
}

function forget(net: Net, place: Place, look: (place: Place) => void): void {
  for (const id of [...place.producers, ...place.consumers]) {
    const transition = net.of(id);
    transition.outs = transition.outs.filter((out) => out !== place.id);
    transition.ins = transition.ins.filter((input) => input !== place.id);
    for (const input of transition.ins) look(net.at(input));
  }
  net.drop(place);
}

/** The sides of two of which one happens: those of the one, and by its own moves what only the other has, or has more often. */
function eitherSides(one: Transition, other: Transition): readonly Side[] {
  const countOf = (sides: readonly Side[], place: number) => sides.filter((side) => side.place === place).length;
  const more = other.sides.filter(({ place }) => countOf(other.sides, place) > countOf(one.sides, place));
  const places = new Set(more.map(({ place }) => place));
  return [
    ...one.sides.filter(({ place }) => !places.has(place)),
    ...more.map(({ place, instead }) => ({ place, instead: instead ?? other.moves })),
  ];
}

function sorted(ids: readonly number[]): string {
  return [...ids].sort((a, b) => a - b).join(',');
}
