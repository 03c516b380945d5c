// The editor keeps the drawing itself and tells of every change.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';

export function Uncontrolled({ first, tell }: { first: Diagram; tell: (drawing: Diagram) => void }) {
  return (
    <div style={{ blockSize: 640 }}>
      <ProcessEditor defaultValue={first} onChange={tell} />
    </div>
  );
}
