// Who tries a version out first: found by name among roles, groups and people; a first version is for everyone, and says why.
import '@baton/look/styles.css';
import type { ProcessRepository } from '@baton/engine';
import { LocaleProvider } from '@baton/look';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProcessEditor } from '../shell/process-editor';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';

const [first, ...others] = printShopDirectory.people;
const directory = { ...printShopDirectory, people: first ? [{ ...first, groups: ['north'] }, ...others] : [] };

async function openPublish(version: number | null): Promise<void> {
  await page.viewport(1440, 900);
  const before = printOrder();
  const memory = memoryRepository(before, version);
  const repository: ProcessRepository = {
    ...memory,
    version: (id, which) => memory.version(id, which === 'current' ? 'latest' : which),
    releases: { versions: async () => [], history: async () => [] } as never,
  };
  memory.saveAsSomeoneElse({ ...before, name: 'Print order, shorter' });
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor repository={repository} processId={before.id} directory={directory} />
      </div>
    </LocaleProvider>,
  );
  await page.getByRole('button', { name: 'Publish', exact: false }).first().click();
}

const who = () => page.getByRole('combobox', { name: 'Who tries it out' });

test('roles, groups and people are found by typing, written one by one, and taken out again', async () => {
  await openPublish(4);
  const hint = page.getByText('Only cases that these people start', { exact: false });
  await page.getByText('Try it out first').click();
  await expect.element(page.getByText('Choose who: roles, groups or people.').first()).toBeVisible();
  expect(hint.query()).toBeNull();
  for (const name of ['north', first?.name ?? '']) {
    await who().fill(name);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: `Remove: ${name}` })).toBeVisible();
  }
  await expect.element(hint).toBeVisible();
  await page.getByRole('button', { name: 'Remove: north' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Remove: north' }).query()).toBeNull();
});

test('a first version is for everyone, and why is said', async () => {
  await openPublish(null);
  await expect.element(page.getByText('Publish a version for everyone first', { exact: false })).toBeVisible();
  expect(page.getByText('Try it out first').query()).toBeNull();
});

test('one of the list is taken by a press', async () => {
  await openPublish(4);
  await page.getByText('Try it out first').click();
  await who().click();
  await page.getByRole('option').first().click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: /^Remove: / })).toBeVisible();
});
