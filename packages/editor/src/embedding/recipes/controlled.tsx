// The host keeps the drawing and gives it back, or another one.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';
import { useState } from 'react';

export function Controlled({ first, other }: { first: Diagram; other: Diagram }) {
  const [drawing, setDrawing] = useState(first);
  return (
    <>
      <p>
        <output>{drawing.nodes.length} steps</output>{' '}
        <button type="button" onClick={() => setDrawing(other)}>
          Another drawing
        </button>
      </p>
      <div style={{ blockSize: 640 }}>
        <ProcessEditor value={drawing} onChange={setDrawing} />
      </div>
    </>
  );
}
