// Places and bend points of what is gone go; bend points of paths whose ends moved or changed go, so that they are routed anew. Turning brings its own.
import { positionsOf } from '../../layout/positions';
import { scopeOf, sheetsOf } from '../../layout/scope';
import type { Change } from '../command';

export function layoutFollows({ before, diagram, command }: Change): void {
  const layout = diagram.layout;
  if (!layout) return;
  const nodes = new Set(diagram.nodes.map((node) => node.id));
  for (const id of Object.keys(layout.nodes ?? {})) if (!nodes.has(id)) delete layout.nodes?.[id];
  if (!layout.flows || command.type === 'turnDrawing') return;
  const flows = new Map(diagram.flows.map((flow) => [flow.id, flow]));
  const former = new Map(before.flows.map((flow) => [flow.id, flow]));
  const stood = new Map(sheetsOf(before).flatMap((sheet) => [...positionsOf(before, scopeOf(before, sheet))]));
  const moved = (id: string) => {
    const [was, is] = [stood.get(id), layout.nodes?.[id]];
    return is !== undefined && (was?.x !== is.x || was?.y !== is.y);
  };
  for (const id of Object.keys(layout.flows)) {
    const [flow, was] = [flows.get(id), former.get(id)];
    const stays = flow && was && flow.from === was.from && flow.to === was.to && !moved(flow.from) && !moved(flow.to);
    if (!stays) delete layout.flows[id];
  }
}
