// A language that Baton does not bring, added before anything is shown; what it leaves out is read in English.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';
import { LocaleProvider } from '@baton/look';
import { addLanguage, makeCounter } from '@baton/words';

const count = makeCounter<'one' | 'other'>('es');

const es = addLanguage({
  code: 'es',
  name: 'Español',
  words: {
    editor: {
      check: 'Revisar',
      tryIt: 'Probar',
      dock: { problems: (n) => count(n, { one: '# problema', other: '# problemas' }) },
    },
  },
  sentences: { problems: { 'assignment.missing': 'Nadie es responsable de «{step}».' } },
});

export function InSpanish({ first }: { first: Diagram }) {
  return (
    <LocaleProvider locale={es} zone="Europe/Madrid" scope="element">
      <div style={{ blockSize: 640 }}>
        <ProcessEditor defaultValue={first} select="sum" />
      </div>
    </LocaleProvider>
  );
}
