// The check drawer: problems in plain words, how a case would meet them, and fixes to use with a click.
import { count } from './count';

export const check = {
  title: 'Check',
  summary: (problems: number, passed: number) =>
    `${count(problems, { one: '# problem', other: '# problems' })}, ${count(passed, { one: '# check passed', other: '# checks passed' })}`,
  passed: (n: number) => count(n, { one: '# check passed', other: '# checks passed' }),
  allGood: 'No problems. It can be published.',
  allGoodBody: 'Every step has somebody, every case can come to an end, and somebody is told before it gets late.',
  severity: { error: 'Must be solved before publishing', warning: 'Worth a look', info: 'Good to know' },
  /** Plain mends, by core's name for them. */
  mends: {
    takeWhatComes: 'Let it go on with the branches that come',
    waitForAll: 'Let it wait for all branches',
    askAtStart: 'Ask for it when the case begins',
    requireField: 'Make it a required field',
    askIfFilled: 'Take the path only where it is filled in',
    makeOtherwise: 'Take the last path when nothing else fits',
    removePath: 'Remove the path',
    removeStep: 'Remove the step',
    removeReminder: 'Remove the reminder',
  },
  useFix: 'Use this fix',
  tryOut: 'Try it out',
  setMyself: 'Set it myself',
  showOnDiagram: 'Show it on the diagram',
  /** A step that was hidden until now. */
  inSight: (name: string) => `“${name}” is in sight now.`,
  withFix: 'With the fix',
  withoutFix: 'Without it',
  /** What came of a fix: a problem that it solved, one that it brought. */
  news: (solved: number, fresh: number) =>
    [solved > 0 && `${solved} solved`, fresh > 0 && `${fresh} new`].filter(Boolean).join(', '),
  isNew: 'New',
};
export type CheckWords = typeof check;
