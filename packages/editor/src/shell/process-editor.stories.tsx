// The whole editor on the print order: wide, dark, from right to left, narrow, on a phone, while publishing, empty.
import type { Diagram } from '@baton/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

interface Given {
  readonly diagram: Diagram;
  readonly version?: number | null;
  readonly select?: string;
  readonly readOnly?: boolean;
  readonly width?: number;
}

function Open({ diagram, version = 4, select, readOnly = false, width }: Given) {
  return (
    <div style={{ inlineSize: width ?? '100%', blockSize: '100vh' }}>
      <ProcessEditor
        repository={memoryRepository(diagram, version)}
        processId={diagram.id}
        directory={printShopDirectory}
        readOnly={readOnly}
        onLeave={() => {}}
        {...(select !== undefined && { select })}
      />
    </div>
  );
}

const meta: Meta<typeof Open> = {
  title: 'Editor/Process editor',
  component: Open,
  parameters: { layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj<typeof Open>;

export const PrintOrder: Story = {
  args: { diagram: printOrder(), select: 'design' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Step 5, Design the layout/ })).toBeVisible());
  },
};

export const Dark: Story = { args: PrintOrder.args ?? {}, globals: { theme: 'dark' } };
export const Arabic: Story = { args: PrintOrder.args ?? {}, globals: { locale: 'ar' } };
export const Russian: Story = { args: PrintOrder.args ?? {}, globals: { locale: 'ru' } };
export const ReadOnly: Story = { args: { diagram: printOrder(), readOnly: true } };
export const Narrow: Story = { args: { diagram: printOrder(), select: 'design', width: 820 } };
export const Phone: Story = { args: { diagram: printOrder(), width: 390 } };

export const AddedByLetter: Story = {
  args: { diagram: printOrder(), select: 'brief' },
  play: async ({ canvas }) => {
    const brief = await canvas.findByRole('button', { name: /^Step 1, Take the brief/ });
    brief.focus();
    await userEvent.keyboard('t');
    await userEvent.keyboard('Measure the shop{Enter}');
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Step 2, Measure the shop/ })).toHaveFocus());
  },
};

export const Publishing: Story = {
  args: { diagram: printOrder(), select: 'offer' },
  play: async ({ canvas }) => {
    const offer = await canvas.findByRole('button', { name: /Step 2, Send the offer/ });
    offer.focus();
    await userEvent.keyboard('{Delete}');
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Publish version 5' })).toBeVisible());
  },
};

export const Empty: Story = {
  args: {
    diagram: { format: 1, id: 'new', name: 'New process', lanes: [], nodes: [], flows: [], variables: [], ladders: [] },
    version: null,
  },
};
