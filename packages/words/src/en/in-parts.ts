// What only parts of the editor that come later, the console and servers say in English: `@baton/words/parts` brings it to a page.
import { alerts } from './alerts';
import { detours } from './detours';
import { differences } from './differences';
import { imports } from './imports';
import { incidents } from './incidents';
import { mends } from './mends';
import { migrations } from './migrations';
import { playedTrail } from './played-trail';
import { processTests } from './process-tests';
import { reasons } from './reasons';
import { textView } from './text-view';
import { tryOut } from './try-out';
import { wizard } from './wizard';

export const enInParts = {
  alerts,
  detours,
  mends,
  differences,
  playedTrail,
  processTests,
  textView,
  tryOut,
  wizard,
};

export const enSentencesInParts = { imports, incidents, migrations, reasons };
