// What only the console and servers say in English: `@baton/words/console` brings it to a page.
import { bulk } from './bulk';
import { calendars } from './calendars';
import { clocks } from './clocks';
import { screens } from './console';
import { inbox } from './inbox';
import { log } from './log';
import { people } from './people';
import { shell } from './shell';

export const enInConsole = {
  bulk,
  calendars,
  clocks,
  inbox,
  log,
  people,
  screens,
  shell,
};
