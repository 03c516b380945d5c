// What one always needs stays in sight: who is here below a rail with many processes, the bell beside a case's acts on a phone.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CasePage } from '../case/case-page';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';
import { Frame } from './frame';

async function open() {
  const instanceId = instanceOf('PO-1171');
  await render(
    <TestConsole at={{ to: 'case', instanceId }}>
      <Frame path="/cases" search={new URLSearchParams()}>
        <CasePage instanceId={instanceId} />
      </Frame>
    </TestConsole>,
  );
  await expect.element(page.getByRole('button', { name: 'Pause', exact: true })).toBeInTheDocument();
}

test('the processes scroll in the rail, and who is here stays below them', async () => {
  await page.viewport(1280, 520);
  await open();
  const last = page.getByRole('link', { name: /Cartridges/ });
  await expect.element(last).toBeInTheDocument();
  const me = page.getByRole('button', { name: /Nora Lindqvist/ });
  expect(me.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(520);
  last.element().scrollIntoView();
  expect(last.element().getBoundingClientRect().bottom).toBeLessThan(me.element().getBoundingClientRect().top);
});

test('on a phone the bell stands in the row of the acts of a case', async () => {
  await page.viewport(360, 780);
  await open();
  const rowOf = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const bell = page
    .getByRole('main')
    .getByRole('link', { name: /alert|unread/i })
    .first()
    .element();
  const pause = page.getByRole('button', { name: 'Pause', exact: true }).element();
  expect(Math.abs(rowOf(bell) - rowOf(pause))).toBeLessThan(4);
});
