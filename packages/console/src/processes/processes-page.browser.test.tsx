// What begins the cases of a process: a person is offered those that people begin, and told of the others. Who is in charge of a case changes its data.
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { StartCaseButton } from '../cases/start-case';
import { createFakeServer } from '../testing/fake-server';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';
import { ProcessLookPage } from './process-look-page';
import { ProcessesPage } from './processes-page';

beforeEach(() => page.viewport(1440, 900));

test('a process that only a message begins has no button, and says so', async () => {
  await render(
    <TestConsole at={{ to: 'processes' }}>
      <ProcessesPage />
    </TestConsole>,
  );
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect.element(line('Cartridges soon empty?').getByText('A message begins its cases')).toBeVisible();
  await expect.element(line('Cartridges soon empty?').getByRole('button')).not.toBeInTheDocument();
  await expect.element(line('Print order').getByRole('button', { name: 'Start a case' })).toBeVisible();
});

test('starting a case offers what a person begins, and names the rest', async () => {
  await render(
    <TestConsole at={{ to: 'cases' }}>
      <StartCaseButton />
    </TestConsole>,
  );
  await page.getByRole('button', { name: 'Start a case' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByRole('button', { name: /Lead to sale/ })).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: /Cartridges/ })).not.toBeInTheDocument();
  await expect
    .element(dialog.getByText('Cartridges soon empty?: begun by a message or a signal, not by hand.'))
    .toBeVisible();
});

test('changes the data of the case that one is in charge of, and of no other', async () => {
  const server = createFakeServer({ permissions: ['start', 'do'] });
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1176') }} server={server} />);
  await page.getByRole('button', { name: 'Change data' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabelText('Product').fill('Brochure A4');
  await dialog.getByRole('button', { name: 'Change data' }).click();
  await expect.element(dialog.getByText('Say why, the head will read it.')).toBeVisible();
  await dialog.getByLabelText('Reason').fill('The client rang');
  await dialog.getByRole('button', { name: 'Change data' }).click();
  expect(server.commands[0]).toMatchObject({
    body: { variables: { product: 'Brochure A4' }, reason: 'The client rang' },
  });
});

test('does not offer it in the case of somebody else', async () => {
  const server = createFakeServer({ permissions: ['start', 'do'], person: 'jun' });
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1176') }} server={server} />);
  await expect.element(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Change data' })).not.toBeInTheDocument();
});

test.each([
  ['help_desk', '“Help desk” is not published yet'],
  ['nowhere', 'There is no such process'],
])('the address %s says what it is and who draws here, and asks for no version', async (processId, title) => {
  const asked: string[] = [];
  const server = createFakeServer({ permissions: ['start', 'do'], onRead: (path) => asked.push(path) });
  await render(
    <TestConsole at={{ to: 'processes' }} server={server}>
      <ProcessLookPage processId={processId} />
    </TestConsole>,
  );
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
  await expect.element(page.getByText(/Who may: Elena Marsh\./)).toBeVisible();
  expect(asked).toContain('/processes');
  expect(asked.filter((path) => path.includes('/versions'))).toEqual([]);
});
