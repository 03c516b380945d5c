// Loaded when it is asked for: the page brings nothing of the editor before. A server renders the button, and never the editor.
import type { Diagram } from '@baton/core';
import { lazy, Suspense, useState } from 'react';

const Editor = lazy(async () => ({ default: (await import('@baton/editor')).ProcessEditor }));

export function WhenAskedFor({ first }: { first: Diagram }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Draw the process
      </button>
    );
  }
  return (
    <div style={{ blockSize: 640 }}>
      <Suspense fallback={<p>Loading the editor</p>}>
        <Editor defaultValue={first} />
      </Suspense>
    </div>
  );
}
