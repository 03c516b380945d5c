// What a drawing and all that stands around it says in English: on a page at once.
import { beginning } from './beginning';
import { canvas } from './canvas';
import { check } from './check';
import { common } from './common';
import { controls } from './controls';
import { deadline } from './deadline';
import { drawing } from './drawing';
import { editor } from './editor';
import { events } from './events';
import { handlers } from './handlers';
import { kindOptions } from './kind-options';
import { kinds } from './kinds';
import { output } from './output';
import { panel } from './panel';
import { status } from './status';
import { time } from './time';
import { tools } from './tools';
import { versions } from './versions';

export const enAtFirst = {
  beginning,
  canvas,
  check,
  common,
  controls,
  deadline,
  drawing,
  editor,
  events,
  handlers,
  kindOptions,
  kinds,
  output,
  panel,
  status,
  time,
  tools,
  versions,
};
