// The recipes of embedding, one file each in recipes/, written as a host writes them; the docs show that very code.
import type { Diagram } from '@baton/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { invoices, invoicesDraft } from '../testing/invoices';
import { InOurColours } from './recipes/colours';
import coloursCode from './recipes/colours.tsx?raw';
import { Controlled as ControlledHost } from './recipes/controlled';
import controlledCode from './recipes/controlled.tsx?raw';
import { WithHandlers } from './recipes/handlers';
import handlersCode from './recipes/handlers.tsx?raw';
import { WithPictures } from './recipes/icons';
import iconsCode from './recipes/icons.tsx?raw';
import { WhenAskedFor } from './recipes/lazy';
import lazyCode from './recipes/lazy.tsx?raw';
import { Marks } from './recipes/marks';
import marksCode from './recipes/marks.tsx?raw';
import { InSpanish } from './recipes/own-language';
import ownLanguageCode from './recipes/own-language.tsx?raw';
import { ReadOnly as ReadOnlyHost } from './recipes/read-only';
import readOnlyCode from './recipes/read-only.tsx?raw';
import { WithSections } from './recipes/sections';
import sectionsCode from './recipes/sections.tsx?raw';
import { Several } from './recipes/several';
import severalCode from './recipes/several.tsx?raw';
import { Uncontrolled as UncontrolledHost } from './recipes/uncontrolled';
import uncontrolledCode from './recipes/uncontrolled.tsx?raw';

const changed = fn<(diagram: Diagram) => void>();

function lastChange(): Diagram {
  const [diagram] = changed.mock.calls.at(-1) ?? [];
  if (!diagram) throw new Error('nothing was told');
  return diagram;
}

const meta: Meta = {
  title: 'Editor/Embedding',
  tags: ['autodocs'],
  parameters: { layout: 'fullscreen', screens: { narrowed: true } },
  beforeEach: () => void changed.mockClear(),
};
export default meta;
type Story = StoryObj;

/** The code that a reader of the docs sees is the one that runs. */
const shows = (code: string) => ({ docs: { source: { code, language: 'tsx' } } });

const LONG = { timeout: 10_000 };
const stepOf = (root: HTMLElement, id: string) =>
  waitFor(() => {
    const found = root.querySelector<HTMLElement>(`[data-step="${id}"]`);
    if (!found) throw new Error('not there yet');
    return found;
  }, LONG);

export const Controlled: Story = {
  parameters: shows(controlledCode),
  render: () => <ControlledHost first={invoices} other={invoicesDraft} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    (await stepOf(canvasElement, 'sum')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(canvas.getByText('5 steps')).toBeVisible(), LONG);
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(canvas.getByText('6 steps')).toBeVisible(), LONG);
    await userEvent.click(canvas.getByRole('button', { name: 'Another drawing' }));
    await stepOf(canvasElement, 'debts');
    expect(canvas.queryByRole('button', { name: 'Publish' })).toBeNull();
  },
};

export const Uncontrolled: Story = {
  parameters: shows(uncontrolledCode),
  render: () => <UncontrolledHost first={invoices} tell={changed} />,
  play: async ({ canvasElement }) => {
    (await stepOf(canvasElement, 'sum')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(changed).toHaveBeenCalledTimes(1), LONG);
    expect(lastChange().nodes.some(({ id }) => id === 'sum')).toBe(false);
  },
};

export const SectionsOfTheHost: Story = {
  parameters: shows(sectionsCode),
  render: () => <WithSections first={invoices} tell={changed} />,
  play: async ({ canvasElement }) => {
    const field = await within(canvasElement).findByRole('textbox', { name: 'Board column' }, LONG);
    await userEvent.type(field, 'To check');
    await waitFor(() => expect(lastChange().nodes.find(({ id }) => id === 'sum')?.note).toBe('To check'), LONG);
  },
};

const misspelt: Diagram = {
  ...invoices,
  nodes: invoices.nodes.map((node) =>
    node.id === 'book' ? { id: 'book', kind: 'serviceTask', name: 'Tell the client', handler: 'send-leter' } : node,
  ),
};

export const HandlersOfTheHost: Story = {
  parameters: shows(handlersCode),
  render: () => <WithHandlers first={misspelt} tell={changed} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Use “send-letter”' }, LONG));
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Subject' }, LONG), 'Your invoice');
    await waitFor(() => {
      const node = lastChange().nodes.find(({ id }) => id === 'book');
      expect(node).toMatchObject({ handler: 'send-letter', input: [{ from: '"Your invoice"', to: 'subject' }] });
    }, LONG);
  },
};

export const LookingOnlyWithMarks: Story = {
  parameters: shows(marksCode),
  render: () => <Marks drawing={invoices} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('button', { name: /Check the sum.*14 cases are here/ })).toBeVisible());
    expect(canvas.getByText('ask Ann')).toBeVisible();
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Only one case' }));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: /Check the client.*holds the baton/ })).toBeVisible(),
    );
    expect(canvas.queryByText('ask Ann')).toBeNull();
  },
};

export const PicturesOfTheHost: Story = {
  parameters: shows(iconsCode),
  render: () => <WithPictures first={invoices} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByTestId('coin')).toBeVisible(), LONG);
    // In the palette the decision has the picture of its kind.
    expect(canvas.getAllByTestId('fork').length).toBeGreaterThan(0);
  },
};

export const ColoursOfTheHost: Story = {
  parameters: shows(coloursCode),
  render: () => <InOurColours first={invoices} />,
  play: async ({ canvasElement }) => {
    const step = await stepOf(canvasElement, 'sum');
    expect(getComputedStyle(step).getPropertyValue('--accent').trim()).toBe('light-dark(#0b6e4f, #7fd8b4)');
  },
};

export const SeveralOnOnePage: Story = {
  parameters: shows(severalCode),
  render: () => <Several one={invoices} other={{ ...invoicesDraft, id: 'refunds', name: 'Refunds' }} />,
  play: async ({ canvasElement }) => {
    const [one, two] = ['[data-one]', '[data-other]'].map((place) => canvasElement.querySelector<HTMLElement>(place));
    if (!one || !two) throw new Error('not there');
    (await stepOf(one, 'sum')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(one.querySelector('[data-step="sum"]')).toBeNull(), LONG);
    await stepOf(two, 'sum');
    (await stepOf(two, 'read')).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(one.querySelector('[data-step="sum"]')).toBeNull();
  },
};

export const OwnLanguage: Story = {
  parameters: shows(ownLanguageCode),
  render: () => <InSpanish first={{ ...invoices, nodes: invoices.nodes.map(withoutAnybody) }} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Revisar/ })).toBeVisible(), LONG);
    await waitFor(() => expect(canvas.getByText('Nadie es responsable de «Check the sum».')).toBeVisible(), LONG);
    expect(canvas.getByText(/^\d+ problemas?$/)).toBeVisible();
    // What this Spanish does not say is read in English.
    expect(canvas.getByText('Add a step')).toBeVisible();
  },
};

function withoutAnybody(node: Diagram['nodes'][number]): Diagram['nodes'][number] {
  return node.id === 'sum' ? { id: 'sum', kind: 'userTask', name: 'Check the sum' } : node;
}

export const ReadOnly: Story = {
  parameters: shows(readOnlyCode),
  render: () => <ReadOnlyHost drawing={invoices} />,
  play: async ({ canvasElement }) => {
    const step = await stepOf(canvasElement, 'sum');
    step.focus();
    await userEvent.keyboard('{Delete}t');
    expect(canvasElement.querySelectorAll('[data-step]')).toHaveLength(invoices.nodes.length);
    expect(canvasElement.querySelector('[data-palette]')).toBeNull();
  },
};

export const LoadedWhenAskedFor: Story = {
  parameters: shows(lazyCode),
  render: () => <WhenAskedFor first={invoices} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Draw the process' }));
    await stepOf(canvasElement, 'sum');
  },
};
