// With a sub-process goes all that is drawn inside it; and when it becomes a step of another kind, too.
import type { Change } from '../command';

export function insideGoesAlong({ diagram }: Change): void {
  for (let removed = true; removed; ) {
    const homes = new Set(diagram.nodes.filter((node) => node.kind === 'subProcess').map((node) => node.id));
    const kept = diagram.nodes.filter((node) => node.parent === undefined || homes.has(node.parent));
    removed = kept.length !== diagram.nodes.length;
    if (removed) diagram.nodes = kept;
  }
}
