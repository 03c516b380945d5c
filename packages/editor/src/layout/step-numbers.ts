// The number of each step in the order of the work: 1, 2, 3; steps that run side by side share a number: 4a, 4b. Used by what is read
// aloud, the panel and the text view. Starts, ends, milestones, joins and boundary events have none.
import { keptByStructure } from './kept-by-structure';
import { flowOrder } from './order';
import type { Scene } from './scene';
import type { Scope } from './scope';

export const stepNumbers = keptByStructure(countSteps);

/** Of all steps of a scene; inside of an unfolded sub-process behind its own number: 3.1, 3.2. */
export function numbersOf(scene: Scene): ReadonlyMap<string, string> {
  const own = stepNumbers(scene.scope);
  if (scene.insets.length === 0) return own;
  const all = new Map(own);
  for (const inset of scene.insets)
    for (const [id, number] of numbersOf(inset.scene)) all.set(id, `${own.get(inset.id) ?? ''}.${number}`);
  return all;
}

function countSteps(scope: Scope): ReadonlyMap<string, string> {
  const { order, before } = flowOrder(scope);
  const blocks = forkBlocks(scope, order);
  const numbers = new Map<string, string>();
  let next = 1;
  const letters = new Map<string, number>();
  const opensBlock = (id: string) => [...blocks.values()].includes(id);
  for (const id of numberedOrder(order, blocks)) {
    const kind = scope.byId.get(id)?.kind;
    if (kind === undefined || kind === 'startEvent' || kind === 'endEvent' || kind === 'milestone') continue;
    if (kind === 'parallelGateway' && (before.get(id)?.length ?? 0) > 1 && !opensBlock(id)) continue;
    const fork = blocks.get(id);
    const base = fork === undefined ? undefined : numbers.get(fork);
    if (fork === undefined || base === undefined) {
      numbers.set(id, String(next++));
    } else {
      const count = letters.get(fork) ?? 0;
      letters.set(fork, count + 1);
      numbers.set(id, `${base}${letter(count)}`);
    }
  }
  return numbers;
}

/** a … z, then aa, ab … */
function letter(n: number): string {
  const own = String.fromCharCode(97 + (n % 26));
  return n < 26 ? own : letter(Math.floor(n / 26) - 1) + own;
}

/** By step inside a "do together": the fork that opens it (the outermost one). */
function forkBlocks(scope: Scope, order: readonly string[]): Map<string, string> {
  const inside = new Map<string, string>();
  for (const id of order) {
    const node = scope.byId.get(id);
    const branches = scope.outgoing.get(id) ?? [];
    if (node?.kind !== 'parallelGateway' || branches.length < 2 || inside.has(id)) continue;
    const reached = branches.map((flow) => reachable(scope, flow.to));
    const join = order.find(
      (other) =>
        scope.byId.get(other)?.kind === 'parallelGateway' && other !== id && reached.every((set) => set.has(other)),
    );
    if (join === undefined) continue;
    for (const flow of branches)
      for (const step of reachable(scope, flow.to, join)) if (step !== id && step !== join) inside.set(step, id);
  }
  return inside;
}

function reachable(scope: Scope, from: string, stop?: string): Set<string> {
  const seen = new Set<string>();
  const stack = [from];
  while (stack.length > 0) {
    const id = stack.pop() as string;
    if (seen.has(id) || id === stop) continue;
    seen.add(id);
    for (const flow of scope.outgoing.get(id) ?? []) stack.push(flow.to);
    for (const tag of scope.attached.get(id) ?? [])
      for (const flow of scope.outgoing.get(tag.id) ?? []) stack.push(flow.to);
  }
  return seen;
}

/** The steps of a block directly behind its fork, so that nothing else takes a number in between. */
function numberedOrder(order: readonly string[], blocks: ReadonlyMap<string, string>): string[] {
  const members = new Map<string, string[]>();
  for (const id of order) {
    const fork = blocks.get(id);
    if (fork !== undefined) members.set(fork, [...(members.get(fork) ?? []), id]);
  }
  const result: string[] = [];
  for (const id of order) {
    if (blocks.has(id)) continue;
    result.push(id, ...(members.get(id) ?? []));
  }
  return result;
}
