// Publishing a draft with tests: they are played first; one that fails stops it until someone says why; a lost answer publishes nothing twice.
import '@baton/look/styles.css';
import type { Diagram, ProcessTest } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import { LocaleProvider } from '@baton/look';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createKeptDrawings } from '../document/kept-drawings';
import { ProcessEditor } from '../shell/process-editor';
import { halftone } from '../testing/halftone';
import { memoryRepository } from '../testing/memory-repository';
import { smallOrder } from '../testing/small-order';

beforeEach(async () => {
  await page.viewport(1440, 900);
});

function yesLeadsTo(end: string): ProcessTest {
  return {
    id: 'test-1',
    name: 'A yes goes through',
    startAt: Date.parse('2026-04-28T09:00:00+02:00'),
    acts: [
      { type: 'start', afterIn: 0, variables: {} },
      { type: 'complete', afterIn: 600_000, step: 'approve', outcome: 'yes' },
    ],
    untilIn: 600_000,
    holds: [{ type: 'ended', end }],
  };
}

async function openPublishing(repository: ProcessRepository) {
  const kept = createKeptDrawings({ getItem: () => null, setItem: () => {}, removeItem: () => {} });
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ blockSize: 880 }}>
        <ProcessEditor repository={repository} processId="small-order" directory={halftone} kept={kept} />
      </div>
    </LocaleProvider>,
  );
  await page.getByRole('button', { name: 'Publish' }).click();
}

/** Version 1 is the same without tests. */
async function repositoryOf(draft: Diagram) {
  const repository = memoryRepository(smallOrder(), 1);
  await repository.saveDraft('small-order', { diagram: draft, revision: 1 });
  return repository;
}
const panel = () => page.getByRole('region', { name: 'Publish', exact: true });

test('tests that pass let it go; nothing is asked', async () => {
  const repository = await repositoryOf(smallOrder([yesLeadsTo('done')]));
  await openPublishing(repository);
  await expect.element(panel().getByText('The test passes')).toBeVisible();
  await panel().getByRole('button', { name: 'Publish', exact: true }).click();
  await expect.poll(async () => (await repository.versions('small-order')).length).toBe(2);
  expect((await repository.version('small-order', 'latest'))?.summary).toBe('');
});

test('a test that fails says where, and stops it until someone says why; that is kept with the version', async () => {
  const repository = await repositoryOf(smallOrder([yesLeadsTo('refused')]));
  await openPublishing(repository);
  await expect.element(panel().getByText('1 of 1 fail')).toBeVisible();
  await expect.element(panel().getByText('It ended at “Done” instead of “Refused”.', { exact: false })).toBeVisible();
  const nevertheless = panel().getByRole('button', { name: 'Publish nevertheless' });
  await expect.element(nevertheless).toBeDisabled();
  await panel()
    .getByRole('textbox', { name: /Why it is published/ })
    .fill('The law changes tomorrow');
  await nevertheless.click();
  await expect.poll(async () => (await repository.versions('small-order')).length).toBe(2);
  expect((await repository.version('small-order', 'latest'))?.summary).toBe(
    'Published although 1 test fails: The law changes tomorrow',
  );
});

test('an answer that was lost on the way: it is looked up, and nothing is published twice', async () => {
  const inner = await repositoryOf(smallOrder([yesLeadsTo('done')]));
  let isLost = true;
  const repository: ProcessRepository = {
    ...inner,
    publish: async (...order) => {
      const answer = await inner.publish(...order);
      if (isLost) throw new Error('no connection');
      return answer;
    },
  };
  await openPublishing(repository);
  await panel().getByRole('button', { name: 'Publish', exact: true }).click();
  await expect.element(panel().getByText('The connection was lost while publishing', { exact: false })).toBeVisible();
  isLost = false;
  await panel().getByRole('button', { name: 'See whether it was' }).click();
  await expect.element(panel()).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect.element(panel().getByRole('alert')).toHaveTextContent('Nothing has changed since the last version.');
  await expect.element(panel().getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  expect(await inner.versions('small-order')).toHaveLength(2);
});

test('a draft that was saved in another tab is not published from here', async () => {
  const repository = await repositoryOf(smallOrder([yesLeadsTo('done')]));
  await openPublishing(repository);
  await expect.element(panel().getByText('The test passes')).toBeVisible();
  repository.saveAsSomeoneElse(smallOrder());
  await panel().getByRole('button', { name: 'Publish', exact: true }).click();
  await expect.element(panel().getByRole('alert')).toHaveTextContent(/Someone else saved this process meanwhile/);
  expect(await repository.versions('small-order')).toHaveLength(1);
});

test('a step of a test that is no longer drawn is called as the version in use calls it', async () => {
  const { nodes, flows, ...drawn } = smallOrder([yesLeadsTo('done')]);
  const repository = await repositoryOf({
    ...drawn,
    nodes: nodes.filter(({ id }) => id !== 'approve' && id !== 'refused'),
    flows: flows.flatMap((flow) => (flow.id === 'f1' ? [{ ...flow, to: 'done' }] : [])),
  });
  await openPublishing(repository);
  const told = '“Approve it” of this test is not drawn any more.';
  await expect.element(panel().getByText(told, { exact: false })).toBeVisible();
  await panel()
    .getByRole('button', { name: /A yes goes through/ })
    .click();
  await page.getByRole('radio', { name: /^Tests/ }).click();
  await expect.element(page.getByText(told)).toBeVisible();
});

test('where nothing was published no version is asked for', async () => {
  const inner = memoryRepository(smallOrder(), null);
  const asked: unknown[] = [];
  const version: ProcessRepository['version'] = (id, which) => {
    asked.push(which);
    return inner.version(id, which);
  };
  await openPublishing({ ...inner, version });
  await expect.element(panel().getByRole('heading', { name: /first/i })).toBeVisible();
  expect(asked).toEqual([]);
  // As many as the drawing numbers: starts and ends are none.
  await expect.element(panel().getByText('1 step', { exact: true })).toBeVisible();
});
