// The whole editor on the print order: wide, dark, from right to left, narrow, on a phone, while publishing, empty.
import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { inReadersLanguage } from '../testing/readers-language';
import { ProcessEditor } from './process-editor';

interface Given {
  readonly diagram: Diagram;
  readonly version?: number | null;
  readonly select?: string;
  readonly readOnly?: boolean;
  readonly width?: number;
  /** What becomes of loading. */
  readonly connection?: 'slow' | 'gone';
}

function Open({ diagram, version = 4, select, readOnly = false, width, connection }: Given) {
  const [repository] = useState(() => connected(memoryRepository(diagram, version), connection));
  return (
    <div style={{ inlineSize: width ?? '100%', blockSize: '100vh' }}>
      <ProcessEditor
        repository={repository}
        processId={diagram.id}
        directory={printShopDirectory}
        readOnly={readOnly}
        onLeave={() => {}}
        {...(select !== undefined && { select })}
      />
    </div>
  );
}

function connected(repository: MemoryRepository, connection: Given['connection']): ProcessRepository {
  if (connection === 'gone') repository.disconnect(true);
  return connection === 'slow' ? { ...repository, loadDraft: () => new Promise<never>(() => {}) } : repository;
}

const meta: Meta<typeof Open> = {
  title: 'Editor/Process editor',
  component: Open,
  parameters: { layout: 'fullscreen' },
  decorators: [inReadersLanguage],
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
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Publish version 5' })).toBeVisible(), {
      timeout: 10_000,
    });
  },
};

export const Empty: Story = {
  args: {
    diagram: { format: 1, id: 'new', name: 'New process', lanes: [], nodes: [], flows: [], variables: [], ladders: [] },
    version: null,
  },
};

export const Loading: Story = { args: { diagram: printOrder(), connection: 'slow' } };
export const NotLoaded: Story = { args: { diagram: printOrder(), connection: 'gone' } };
export const VeryFull: Story = { args: { diagram: veryFull() } };

/** Sixty steps in a row in one lane after the other, some with very long names. */
function veryFull(): Diagram {
  const order = printOrder();
  const lanes = order.lanes.map(({ id }) => id);
  const ids = Array.from({ length: 60 }, (_, index) => `step-${index}`);
  return {
    ...order,
    nodes: [
      { id: 'begin', kind: 'startEvent', lane: lanes[0] },
      ...ids.map((id, index) => ({
        id,
        kind: 'userTask' as const,
        name:
          index % 7 === 3
            ? `Donaudampfschifffahrtsgesellschaft ${index}, in all its parts and copies`
            : `Step ${index}`,
        lane: lanes[Math.floor(index / 8) % lanes.length],
      })),
      { id: 'finish', kind: 'endEvent', lane: lanes[0] },
    ],
    flows: [...ids, 'finish'].map((to, index) => ({
      id: `path-${index}`,
      from: index === 0 ? 'begin' : ids[index - 1]!,
      to,
    })),
    layout: undefined,
  } as Diagram;
}
