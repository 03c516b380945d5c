// Finding cases by who holds them, and acting on several of them at once.
import { count } from './count';

export const bulk = {
  holder: 'Who holds it',
  anyone: 'Anyone',
  nobody: 'Nobody',
  role: (name: string) => `${name} (role)`,
  step: 'Step',
  anyStep: 'Any step',
  select: (key: string) => `Select ${key}`,
  selectAll: 'Select all on this page',
  selected: (n: number) => count(n, { one: '# selected', other: '# selected' }),
  clear: 'Select none',
  bar: 'What to do with the selected cases',
  reassign: 'Reassign',
  to: 'To',
  noTasks: 'Nobody holds a task in these cases.',
  chooseFirst: 'Choose who gets them.',
  eitherWay: (n: number) => count(n, { one: '# late either way', other: '# late either way' }),
  noHours: 'no working hours before it is due',
  awayTill: (day: string) => `away until ${day}`,
  hasNow: (n: number) => count(n, { one: 'holds # case now', other: 'holds # cases now' }),
  more: (n: number) => count(n, { one: 'and # more', other: 'and # more' }),
  reassignButton: (n: number) => count(n, { one: 'Reassign # task', other: 'Reassign # tasks' }),
  cancelTitle: (n: number) => count(n, { one: 'Cancel # case', other: 'Cancel # cases' }),
  cancelEffect: 'Open tasks are taken back, clocks stop. This cannot be undone.',
  pauseTitle: (n: number) => count(n, { one: 'Pause # case', other: 'Pause # cases' }),
  resumeTitle: (n: number) => count(n, { one: 'Let # case go on', other: 'Let # cases go on' }),
  skipped: (n: number) =>
    count(n, {
      one: '# is left as it is: it is not in that state.',
      other: '# are left as they are: not in that state.',
    }),
  progress: (done: number, of: number) => `${done} of ${of}`,
  working: 'Being done',
  stop: 'Stop',
  done: (n: number) => count(n, { one: '# case is done.', other: '# cases are done.' }),
  failed: (n: number) => count(n, { one: '# could not be done.', other: '# could not be done.' }),
  again: 'Try those again',
  keys: 'X selects, Shift extends, Esc selects none',
};
export type BulkWords = typeof bulk;
