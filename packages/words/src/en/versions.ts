// Drafts that more than one person works on, published versions and their differences, and moving running cases.
import { count } from './count';

/** In the middle of a sentence. */
const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export const versions = {
  title: 'Versions',
  none: 'Nothing has been published yet.',
  version: (n: number) => `Version ${n}`,
  noComment: 'No comment.',
  current: 'New cases take it',
  pilotOf: (group: string) => `Tried out by ${group}`,
  running: (n: number) => count(n, { zero: 'no running cases', one: '# running case', other: '# running cases' }),
  draft: 'The draft',
  compareDraft: 'What the draft changes',
  compareBefore: 'What it changed',
  bringIn: 'Bring it into the draft',
  broughtIn: (n: number) => `The draft is version ${n} again.`,
  rollBack: 'New cases take it again',
  rollBackTitle: (n: number) => `Back to version ${n}?`,
  rollBackBody: (n: number, now: number) =>
    `New cases take version ${n} from now on. Running cases stay where they are; those on version ${now} can be moved.`,
  rolledBack: (n: number) => `New cases take version ${n}.`,
  reason: 'Why?',
  endPilot: 'End the try-out',
  pilotEnded: (n: number) => `Version ${n} is no longer tried out.`,
  forAll: 'Let everyone take it',
  moveCases: (n: number, to: number) => `${count(n, { one: 'Move # case', other: 'Move # cases' })} to version ${to} …`,
  failed: 'The versions did not load.',
  history: 'What was decided when',
  acts: {
    publish: (n: number) => `Version ${n} published`,
    publishPilot: (n: number) => `Version ${n} published for a try-out`,
    makeCurrent: (n: number) => `New cases take version ${n}`,
    setPilot: (n: number) => `Version ${n} is tried out`,
    endPilot: (n: number) => `The try-out of version ${n} ended`,
  },
  comparing: {
    title: (before: string, after: string) => `From ${small(before)} to ${small(after)}`,
    same: 'Nothing that a case would notice.',
    back: 'Back to the draft',
    legend: 'On the diagram',
    added: 'new',
    changed: 'changed',
    removed: 'removed',
  },
  conflict: {
    title: (who: string) => `${who} saved this draft meanwhile.`,
    someone: 'Somebody',
    body: 'Both drawings are kept: choose which one goes on. The other stays under Versions.',
    compare: 'See the differences',
    mine: 'yours',
    theirs: 'theirs',
    keepMine: 'Go on with mine',
    takeTheirs: 'Go on with theirs',
    newer: (who: string) => `${who} has saved a newer drawing.`,
    inOtherTab: 'This draft was changed in another tab.',
    showNewer: 'Show it',
  },
  kept: {
    bringBack: 'Bring it back',
    forget: 'Throw away',
    foundUnsaved: (when: string) => `What was drawn here at ${when} could not be saved then.`,
    noRoom: 'There is no room in this browser to keep it. Save it as a file.',
  },
  broken: {
    title: 'This draft cannot be opened',
    newer: 'It was saved by a newer version of this program. Update, then open it again.',
    body: 'Something in it is not as it should be. Nothing has been changed.',
    places: 'Where',
    saveFile: 'Save it as a file',
    fromVersion: (n: number) => `Go on from version ${n}`,
    noVersion: (n: number) => `Version ${n} cannot be opened either.`,
    anew: 'Begin anew',
    kept: 'The draft as it is stays under Versions.',
  },
};
export type VersionsWords = typeof versions;
