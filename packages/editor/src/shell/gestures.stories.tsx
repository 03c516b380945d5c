// The gestures, each played by a hand and a keyboard: placing, inserting, connecting, moving, renaming, giving up, taking back.
import type { Diagram } from '@baton/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { drag, hover, knob, middle, mouseDrag, onPath, step } from '../testing/pointer';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const told = fn<(drawing: Diagram) => void>();

function Shown({ select }: { readonly select?: string }) {
  return (
    <div style={{ blockSize: '100vh' }}>
      <ProcessEditor
        defaultValue={printOrder()}
        directory={printShopDirectory}
        onChange={told}
        {...(select !== undefined && { select })}
      />
    </div>
  );
}

const meta: Meta<typeof Shown> = {
  title: 'Editor/Gestures',
  component: Shown,
  parameters: { layout: 'fullscreen', screens: { narrowed: true } },
};
export default meta;
type Story = StoryObj<typeof Shown>;

const LONG = { timeout: 10_000 };

/** When the drawing stands there. */
async function drawn(): Promise<void> {
  told.mockClear();
  await waitFor(() => expect(document.querySelectorAll('[data-step]').length).toBeGreaterThan(20), LONG);
}

const drawing = (): Diagram => told.mock.calls.at(-1)?.[0] ?? printOrder();
const palette = (kind: string) => document.querySelector(`[data-palette="${kind}"]`) as HTMLElement;
const named = (name: string) => drawing().nodes.find((node) => node.name === name);
const after = (id: string | undefined) => drawing().flows.flatMap(({ from, to }) => (from === id ? [to] : []));

/** A kind is pulled from the palette onto a path, and its name written at once. */
export const Place: Story = {
  play: async () => {
    await drawn();
    await drag(palette('userTask'), onPath('f26'));
    await userEvent.keyboard('Pack it{Enter}');
    await waitFor(() => expect(after('ready')).toEqual([named('Pack it')?.id]), LONG);
    expect(after(named('Pack it')?.id)).toEqual(['deliver']);
  },
};

/** "+" on a path, a name, Enter. */
export const Insert: Story = {
  play: async () => {
    await drawn();
    await hover(onPath('f10'));
    await userEvent.click(await waitFor(() => document.querySelector('[data-plus="f10"]') as HTMLElement, LONG));
    await userEvent.keyboard('Scan it{Enter}');
    await waitFor(() => expect(after('contract')).toEqual([named('Scan it')?.id]), LONG);
  },
};

/** From the handle of one step to another. */
export const Connect: Story = {
  args: { select: 'plan' },
  play: async () => {
    await drawn();
    await waitFor(() => knob('plan', 'end'), LONG);
    await drag(knob('plan', 'end'), middle(step('deliver')));
    await waitFor(() => expect(after('plan')).toContain('deliver'), LONG);
  },
};

/** A step is pulled to another place; nothing else moves. */
export const Move: Story = {
  play: async () => {
    await drawn();
    const before = middle(step('brief'));
    const others = middle(step('lost'));
    await mouseDrag(step('brief'), { x: before.x + 60, y: before.y + 20 });
    await waitFor(() => expect(drawing().layout?.nodes?.brief).toBeDefined(), LONG);
    await waitFor(() => expect(middle(step('brief')).x).toBeGreaterThan(before.x + 40), LONG);
    expect(middle(step('lost'))).toEqual(others);
  },
};

export const Rename: Story = {
  play: async () => {
    await drawn();
    await userEvent.dblClick(step('brief'));
    await userEvent.keyboard('{Control>}a{/Control}Listen to the client{Enter}');
    await waitFor(() => expect(named('Listen to the client')?.id).toBe('brief'), LONG);
  },
};

/** Escape while something is pulled: nothing has happened. */
export const GiveUp: Story = {
  play: async () => {
    await drawn();
    const before = document.querySelectorAll('[data-step]').length;
    await drag(palette('userTask'), onPath('f26'), async () => void (await userEvent.keyboard('{Escape}')));
    expect(told).not.toHaveBeenCalled();
    expect(document.querySelectorAll('[data-step]').length).toBe(before);
  },
};

/** What was removed comes back as it was, and goes again. */
export const UndoAndRedo: Story = {
  play: async () => {
    await drawn();
    step('offer').focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(drawing().nodes.some(({ id }) => id === 'offer')).toBe(false), LONG);
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(drawing()).toEqual(printOrder()), LONG);
    await userEvent.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(drawing().nodes.some(({ id }) => id === 'offer')).toBe(false), LONG);
  },
};

export const PlaceFromRightToLeft: Story = { ...Place, globals: { locale: 'ar' } };
