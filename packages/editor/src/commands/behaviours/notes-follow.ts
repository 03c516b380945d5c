// Notes stay when the step that they hang on goes, where they stood; they go with the sub-process that they stand in, and along with their step
// into another one. A stage without steps goes.
import type { Change } from '../command';
import { place, placeOf } from '../set-note';

export function notesFollow({ before, diagram, command }: Change): void {
  if (!diagram.notes && !diagram.groups) return;
  const steps = new Map(diagram.nodes.map((node) => [node.id, node]));
  if (diagram.notes) {
    for (const note of diagram.notes) {
      const step = note.about === undefined ? undefined : steps.get(note.about);
      if (note.about !== undefined && !step) {
        const stood = before.layout?.nodes ?? {};
        const at = placeOf(before, note.id, note.about, stood);
        delete note.about;
        if (at && command.type !== 'become') place(diagram, note.id, undefined, at, {});
        else delete diagram.layout?.notes?.[note.id];
      }
      if (step && step.parent !== note.parent) {
        if (step.parent === undefined) delete note.parent;
        else note.parent = step.parent;
      }
    }
    const stay = diagram.notes.filter((note) => note.parent === undefined || steps.has(note.parent));
    if (stay.length !== diagram.notes.length) diagram.notes = stay;
    if (diagram.notes.length === 0) delete diagram.notes;
  }
  const places = diagram.layout?.notes;
  if (places) {
    const notes = new Set(diagram.notes?.map((note) => note.id));
    for (const id of Object.keys(places)) if (!notes.has(id)) delete places[id];
    if (Object.keys(places).length === 0) delete diagram.layout?.notes;
  }
  if (!diagram.groups) return;
  for (const group of diagram.groups) {
    const members = group.members.filter((id) => steps.has(id));
    if (members.length !== group.members.length) group.members = members;
  }
  if (diagram.groups.some((group) => group.members.length === 0))
    diagram.groups = diagram.groups.filter((group) => group.members.length > 0);
  if (diagram.groups.length === 0) delete diagram.groups;
}
