// All Russian words in one object.

import type { Sentences, Words } from '../words';
import { alerts } from './alerts';
import { answers } from './answers';
import { aside } from './aside';
import { beginning } from './beginning';
import { bulk } from './bulk';
import { calendars } from './calendars';
import { canvas } from './canvas';
import { cases } from './cases';
import { check } from './check';
import { clocks } from './clocks';
import { common } from './common';
import { screens } from './console';
import { controls } from './controls';
import { deadline } from './deadline';
import { detours } from './detours';
import { differences } from './differences';
import { drawing } from './drawing';
import { editor } from './editor';
import { events } from './events';
import { forms } from './forms';
import { handlers } from './handlers';
import { importing, templates } from './importing';
import { importNames, imports } from './imports';
import { inbox } from './inbox';
import { incidents } from './incidents';
import { kindOptions } from './kind-options';
import { kinds } from './kinds';
import { log } from './log';
import { mends } from './mends';
import { migrations } from './migrations';
import { noDrawing } from './no-drawing';
import { output } from './output';
import { panel } from './panel';
import { people } from './people';
import { playedTrail } from './played-trail';
import { problems } from './problems';
import { processTests } from './process-tests';
import { publish } from './publish';
import { reasons } from './reasons';
import { rejections } from './rejections';
import { shell } from './shell';
import { status } from './status';
import { tasks } from './tasks';
import { textView } from './text-view';
import { time } from './time';
import { timing } from './timing';
import { tools } from './tools';
import { tryOut } from './try-out';
import { versions } from './versions';
import { wizard } from './wizard';

export const ru: Words = {
  alerts,
  aside,
  beginning,
  answers,
  bulk,
  calendars,
  canvas,
  cases,
  check,
  clocks,
  common,
  controls,
  deadline,
  detours,
  differences,
  drawing,
  editor,
  events,
  forms,
  handlers,
  importing,
  importNames,
  inbox,
  kindOptions,
  kinds,
  log,
  mends,
  noDrawing,
  output,
  panel,
  people,
  playedTrail,
  processTests,
  publish,
  screens,
  shell,
  status,
  tasks,
  templates,
  textView,
  time,
  timing,
  tools,
  tryOut,
  versions,
  wizard,
};
export const ruSentences: Sentences = { imports, incidents, migrations, problems, reasons, rejections };
