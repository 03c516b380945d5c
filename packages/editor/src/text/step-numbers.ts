// The numbers of steps as people say them: 1, 2, 3 along the paths; ends, starts and bars that only join have none. Used by panel and text.
import type { Diagram, Node } from '@baton/core';

const numbersOf = new WeakMap<Diagram, ReadonlyMap<string, number>>();

/** By step id, counted from 1 in the order in which a case meets them; steps inside a sub-process follow it. */
export function stepNumbers(diagram: Diagram): ReadonlyMap<string, number> {
  let numbers = numbersOf.get(diagram);
  if (!numbers) {
    numbers = new Map(
      stepOrder(diagram)
        .filter((node) => isCounted(node))
        .map((node, i) => [node.id, i + 1]),
    );
    numbersOf.set(diagram, numbers);
  }
  return numbers;
}

function isCounted(node: Node): boolean {
  return !['startEvent', 'endEvent', 'boundaryEvent', 'milestone', 'parallelGateway'].includes(node.kind);
}

/** Every step once: from the start along the paths, a step after all that lead to it where that is possible; what is not reached comes last. */
export function stepOrder(diagram: Diagram): readonly Node[] {
  const byParent = new Map<string | undefined, Node[]>();
  for (const node of diagram.nodes) {
    const level = byParent.get(node.parent);
    if (level) level.push(node);
    else byParent.set(node.parent, [node]);
  }
  const ordered: Node[] = [];
  const addLevel = (parent: string | undefined) => {
    for (const node of orderLevel(byParent.get(parent) ?? [], diagram)) {
      ordered.push(node);
      if (node.kind === 'subProcess') addLevel(node.id);
    }
  };
  addLevel(undefined);
  return ordered;
}

function orderLevel(level: readonly Node[], diagram: Diagram): readonly Node[] {
  const byId = new Map(level.map((node) => [node.id, node]));
  const next = new Map<string, string[]>();
  for (const flow of diagram.flows) next.set(flow.from, [...(next.get(flow.from) ?? []), flow.to]);
  for (const node of level)
    if (node.kind === 'boundaryEvent') next.set(node.attachedTo, [...(next.get(node.attachedTo) ?? []), node.id]);
  // Depth first, kept in reverse order of finishing: a topological order in which ways back are ignored.
  const finished: Node[] = [];
  const seen = new Set<string>();
  const visit = (start: Node) => {
    const stack: { node: Node; at: number }[] = [{ node: start, at: 0 }];
    seen.add(start.id);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { node: Node; at: number };
      const targets = next.get(top.node.id) ?? [];
      // The last path first, so that the first one comes first when the order is turned round.
      const target = byId.get(targets[targets.length - 1 - top.at] ?? '');
      top.at += 1;
      if (top.at > targets.length) {
        finished.push(top.node);
        stack.pop();
      } else if (target && !seen.has(target.id)) {
        seen.add(target.id);
        stack.push({ node: target, at: 0 });
      }
    }
  };
  for (const node of level.filter(({ kind }) => kind === 'startEvent').reverse()) if (!seen.has(node.id)) visit(node);
  return [...finished.reverse(), ...level.filter((node) => !seen.has(node.id))];
}
