// A page with the editor as a field of its own: the page keeps the drawing and shows what it was told.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import '@baton/editor/styles.css';
import type { Diagram } from '@baton/core';
import { ProcessCanvas, ProcessEditor } from '@baton/editor';
import { LocaleProvider } from '@baton/look';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { offer } from './drawing.js';

function Page() {
  const [drawing, setDrawing] = useState<Diagram>(offer);
  return (
    <>
      <h1>Our processes</h1>
      <InOurLanguage>
        <div style={{ blockSize: 600 }}>
          <ProcessEditor value={drawing} onChange={setDrawing} />
        </div>
      </InOurLanguage>
      <h2>As others see it</h2>
      <InOurLanguage>
        <div style={{ blockSize: 300 }}>
          <ProcessCanvas
            diagram={drawing}
            overlays={{ send: { late: true, words: '2 wait' } }}
            label="Where it stands"
          />
        </div>
      </InOurLanguage>
      <h2>As it is kept</h2>
      <pre>{JSON.stringify(drawing, null, 2)}</pre>
    </>
  );
}

/** `element`: the page keeps its own `lang` and `dir`, and its headings their looks. */
function InOurLanguage({ children }: { children: ReactNode }) {
  return (
    <LocaleProvider locale="en" zone="Europe/Berlin" scope="element">
      {children}
    </LocaleProvider>
  );
}

const place = document.getElementById('place');
if (place) createRoot(place).render(<Page />);
