// Publishing with running cases, the list of versions, comparing and rolling back, over the real engine; two people on one draft; drafts that
// cannot be opened.
import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createKeptDrawings } from '../document/kept-drawings';
import { ProcessEditor } from '../shell/process-editor';
import { clerks, engineRepository } from '../testing/engine-repository';
import { furnishedLater, furnishedOrder } from '../testing/furnished-order';
import { invoices, invoicesDraft } from '../testing/invoices';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';

/** What is kept is kept for the story only. */
function keptHere() {
  const texts = new Map<string, string>();
  return createKeptDrawings({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
}

function Invoices({ width }: { readonly width?: number }) {
  const [repository, setRepository] = useState<ProcessRepository | null>(null);
  const [kept] = useState(keptHere);
  useEffect(() => {
    const cases = [['Read it', 'Check the sum'], [], ['Read it', 'Check the sum', 'Check the client']];
    void engineRepository(invoices, invoicesDraft, cases).then((made) => setRepository(made.repository));
  }, []);
  if (!repository) return null;
  return (
    <div style={{ inlineSize: width ?? '100%', blockSize: '100vh' }}>
      <ProcessEditor repository={repository} processId="invoices" directory={clerks} kept={kept} onLeave={() => {}} />
    </div>
  );
}

const meta: Meta<typeof Invoices> = {
  title: 'Editor/Versions',
  component: Invoices,
  parameters: { layout: 'fullscreen', screens: { narrowed: true } },
};
export default meta;
type Story = StoryObj<typeof Invoices>;
type Play = NonNullable<Story['play']>;

const button = (root: HTMLElement, name: string | RegExp) => within(root).findByRole('button', { name });
const LONG = { timeout: 10_000 };

const publish: Play = async ({ canvasElement }) => {
  const bar = await waitFor(() => {
    const found = canvasElement.querySelector<HTMLElement>('[data-area="bar"]');
    if (!found) throw new Error('not there yet');
    return found;
  }, LONG);
  await waitFor(() => expect(canvasElement.querySelectorAll('[data-step]').length).toBeGreaterThan(5), LONG);
  await userEvent.click([...bar.querySelectorAll('button')].at(-1) as HTMLElement);
  const cards = await waitFor(() => {
    const found = canvasElement.querySelectorAll<HTMLElement>('[data-area="panel"] input[type="radio"]');
    if (found.length < 2) throw new Error('not there yet');
    return found;
  }, LONG);
  await userEvent.click(cards[1] as HTMLElement);
  await waitFor(() => expect(canvasElement.querySelectorAll('[data-verdict]')).toHaveLength(3), LONG);
};
const publishAndMove: Play = async (context) => {
  await publish(context);
  const canvas = within(context.canvasElement);
  const ask = await canvas.findByRole('radiogroup', { name: /1 case is at “Check the client”/ });
  expect(canvas.getByText('1 decision left')).toBeVisible();
  await userEvent.click(within(ask).getByText('Check the debts'));
  await waitFor(() => expect(canvas.getByText('3 are safe and move at once')).toBeVisible(), LONG);
  await userEvent.click(canvas.getAllByRole('button', { name: 'Publish' }).at(-1) as HTMLElement);
  await waitFor(() => expect(canvas.getByText('3 cases were moved.')).toBeVisible(), LONG);
};

export const WhatBecomesOfRunningCases: Story = { play: publish };
export const InTheDark: Story = { play: publish, globals: { theme: 'dark' } };
export const InArabic: Story = { play: publish, globals: { locale: 'ar' } };
export const Narrow: Story = { play: publish, args: { width: 760 } };
export const PublishedAndMoved: Story = { play: publishAndMove };

const list: Play = async (context) => {
  await publishAndMove(context);
  const { canvasElement } = context;
  await userEvent.click(await button(canvasElement, 'Done'));
  await userEvent.click(await button(canvasElement, 'Versions'));
  await waitFor(() => expect(canvasElement.querySelectorAll('[data-version]')).toHaveLength(2), LONG);
};
export const ListOfVersions: Story = { play: list };
export const WhatAVersionChanged: Story = {
  play: async (context) => {
    await list(context);
    const { canvasElement } = context;
    await userEvent.click(await button(canvasElement, 'What it changed'));
    await waitFor(() => expect(canvasElement.querySelector('[data-change="client"]')).toBeVisible());
    // What was removed stands on the diagram where it was.
    expect(canvasElement.querySelector('[data-step="client"]')).toBeInTheDocument();
  },
};
export const RolledBack: Story = {
  play: async (context) => {
    await list(context);
    const { canvasElement } = context;
    await userEvent.click(await button(canvasElement, 'New cases take it again'));
    const dialog = await within(document.body).findByRole('dialog');
    const go = within(dialog).getByRole('button', { name: 'New cases take it again' });
    expect(go).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why?' }), 'Clients complained');
    await userEvent.click(go);
    await waitFor(
      () => expect(canvasElement.querySelector('[data-version="1"]')).toHaveTextContent('New cases take it'),
      LONG,
    );
  },
};

export const TriedOutFirst: Story = {
  play: async (context) => {
    await publish(context);
    const { canvasElement } = context;
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: /^They stay on version 1/ }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Try it out first' }));
    const go = await button(canvasElement, 'Publish for the try-out');
    expect(go).toBeDisabled();
    await userEvent.type(canvas.getByRole('combobox', { name: 'Who tries it out' }), 'Clerk{Enter}');
    await waitFor(() => expect(canvasElement.querySelector('[aria-label="Remove: Clerk"]')).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(go).toBeEnabled());
    await userEvent.click(go);
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Publish for the try-out' })).toBeNull(), LONG);
    await userEvent.click(await button(canvasElement, 'Versions'));
    await waitFor(() => {
      expect(canvasElement.querySelector('[data-version="2"]')).toHaveTextContent('Tried out by Clerk');
      expect(canvasElement.querySelector('[data-version="1"]')).toHaveTextContent('New cases take it');
    }, LONG);
  },
};

interface OnePrintOrderProps {
  readonly draft?: Diagram;
  /** What is drawn since. */
  readonly later?: Diagram;
}

function OnePrintOrder({ draft = printOrder(), later }: OnePrintOrderProps) {
  const [repository] = useState(() => {
    const made = memoryRepository(draft);
    if (later) made.saveAsSomeoneElse(later);
    return made;
  });
  const [kept] = useState(keptHere);
  return (
    <div style={{ blockSize: '100vh' }}>
      <button
        type="button"
        hidden
        data-theirs
        onClick={() => repository.saveAsSomeoneElse({ ...printOrder(), name: 'Theirs' })}
      />
      <ProcessEditor repository={repository} processId="print-order" directory={printShopDirectory} kept={kept} />
    </div>
  );
}

export const SomebodyElseSaved: Story = {
  render: () => <OnePrintOrder />,
  play: async ({ canvas, canvasElement }) => {
    const offer = await canvas.findByRole('button', { name: /Step 2, Send the offer/ });
    canvasElement.querySelector<HTMLElement>('[data-theirs]')?.click();
    offer.focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(canvas.getByText('Maria Kent saved this draft meanwhile.')).toBeVisible(), LONG);
    await userEvent.click(await button(canvasElement, 'See the differences'));
    await waitFor(() => expect(canvasElement.querySelector('[data-change="offer"]')).toBeVisible(), LONG);
    // What is not gone on with is listed at once, where it was said to be.
    await userEvent.click(await button(canvasElement, 'Go on with mine'));
    await waitFor(() => expect(canvas.getByText('Drawing by Maria Kent')).toBeVisible(), LONG);
    expect(canvas.queryByText('Drawn here and not saved')).toBeNull();
  },
};

export const ABrokenDraft: Story = {
  render: () => (
    <OnePrintOrder draft={{ ...printOrder(), nodes: [{ id: 'x', kind: 'nothing' }] } as unknown as Diagram} />
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('This draft cannot be opened')).toBeVisible(), LONG);
    expect(canvas.getByRole('button', { name: 'Go on from version 4' })).toBeVisible();
  },
};
export const ADraftOfANewerProgram: Story = {
  render: () => <OnePrintOrder draft={{ ...printOrder(), format: 2 } as unknown as Diagram} />,
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText(/saved by a newer version/)).toBeVisible(), LONG);
  },
};

/** Steps, notes, stages and texts that differ from the version in use: in the list, and on the diagram. */
const differences: Play = async ({ canvasElement }) => {
  await waitFor(() => expect(canvasElement.querySelectorAll('[data-step]').length).toBeGreaterThan(5), LONG);
  await userEvent.click([...canvasElement.querySelectorAll('[data-area="bar"] button')].at(-1) as HTMLElement);
  await waitFor(() => expect(canvasElement.querySelector('[data-change="stage-1"]')).toBeVisible(), LONG);
  for (const id of ['note-1', 'note-3', 'note-5', 'stage-1', 'stage-3'])
    await waitFor(() => expect(canvasElement.querySelector(`[data-part-mark="${id}"]`), id).toBeVisible(), LONG);
  expect(canvasElement.querySelectorAll('[data-change-of="texts"]')).toHaveLength(2);
};
const compared = {
  render: () => <OnePrintOrder draft={furnishedOrder()} later={furnishedLater()} />,
  play: differences,
};
export const NotesStagesAndTexts: Story = { ...compared };
export const NotesStagesAndTextsInArabic: Story = { ...compared, globals: { locale: 'ar' } };
export const NotesStagesAndTextsInTheDark: Story = { ...compared, globals: { theme: 'dark' } };
