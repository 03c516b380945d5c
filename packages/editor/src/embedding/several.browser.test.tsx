// Several editors on one page of a host: whoever goes from part to part of the page hears to which drawing a part belongs.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProcessEditor } from '../shell/process-editor';
import { invoices } from '../testing/invoices';

const LONG = { timeout: 10_000 };

/** The parts of a page that screen readers list, with their names. */
function landmarks(): string[] {
  const found = document.querySelectorAll(
    'main, nav, aside, section[aria-label], section[aria-labelledby], form[aria-label], [role="region"], [role="search"], [role="banner"]',
  );
  return [...found].map((part) => {
    const by = part.getAttribute('aria-labelledby');
    const name = part.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent) ?? '';
    return `${part.getAttribute('role') ?? part.localName} “${name}”`;
  });
}

test('no two parts of two editors are called alike, whatever stands beside the drawings', async () => {
  await page.viewport(1440, 1000);
  await render(
    <>
      <div style={{ blockSize: 480 }}>
        <ProcessEditor defaultValue={invoices} select="sum" />
      </div>
      <div style={{ blockSize: 480 }}>
        <ProcessEditor defaultValue={{ ...invoices, id: 'refunds', name: 'Refunds' }} select="sum" />
      </div>
    </>,
  );
  await expect.element(page.getByRole('navigation').first(), LONG).toBeVisible();
  await expect.poll(() => page.getByRole('complementary').all().length, LONG).toBe(2);
  const withPanels = landmarks();
  expect(withPanels.length).toBeGreaterThan(5);
  expect(new Set(withPanels).size, withPanels.join(', ')).toBe(withPanels.length);

  for (const button of page.getByRole('button', { name: /^Check/ }).all()) await button.click();
  for (const choice of page.getByRole('radio', { name: 'Both' }).all()) await choice.click();
  await expect
    .poll(() => page.getByRole('region', { name: 'The process as numbered text' }).all().length, LONG)
    .toBe(2);
  const withChecks = landmarks();
  expect(new Set(withChecks).size, withChecks.join(', ')).toBe(withChecks.length);
});
