// Draws the step that undoes another one: it stands beside it, no path leads to it, and an event at the rim of what it undoes names it.
import { KIND_DEFAULTS } from '../kinds/defaults';
import { centerX } from '../layout/box';
import { type CommandDefinition, done, refused } from './command';
import { newNode } from './new-node';
import { placeBeside } from './placing/free-place';
import { Sheet } from './placing/places';
import { canHost } from './rules/can-host';

export interface AddUndo {
  readonly type: 'addUndo';
  /** The step that is undone. */
  readonly step: string;
  /** Name of the step that undoes it, in the language of the person who draws. */
  readonly name: string;
}

export const addUndo: CommandDefinition<AddUndo> = {
  type: 'addUndo',
  run(change, { step, name }) {
    const { diagram } = change;
    const host = diagram.nodes.find((node) => node.id === step);
    if (!host) return refused('node.unknown', { node: step });
    if (!canHost(host)) return refused('attach.no-host', { node: step });
    const undone = diagram.nodes.some(
      (node) => node.kind === 'boundaryEvent' && node.attachedTo === step && node.event.type === 'compensation',
    );
    if (undone) return refused('nothing-to-do');
    const handler = newNode(change, { kind: 'userTask', names: { node: name }, inside: host.parent ?? null });
    if (handler.kind === 'userTask') handler.forCompensation = true;
    const sheet = new Sheet(change, host.parent ?? null);
    const box = sheet.box(step);
    placeBeside(
      change,
      handler,
      box ? { x: centerX(box) + sheet.measures.lane.column, y: box.y + box.height / 2 } : { x: 0, y: 0 },
      host.lane,
    );
    const rim = KIND_DEFAULTS.boundaryEvent.create({ id: change.newId('meanwhile'), attachedTo: step });
    diagram.nodes.push({
      ...rim,
      ...(host.lane && { lane: host.lane }),
      ...(host.parent && { parent: host.parent }),
      event: { type: 'compensation', handler: handler.id },
    });
    return done({ nodes: [handler.id, rim.id] });
  },
};
