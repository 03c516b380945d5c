// Fields of a form that hold several things, and fields that must look in a certain way.
import { count } from './count';

export const forms = {
  fillIn: 'To fill in',
  choose: 'Choose',
  fileHelp: 'Where it is: a path, a link or a number.',
  needed: (label: string) => `Fill in “${label}”.`,
  add: 'Add',
  addTo: (label: string) => `Add to “${label}”`,
  entry: (label: string, n: number) => `${label}, ${n}`,
  remove: (n: number) => `Remove entry ${n}`,
  none: 'Nothing yet.',
  entries: (n: number) => count(n, { one: '# entry', other: '# entries' }),
  full: (most: number) => `No more than ${most} fit.`,
  rowNeeded: (n: number, label: string) => `Fill in “${label}” in row ${n}, or remove the row.`,
  asIs: 'This cannot be changed in a form.',
  looksLike: (example: string) => `Such as ${example}`,
  unlike: {
    phone: 'Write a telephone number: digits, spaces and a + in front.',
    mail: 'Write a mail address: name@company.com.',
    digits: 'Write digits only.',
    pattern: (example: string) => `Write it like ${example}.`,
  },
};
export type FormsWords = typeof forms;
