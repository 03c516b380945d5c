// A choice of any of several paths that one inclusive join closes, drawn together to one path. A rule of `reduce.ts`.
import { branchesOf } from './choices';
import { joined, type Rope } from './moves';
import { coverOf, type Net, type Place, type Transition } from './net';

/** Any of several paths that all come to the same join, each by itself: the join gets whatever was begun (BPMN 2.0.2, 13.4.3). */
export function closeStructuredChoice(
  net: Net,
  place: Place,
  consumers: readonly Transition[],
  look: (place: Place) => void,
): void {
  const [join, ...others] = consumers;
  const [split, ...more] = [...place.producers].map((id) => net.of(id));
  if (!join || !split?.choice || others.length > 0 || more.length > 0 || join.kind !== 'inclusiveJoin') return;
  const { choice } = split;
  const branches = branchesOf(choice);
  const ends = branches.map((branch) => (branch.outs.length === 1 ? (branch.outs[0] as number) : -1));
  const alone = ends.every((end) => {
    // What the choice always puts at the join comes there beside what it chooses.
    if (end < 0 || split.outs.includes(end)) return false;
    const at = net.at(end);
    return at.producers.size === 1 && at.consumers.size === 1 && at.consumers.has(join.id);
  });
  if (!alone || choice.always.length > 0) return;
  const [kept] = ends as [number, ...number[]];
  net.remove(split);
  net.remove(join);
  for (const end of ends) if (end !== kept) net.drop(net.at(end));
  const all = choice.branches.reduce<Rope>((rope, branch) => joined(rope, branch.moves), choice.after);
  const go = { node: choice.node, what: 'go', flows: choice.branches.map((branch) => branch.flow) } as const;
  const cover = branches.reduce((sum, branch) => coverOf(sum, branch.cover), split.cover);
  const { choice: _, ...plain } = split;
  const sides = [...split.sides, ...branches.flatMap((branch) => branch.sides)];
  net.add({ ...plain, sides, outs: [...split.outs, kept], moves: joined(joined(split.moves, go), all), cover });
  net.add({ ...join, ins: join.ins.filter((input) => input === kept || !ends.includes(input)) });
  const at = net.at(kept);
  if (ends.some((end) => !net.at(end).pure)) at.pure = false;
  look(at);
  for (const input of split.ins) look(net.at(input));
}
