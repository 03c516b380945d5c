// Publishing: what changes, what becomes of running cases, and the way back.
import { count } from './count';

export const publish = {
  title: (version: number) => `Publish version ${version}`,
  firstTitle: 'Publish the first version',
  runningSince: (version: number, day: string) => `Version ${version} has been running since ${day}.`,
  whatChanges: 'What changes',
  changes: (n: number) =>
    count(n, { one: '# change, marked on the diagram', other: '# changes, marked on the diagram' }),
  noChanges: 'Nothing has changed since the last version.',
  mark: { added: 'New', changed: 'Changed', removed: 'Removed' },
  was: (before: string) => `Was ${before}`,
  runningCases: (n: number) => count(n, { zero: 'No running cases', one: '# running case', other: '# running cases' }),
  eachChecked: 'each one checked against the draft',
  safe: (n: number) => count(n, { one: '# is safe and moves at once', other: '# are safe and move at once' }),
  mapped: (n: number) => count(n, { one: '# moves with a mapping', other: '# move with a mapping' }),
  toDecide: (n: number) => count(n, { one: '# is yours to decide', other: '# are yours to decide' }),
  keepOn: (version: number) => `Keep on ${version}`,
  keepRunning: 'Running cases stay on their version.',
  move: 'Move',
  note: 'What is new, in one line',
  notePlaceholder: 'Kept with the version.',
  cannot: (n: number) => count(n, { one: '# problem must be solved first', other: '# problems must be solved first' }),
  ifBadly: 'If it goes badly',
  notNow: 'Not now',
  publish: 'Publish',
  published: (version: number) => `Version ${version} is published. New cases use it from now on.`,
  versions: 'Versions',
  compare: 'Compare',
  current: 'in use',
};
export type PublishWords = typeof publish;
