// The drawing itself: sub-processes in place, notes, stages, the language and the direction of a drawing.
import { count } from './count';

export const canvas = {
  part: {
    unfold: 'Unfold in place',
    fold: 'Fold',
    openSheet: 'Open on its own sheet',
    unfolded: (name: string) => `“${name}” is unfolded; what stands around has made room.`,
    folded: (name: string) => `“${name}” is folded.`,
    /** Where a step stands, when it is read aloud. */
    within: (part: string) => `in “${part}”`,
    movedInto: (name: string, part: string) => `“${name}” stands in “${part}” now.`,
    movedOut: (name: string) => `“${name}” stands on the sheet around now.`,
    intoItself: 'A sub-process cannot stand inside of itself.',
    empty: 'Drag steps in here',
  },
  note: {
    name: 'Note',
    add: 'Add a note',
    addHere: 'Add a note here',
    addTo: 'Add a note to this step',
    text: 'Text of the note',
    placeholder: 'What should others know?',
    hangsOn: 'Hangs on',
    onNothing: 'no step',
    read: (text: string) => `Note: ${text}`,
    readOn: (text: string, step: string) => `Note on “${step}”: ${text}`,
    added: 'A note is added.',
    removed: 'The note is removed.',
    list: 'Notes',
  },
  group: {
    name: 'Stage',
    add: 'Put a stage around these',
    title: 'Name of the stage',
    unnamed: 'New stage',
    remove: 'Take the frame away',
    read: (name: string, steps: number) => `Stage “${name}”, ${count(steps, { one: '# step', other: '# steps' })}`,
    added: (name: string) => `Stage “${name}” is drawn.`,
    removed: (name: string) => `The frame of “${name}” is gone; its steps stay.`,
    joined: (step: string, group: string) => `“${step}” belongs to the stage “${group}” now.`,
    left: (step: string, group: string) => `“${step}” does not belong to the stage “${group}” any more.`,
    moved: (name: string) => `Stage “${name}” is moved.`,
  },
  cases: (n: number) => count(n, { one: '# case is here', other: '# cases are here' }),
  language: {
    label: 'Language of the drawing',
    own: 'As it was written',
    missing: (n: number) =>
      count(n, { zero: 'All texts are here', one: '# text is missing', other: '# texts are missing' }),
    writes: (language: string) => `What you write now is kept for ${language}.`,
  },
  direction: {
    across: 'Draw from side to side',
    down: 'Draw from top to bottom',
    drawnAcross: 'The work runs from side to side now.',
    drawnDown: 'The work runs from top to bottom now.',
  },
};
export type CanvasWords = typeof canvas;
