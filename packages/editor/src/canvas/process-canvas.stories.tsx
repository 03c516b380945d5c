// The one renderer: every kind in every state, a running case, from afar, dark, from right to left.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { everyKind } from '../testing/every-kind';
import { everyState } from '../testing/every-state';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { inReadersLanguage } from '../testing/readers-language';
import { ProcessCanvas } from './process-canvas';

const meta: Meta<typeof ProcessCanvas> = {
  title: 'Editor/Canvas',
  component: ProcessCanvas,
  parameters: { layout: 'fullscreen' },
  decorators: [
    inReadersLanguage,
    (Story) => (
      <div style={{ inlineSize: '100%', blockSize: '100vh' }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;
type Story = StoryObj<typeof ProcessCanvas>;

const states = everyState();

export const EveryState: Story = {
  args: {
    diagram: states.diagram,
    overlays: states.overlays,
    directory: printShopDirectory,
    selection: { nodes: states.selected, flows: [] },
  },
};

export const EveryStateDark: Story = { ...EveryState, globals: { theme: 'dark' } };

export const Reading: Story = {
  args: { diagram: printOrder(), directory: printShopDirectory },
  play: async ({ canvas }) => {
    await expect(
      canvas.getByRole('button', { name: /^Step 5, Design the layout, Task for a person, Designer/ }),
    ).toBeVisible();
  },
};

export const Running: Story = {
  args: {
    diagram: printOrder(),
    directory: printShopDirectory,
    travelled: new Set(['f1', 'f2', 'f3', 'f4', 'f7', 'f8', 'f9', 'f10', 'f11', 'f12', 'f13']),
    overlays: {
      start: { done: true },
      brief: { done: true, words: 'Tue 11:20', who: 'Maria Kent' },
      offer: { done: true, words: 'Tue 14:05', who: 'Maria Kent' },
      reply: { done: true },
      secure: {},
      contract: { done: true, words: 'Wed 16:30', who: 'Maria Kent' },
      invoice: { done: true, words: 'Tue 14:20' },
      prepayment: { done: true, words: 'Thu 11:00' },
      both: {},
      secured: { done: true },
      design: { baton: true, atRisk: true, words: '3 h left', who: 'Olga Lis' },
    },
  },
};

export const RunningWithAheadDashed: Story = { args: { ...Running.args, ahead: 'dashed' } };

export const RunningDark: Story = { ...Running, globals: { theme: 'dark' } };

export const FollowingTheBaton: Story = { args: { ...Running.args, follow: 'design' } };

export const FromRightToLeft: Story = { ...Reading, globals: { locale: 'ar' }, play: async () => {} };

export const SeenFromAfar: Story = {
  ...Reading,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 400, blockSize: 330 }}>
        <Story />
      </div>
    ),
  ],
  play: async () => {},
};

export const InsideASubProcess: Story = {
  args: { diagram: printOrder(), inside: 'contract', directory: printShopDirectory },
};

export const Empty: Story = {
  args: { diagram: { ...printOrder(), nodes: [], flows: [], lanes: [] } },
};

/** Where cases wait: a warmer ground, how many, and anything of the host under the card. */
export const HeatAndContent: Story = {
  args: {
    diagram: printOrder(),
    directory: printShopDirectory,
    overlays: {
      brief: { heat: 0.2, count: 3 },
      offer: { heat: 0.5, count: 12, words: '5 h on average' },
      design: { heat: 1, count: 41, words: '2.4 days on average' },
      check: {
        content: <span style={{ background: 'var(--surface)', padding: '1px 6px', borderRadius: 6 }}>of the host</span>,
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /Design the layout.*41 cases are here/ })).toBeVisible();
    await expect(canvas.getByText('of the host')).toBeVisible();
  },
};
export const HeatAndContentInArabic: Story = { ...HeatAndContent, globals: { locale: 'ar' }, play: async () => {} };

const parcel = (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d="M2 5l6-3 6 3v6l-6 3-6-3zM2 5l6 3 6-3M8 8v6" />
  </svg>
);

/** Pictures of the host: for one step, and for a kind. */
export const PicturesOfTheHost: Story = {
  args: {
    diagram: printOrder(),
    directory: printShopDirectory,
    icons: ({ kind, node }) => {
      if (node?.id === 'deliver') return <span data-testid="parcel">{parcel}</span>;
      return kind === 'serviceTask' ? <span data-testid="own">◆</span> : undefined;
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByTestId('parcel')).toBeVisible();
    await expect((await canvas.findAllByTestId('own')).length).toBeGreaterThan(0);
  },
};

/** Every kind of step, every form of sub-process, every event at every place. */
export const EveryKind: Story = { args: { diagram: everyKind(), directory: printShopDirectory } };
export const EveryKindDark: Story = { ...EveryKind, globals: { theme: 'dark' } };
export const EveryKindFromRightToLeft: Story = { ...EveryKind, globals: { locale: 'ar' } };
