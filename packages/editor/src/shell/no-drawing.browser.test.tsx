// Opened with a name under which nothing is drawn: that is said, and whoever may draw begins there.
import '@baton/look/styles.css';
import type { ProcessRepository, RepositoryDirectory } from '@baton/engine';
import { LocaleProvider } from '@baton/look';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

async function openNew(told: Partial<RepositoryDirectory>, readOnly = false): Promise<void> {
  await page.viewport(1440, 900);
  const repository: ProcessRepository = {
    ...memoryRepository(printOrder()),
    loadDraft: async () => null,
    directory: async () => ({ ...printShopDirectory, ...told }),
  };
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor repository={repository} processId="offer" readOnly={readOnly} />
      </div>
    </LocaleProvider>,
  );
  await expect.element(page.getByRole('heading', { name: 'There is no drawing “offer”' })).toBeVisible();
  await expect.element(page.getByText('process.unknown')).toBeVisible();
}

const begin = () => page.getByRole('button', { name: 'Begin it' });

test('whoever may draw begins it, and is asked how', async () => {
  await openNew({ mayDraw: true });
  await begin().click();
  await expect.element(page.getByText('How do you want to begin?')).toBeVisible();
});

test('whoever may not is told who can', async () => {
  await openNew({ mayDraw: false });
  await expect.element(page.getByText('Somebody who may draw can begin it.', { exact: false })).toBeVisible();
  expect(begin().query()).toBeNull();
});

test('an editor for looking only begins nothing', async () => {
  await openNew({}, true);
  expect(begin().query()).toBeNull();
});

test('a host that gives no directory gets the names of the repository’s own', async () => {
  await page.viewport(1440, 900);
  const drawing = printOrder();
  const repository: ProcessRepository = {
    ...memoryRepository(drawing),
    directory: async () => printShopDirectory,
  };
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor repository={repository} processId={drawing.id} />
      </div>
    </LocaleProvider>,
  );
  const { lane } = drawing.nodes.find(({ id }) => id === 'brief') ?? {};
  const role = drawing.lanes.find(({ id }) => id === lane)?.role;
  const name = printShopDirectory.roles.find(({ id }) => id === role)?.name ?? 'no such role';
  await expect.element(page.getByText(name, { exact: true }).first()).toBeVisible();
});
