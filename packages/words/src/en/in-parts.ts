// What only parts of the editor that come later, the console and servers say in English: `@baton/words/parts` brings it to a page.
import { alerts } from './alerts';
import { aside } from './aside';
import { detours } from './detours';
import { differences } from './differences';
import { incidents } from './incidents';
import { migrations } from './migrations';
import { playedTrail } from './played-trail';
import { processTests } from './process-tests';
import { publish } from './publish';
import { reasons } from './reasons';
import { textView } from './text-view';
import { timing } from './timing';
import { tryOut } from './try-out';

export const enInParts = {
  alerts,
  aside,
  detours,
  differences,
  playedTrail,
  processTests,
  publish,
  textView,
  timing,
  tryOut,
};

export const enSentencesInParts = { incidents, migrations, reasons };
