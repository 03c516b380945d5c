// The whole editor, for looking: selecting, the panel, the text and trying out, and nothing can be changed.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';

export function ReadOnly({ drawing }: { drawing: Diagram }) {
  return (
    <div style={{ blockSize: 640 }}>
      <ProcessEditor value={drawing} readOnly select="sum" />
    </div>
  );
}
