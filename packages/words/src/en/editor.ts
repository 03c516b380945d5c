// The editor's frame: top bar, palette, canvas, dock, keys, and the lines that acts on the canvas say.
import { count } from './count';

export const editor = {
  processes: 'Processes',
  newProcess: 'New process',
  draftFrom: (version: number) => `Draft · from version ${version}`,
  draft: 'Draft',
  draftViewOnly: 'Draft, view only',
  version: (n: number) => `Version ${n}`,
  views: { diagram: 'Diagram', both: 'Both', text: 'Text', label: 'View' },
  check: 'Check',
  tryIt: 'Try it',
  publish: 'Publish',
  import: 'Import a file',
  export: 'Save as a file',
  history: 'Versions',
  processSettings: 'About this process',
  palette: {
    title: 'Add a step',
    ready: 'Ready-made parts',
    describe: 'Describe it in words',
    search: 'Find a kind of step',
    dragHint: 'Drag it onto a path, or press Enter to add it after the selected step.',
  },
  canvas: {
    label: 'Diagram of the process',
    addHere: 'Add a step here',
    /** Of a pasted text; both numbers as they are written. */
    cut: (most: string, given: string) => `Only the first ${most} of ${given} characters fit.`,
    doTogether: 'Do together',
    whenAllDone: (n: number) => count(n, { one: 'When it is done', other: 'When all # are done' }),
    whenBothDone: 'When both are done',
    byItself: 'By itself',
    byLink: 'By a link',
    another: (people: string) => `Someone else: ${people}`,
    stepCount: (n: number) => count(n, { one: '# step', other: '# steps' }),
    otherwise: 'Otherwise',
    newLane: 'New lane',
    newStep: 'New step',
    connect: 'Connect',
    connectTo: 'Connect to…',
    empty: 'Nothing here yet',
    emptyBody: 'Drag the first step here, or describe the work in words.',
    reminders: (n: number) => count(n, { zero: 'no reminders', one: '# reminder', other: '# reminders' }),
    pathsOut: (n: number) => count(n, { one: '# path out', other: '# paths out' }),
  },
  dock: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    arrange: 'Arrange',
    problems: (n: number) => count(n, { one: '# problem', other: '# problems' }),
  },
  said: {
    added: (name: string) => `Added “${name}”.`,
    removed: (name: string) => `Removed “${name}”; its paths are joined.`,
    movedTo: (name: string, lane: string) => `“${name}” moved to ${lane}.`,
    connected: (from: string, to: string) => `“${from}” leads to “${to}” now.`,
    cannotConnect: 'These two cannot be connected.',
    undone: (act: string) => `Undone: ${act}`,
    redone: (act: string) => `Done again: ${act}`,
    arranged: 'Arranged.',
    savedAt: (clock: string) => `Saved at ${clock}`,
  },
  /** How a step reads to a screen reader: number, name, kind, who, until when, what comes next. */
  readStep: (step: {
    number: string | null;
    name: string;
    kind: string;
    who?: string;
    within?: string;
    next?: string;
  }) =>
    [
      step.number && `Step ${step.number}`,
      step.name,
      step.kind,
      step.who,
      step.within && `within ${step.within}`,
      step.next && `next: ${step.next}`,
    ]
      .filter(Boolean)
      .join(', '),
  keys: {
    title: 'Keys',
    move: 'Along the paths',
    openPanel: 'Open the panel',
    add: 'Add a step after this one',
    rename: 'Rename',
    remove: 'Remove',
    duplicate: 'Duplicate',
    connect: 'Connect',
    areas: 'Next area',
    undo: 'Undo',
    redo: 'Redo',
    tryIt: 'Try it',
    check: 'Check',
    find: 'Find a step',
    zoom: 'Zoom',
  },
};
export type EditorWords = typeof editor;
