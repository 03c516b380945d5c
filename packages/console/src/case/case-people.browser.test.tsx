// Who holds the baton, and since when: since it came to this person, not since the step began.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer } from '../testing/fake-server';
import { at } from '../testing/sample-company';
import { sampleLog } from '../testing/sample-details';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const open = async (server = createFakeServer()) => {
  await page.viewport(1280, 900);
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1171') }} server={server} />);
};

test('a task handed over is held since the hand-over', async () => {
  const last = sampleLog[sampleLog.length - 1];
  if (!last) throw new Error('The sample has a log.');
  const handedOver = {
    ...last,
    seq: last.seq + 1,
    at: at('2026-11-26', '08:05'),
    by: { person: 'dana' },
    type: 'item.handedOver' as const,
    facts: { item: 5, from: 'nora', to: 'oleg', reason: 'Away' },
  };
  await open(createFakeServer({ log: [...sampleLog, handedOver] }));
  await expect.element(page.getByText('holds since today 08:05')).toBeVisible();
});

test('a task that stayed with its first person is held since it was given', async () => {
  await open();
  await expect.element(page.getByText(/^holds since .*10:20$/)).toBeVisible();
});
