// The recipes of embedding: a value and its changes, controlled and not; sections of the host in the panel; what automatic steps can call; looking only,
// with marks on the steps; several on one page; colours of the host.
import type { Diagram } from '@baton/core';
import { Switch, TextField } from '@baton/look';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type CSSProperties, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { ProcessCanvas } from '../canvas/process-canvas';
import type { PanelSection } from '../document/editor';
import { invoices, invoicesDraft } from '../testing/invoices';
import { printShopHandlers } from '../testing/offers';
import { ProcessEditor } from './process-editor';

const changed = fn<(diagram: Diagram) => void>();

function lastChange(): Diagram {
  const [diagram] = changed.mock.calls.at(-1) ?? [];
  if (!diagram) throw new Error('nothing was told');
  return diagram;
}

const meta: Meta = { title: 'Editor/Embedding', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

const tall: CSSProperties = { blockSize: '100vh' };
const LONG = { timeout: 10_000 };
const stepOf = (root: HTMLElement, id: string) =>
  waitFor(() => {
    const found = root.querySelector<HTMLElement>(`[data-step="${id}"]`);
    if (!found) throw new Error('not there yet');
    return found;
  }, LONG);

/** The host keeps the drawing and gives it back. */
function ControlledHost() {
  const [drawing, setDrawing] = useState<Diagram>(invoices);
  return (
    <div style={{ ...tall, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' }}>
      <p style={{ padding: 8 }}>
        <output>{drawing.nodes.length} steps</output>{' '}
        <button type="button" onClick={() => setDrawing(invoicesDraft)}>
          Another drawing
        </button>
      </p>
      <ProcessEditor value={drawing} onChange={setDrawing} />
    </div>
  );
}

export const Controlled: Story = {
  render: () => <ControlledHost />,
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
  render: () => (
    <div style={tall}>
      <ProcessEditor defaultValue={invoices} onChange={changed} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    changed.mockClear();
    (await stepOf(canvasElement, 'sum')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(changed).toHaveBeenCalledTimes(1), LONG);
    expect(lastChange().nodes.some(({ id }) => id === 'sum')).toBe(false);
  },
};

/** What the CRM knows of a step and keeps in its note. */
const crmSection: PanelSection = {
  id: 'crm',
  title: 'In the CRM',
  shows: ({ kind }) => kind === 'userTask',
  render: ({ node, update, readOnly }) => (
    <TextField
      label="Board column"
      isReadOnly={readOnly}
      value={node.note ?? ''}
      onChange={(note) => update({ note: note === '' ? undefined : note })}
    />
  ),
};

export const SectionsOfTheHost: Story = {
  render: () => (
    <div style={tall}>
      <ProcessEditor defaultValue={invoices} select="sum" sections={[crmSection]} onChange={changed} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    changed.mockClear();
    const field = await within(canvasElement).findByRole('textbox', { name: 'Board column' }, LONG);
    await userEvent.type(field, 'To check');
    await waitFor(() => expect(changed).toHaveBeenCalled(), LONG);
    expect(lastChange().nodes.find(({ id }) => id === 'sum')?.note).toBe('To check');
  },
};

/** zod schemas of the host become forms; what does not fit is a problem at the step. */
export const HandlersOfTheHost: Story = {
  render: () => (
    <div style={tall}>
      <ProcessEditor
        defaultValue={{
          ...invoices,
          nodes: invoices.nodes.map((node) =>
            node.id === 'book'
              ? { id: 'book', kind: 'serviceTask', name: 'Tell the client', handler: 'send-leter' }
              : node,
          ),
        }}
        select="book"
        handlers={printShopHandlers}
        onChange={changed}
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    changed.mockClear();
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Use “send-letter”' }, LONG));
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Subject' }, LONG), 'Your invoice');
    await waitFor(() => {
      const node = lastChange().nodes.find(({ id }) => id === 'book');
      expect(node).toMatchObject({ handler: 'send-letter', input: [{ from: '"Your invoice"', to: 'subject' }] });
    }, LONG);
  },
};

function Heat() {
  const [isShown, setShown] = useState(true);
  return (
    <div style={{ ...tall, display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' }}>
      <div style={{ padding: 8 }}>
        <Switch isSelected={isShown} onChange={setShown}>
          Where cases wait
        </Switch>
      </div>
      <ProcessCanvas
        diagram={invoices}
        label="Invoices, where cases wait"
        overlays={
          isShown
            ? {
                read: { done: true },
                sum: { late: true, words: '2 days late', mark: { text: '14 wait', tone: 'late' } },
                client: { baton: true, words: '3 h left' },
                book: { ahead: true },
              }
            : {}
        }
      />
    </div>
  );
}
export const LookingOnlyWithMarks: Story = {
  render: () => <Heat />,
  play: async ({ canvasElement }) => {
    await stepOf(canvasElement, 'sum');
    await waitFor(() => expect(within(canvasElement).getByText('14 wait')).toBeVisible(), LONG);
  },
};

export const SeveralOnOnePage: Story = {
  render: () => (
    <div style={{ ...tall, display: 'grid', gridTemplateRows: 'repeat(2, minmax(0, 1fr))', gap: 8 }}>
      <div data-one>
        <ProcessEditor defaultValue={invoices} />
      </div>
      <div data-two>
        <ProcessEditor defaultValue={{ ...invoicesDraft, id: 'refunds', name: 'Refunds' }} readOnly />
      </div>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const [one, two] = ['[data-one]', '[data-two]'].map((place) => canvasElement.querySelector<HTMLElement>(place));
    if (!one || !two) throw new Error('not there');
    (await stepOf(one, 'sum')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(one.querySelector('[data-step="sum"]')).toBeNull(), LONG);
    await stepOf(two, 'sum');
  },
};

/** Every colour is a custom property; what the host sets on an element around the editor holds inside. */
export const ColoursOfTheHost: Story = {
  render: () => (
    <div
      style={
        {
          ...tall,
          '--baton-theme-accent': 'light-dark(#0b6e4f, #7fd8b4)',
          '--baton-theme-accent-soft': 'light-dark(#e3f3ec, #16332a)',
          '--baton-theme-accent-line': 'light-dark(#8fc7b2, #2f6b56)',
        } as CSSProperties
      }
    >
      <ProcessEditor defaultValue={invoices} select="sum" />
    </div>
  ),
};
