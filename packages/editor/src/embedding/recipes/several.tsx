// Several on one page do not know of each other; steps are copied between them by the clipboard.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';

export function Several({ one, other }: { one: Diagram; other: Diagram }) {
  return (
    <>
      <div data-one="" style={{ blockSize: 400 }}>
        <ProcessEditor defaultValue={one} />
      </div>
      <div data-other="" style={{ blockSize: 400 }}>
        <ProcessEditor defaultValue={other} readOnly />
      </div>
    </>
  );
}
