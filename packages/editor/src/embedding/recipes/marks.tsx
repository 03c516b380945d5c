// Looking only: where a case is, where cases wait, and anything of the host under a card.
import type { Diagram } from '@baton/core';
import { ProcessCanvas, type StepOverlay } from '@baton/editor';
import { useState } from 'react';

const oneCase: Record<string, StepOverlay> = {
  read: { done: true },
  sum: { late: true, words: '2 days late' },
  client: { baton: true, words: '3 h left' },
  book: { ahead: true },
};

const allCases: Record<string, StepOverlay> = {
  read: { heat: 0.1, count: 2 },
  sum: { heat: 1, count: 14, words: '2 days on average' },
  client: { heat: 0.4, count: 5, content: <strong>ask Ann</strong> },
};

export function Marks({ drawing }: { drawing: Diagram }) {
  const [isOne, setOne] = useState(false);
  return (
    <>
      <label>
        <input type="checkbox" checked={isOne} onChange={() => setOne(!isOne)} /> Only one case
      </label>
      <div style={{ blockSize: 640 }}>
        <ProcessCanvas diagram={drawing} overlays={isOne ? oneCase : allCases} label="Invoices, where cases wait" />
      </div>
    </>
  );
}
