// Every endpoint's handler. One that is missing does not compile.
import type { Handlers } from '../app/context';
import { alertHandlers } from './alerts';
import { asideHandlers } from './aside';
import { calendarHandlers } from './calendars';
import { caseHandlers } from './cases';
import { directoryHandlers } from './directory';
import { itemHandlers } from './items';
import { liveHandlers } from './live';
import { processHandlers } from './processes';
import { sessionHandlers } from './session';
import { versionHandlers } from './versions';

export const handlers: Handlers = {
  ...sessionHandlers,
  ...processHandlers,
  ...asideHandlers,
  ...versionHandlers,
  ...calendarHandlers,
  ...caseHandlers,
  ...itemHandlers,
  ...alertHandlers,
  ...directoryHandlers,
  ...liveHandlers,
};
