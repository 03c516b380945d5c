// A choice of any of several paths inside a net: its branches, and its replacement by a transition for each combination. Used by `reduce.ts`.
import { joined, type Rope } from './moves';
import { type Branch, type Choice, coverOf, type Net, type Transition } from './net';

/** Paths of which any can be taken are tried in all combinations up to so many. */
const ALL_SUBSETS = 6;
/** Beyond so many events at one step that let it go on, they are not tried in all combinations. */
export const MANY_BESIDE = 4;

/** Replaces the choice by a transition for each combination of its branches that is tried. */
export function expandChoice(net: Net, split: Transition): void {
  const { choice, ...plain } = split;
  if (!choice) return;
  net.remove(split);
  const take = (some: readonly Branch[]): void => {
    const flows = [...choice.always, ...some.map((branch) => branch.flow)];
    const moves = some.reduce<Rope>(
      (rope, branch) => joined(rope, branch.moves),
      joined(joined(split.moves, { node: choice.node, what: 'go', flows }), choice.after),
    );
    const cover = some.reduce((sum, branch) => coverOf(sum, branch.cover), split.cover);
    const sides = [...split.sides, ...some.flatMap((branch) => branch.sides)];
    net.add({ ...plain, outs: [...split.outs, ...some.flatMap((branch) => branch.outs)], moves, cover, sides });
  };
  for (const some of choicesOf(choice.branches)) if (some.length > 0) take(some);
  if (choice.always.length > 0) take([]);
  else if (choice.otherwise) take([choice.otherwise]);
  if (choice.branches.length > ALL_SUBSETS) net.approximate = true;
}

function choicesOf(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  if (branches.length > ALL_SUBSETS) {
    const pairs = branches.flatMap((one, i) => branches.slice(i + 1, i + 4).map((other) => [one, other]));
    return [...branches.map((branch) => [branch]), ...pairs, branches];
  }
  let sets: (readonly Branch[])[] = [[]];
  for (const branch of branches) sets = sets.concat(sets.map((set) => [...set, branch]));
  return sets;
}

/** Every branch, also the one that is taken when no other is. */
export function branchesOf(choice: Choice | undefined): readonly Branch[] {
  if (!choice) return [];
  return choice.otherwise ? [...choice.branches, choice.otherwise] : choice.branches;
}

/** With branches of its own, so that a change of one transition is none of the other. */
export function copyOfChoice(choice: Choice): Choice {
  return {
    ...choice,
    branches: choice.branches.map((branch) => ({ ...branch })),
    otherwise: choice.otherwise ? { ...choice.otherwise } : null,
  };
}

/** Events at one step: all combinations up to `MANY_BESIDE`, beyond that none, each alone, and all. */
export function subsets(places: readonly number[]): number[][] {
  if (places.length > MANY_BESIDE) return [[], ...places.map((place) => [place]), [...places]];
  let sets: number[][] = [[]];
  for (const place of places) sets = [...sets, ...sets.map((set) => [...set, place])];
  return sets;
}
