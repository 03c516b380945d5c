// The package on a server: importing it touches no browser, and what it renders there is a frame that the browser fills.
import { LocaleProvider } from '@baton/look';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder } from '../testing/print-order';

it('is imported and rendered without a browser', async () => {
  expect(typeof globalThis.document).toBe('undefined');
  const { ProcessEditor, ProcessCanvas } = await import('../index');
  const inside = (child: React.ReactNode) =>
    renderToString(
      <LocaleProvider locale="en" zone="Europe/Berlin">
        {child}
      </LocaleProvider>,
    );
  expect(inside(<ProcessEditor repository={memoryRepository(printOrder())} processId="print-order" />)).toContain(
    'Loading',
  );
  expect(inside(<ProcessEditor defaultValue={printOrder()} />)).toContain('Print order');
  expect(inside(<ProcessCanvas diagram={printOrder()} />).length).toBeGreaterThan(100);
});
