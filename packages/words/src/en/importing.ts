// What the templates and the import of a file say.
import { count } from './count';

export const templates = {
  title: 'Templates',
  small: 'Small processes',
  examples: 'Whole processes',
  examplesHint: 'Of an example company: to learn from, or to cut down.',
  use: 'Use this',
  roles: 'Who is that here?',
  rolesHint: 'The template names these roles. Choose yours, now or later.',
  later: 'Choose later',
  failed: 'The template did not load.',
};
export type TemplateWords = typeof templates;

export const importing = {
  title: 'Import a file',
  lead: 'A process drawn for Camunda, Flowable or another program (.bpmn, .xml), or one saved from here (.json).',
  drop: 'Drop the file here',
  choose: 'Choose a file',
  another: 'Another file',
  reading: (name: string) => `Reading “${name}” …`,
  refused: (name: string) => `“${name}” cannot be read`,
  untouched: 'Nothing has been changed.',
  whichOne: (n: number) => count(n, { one: '# process is in the file', other: '# processes are in the file' }),
  which: 'Which one?',
  clean: 'Everything was taken over.',
  found: (n: number) => count(n, { one: '# thing to know', other: '# things to know' }),
  errors: 'Cannot run as it was meant',
  warnings: 'Left out or read differently',
  infos: 'Makes no difference to a case',
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  arranged: 'The file brings no layout: the diagram was arranged.',
  ownLayout: 'The layout is that of the file.',
  use: 'Take it over',
  large: (n: number) =>
    count(n, { one: '# step: drawing it takes a while.', other: '# steps: drawing it takes a while.' }),
  notOurs: 'The file is neither a process drawn elsewhere nor one saved from here.',
  newer: 'The file was saved by a newer version of this program. Update, then open it again.',
  broken: (place: string, message: string) => `The file is damaged at “${place}”: ${message}.`,
  unreadable: 'The file could not be opened.',
  tooLarge: (size: string, most: string) => `The file is too large: ${size}, at most ${most}.`,
  list: 'Report as a file',
  lanesHint:
    'The file names these lanes, roles and people. Choose yours, now or later; tasks of a lane go to its role.',
  personThere: (id: string) => `Person “${id}”`,
  noName: (thing: string) => `${thing} without a name`,
  morePlaces: (n: number) => count(n, { one: 'and # more place', other: 'and # more places' }),
};
export type ImportingWords = typeof importing;
