// Which notes and stages differ between two drawings. Where they stand, and with that the size of a stage, is not told. Pure; called for the list
// of changes and for the comparison on the canvas.
import type { Diagram, Group, Note } from '@baton/core';

interface Told {
  readonly type: 'added' | 'changed' | 'removed';
}
export interface NoteChange extends Told {
  readonly part: 'note';
  readonly note: Note;
  /** With `changed`: as it was. */
  readonly before?: Note;
}
export interface StageChange extends Told {
  readonly part: 'stage';
  readonly stage: Group;
  readonly before?: Group;
}
export type PartChange = NoteChange | StageChange;

export function partChanges(before: Diagram | null, after: Diagram): readonly PartChange[] {
  const notes = changesOf(before?.notes, after.notes, isSameNote);
  const stages = changesOf(before?.groups, after.groups, isSameStage(before, after));
  return [
    ...notes.map(({ type, one, was }): NoteChange => ({ part: 'note', type, note: one, ...(was && { before: was }) })),
    ...stages.map(
      ({ type, one, was }): StageChange => ({ part: 'stage', type, stage: one, ...(was && { before: was }) }),
    ),
  ];
}

export function idOfPart(change: PartChange): string {
  return change.part === 'note' ? change.note.id : change.stage.id;
}

/** On which sheet it stands is where it stands. */
function isSameNote(was: Note, is: Note): boolean {
  return was.text === is.text && was.about === is.about;
}

/** A step that is new or gone tells itself that it is. */
function isSameStage(before: Diagram | null, after: Diagram): (was: Group, is: Group) => boolean {
  const known = new Set(before?.nodes.map(({ id }) => id));
  const here = new Set(after.nodes.map(({ id }) => id));
  const told = ({ members }: Group) =>
    members
      .filter((id) => known.has(id) && here.has(id))
      .sort()
      .join();
  return (was, is) => was.name === is.name && told(was) === told(is);
}

interface PartDifference<T> extends Told {
  readonly one: T;
  readonly was?: T;
}

function changesOf<T extends { readonly id: string }>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  isSame: (was: T, is: T) => boolean,
): readonly PartDifference<T>[] {
  const former = new Map(before.map((one) => [one.id, one]));
  const here = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((one): PartDifference<T>[] => {
    const was = former.get(one.id);
    if (!was) return [{ type: 'added', one }];
    return isSame(was, one) ? [] : [{ type: 'changed', one, was }];
  });
  return [...changes, ...before.flatMap((one) => (here.has(one.id) ? [] : [{ type: 'removed' as const, one }]))];
}
