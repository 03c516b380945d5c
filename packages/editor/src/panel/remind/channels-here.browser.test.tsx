// Reminders offer the channels that the host has; one that it lacks and that is chosen all the same is marked and mended by a click.
import type { NodeOf } from '@baton/core';
import { words } from '@baton/words';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { checkNow } from '../../problems/check-now';
import { surroundingsOf } from '../../problems/watch-problems';
import { halftone, openPrintOrder } from '../../testing/halftone';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';
import '@baton/words/faults';

const { panel, mends } = words('en');
const { channel } = panel.remind;

test('what is not set up is marked while it is chosen, and not offered otherwise', async () => {
  await page.viewport(1000, 1600);
  const editor = openPrintOrder({ directory: { ...halftone, channels: ['app', 'mail'] } });
  const rung = {
    id: 'texted',
    at: { share: 50 },
    actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['sms' as const] }],
  };
  const change = { deadline: { budget: { dueIn: { amount: 4, unit: 'workingHours' as const } }, rungs: [rung] } };
  editor.dispatch({ type: 'updateNode', id: 'deliver', change });
  const { diagram } = editor.document.getState();
  editor.problems.set(() =>
    checkNow(diagram, surroundingsOf(editor.directory)).filter(({ node }) => node === 'deliver'),
  );
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  const told = () => {
    const task = editor.document.getState().diagram.nodes.find(({ id }) => id === 'deliver') as NodeOf<'userTask'>;
    return task.deadline?.rungs?.flatMap(({ actions }) => actions.map(({ channels }) => channels.join(' ')));
  };
  await page.getByRole('button', { name: /50/ }).click();
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await expect.element(box(panel.remind.notHere(channel.sms))).toBeChecked();
  await expect.element(box(channel.mail)).not.toBeChecked();
  expect(box(channel.sms).query()).toBeNull();
  expect(box(channel.chat).query()).toBeNull();
  await page.getByRole('button', { name: mends.tellBy(channel.mail) }).click();
  expect(told()).toEqual(['mail']);
  await expect.element(box(channel.mail)).toBeChecked();
  expect(box(panel.remind.notHere(channel.sms)).query()).toBeNull();
});
