// Work that runs from side to side: lanes as rows, unfolded sub-processes, notes and stages, from the right where one reads from there.
import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createEditor } from '../document/editor';
import { furnishedOrder } from '../testing/furnished-order';
import { nestedParts } from '../testing/nested-parts';
import { printOrder } from '../testing/print-order';
import { smallOrder } from '../testing/small-order';
import { WithEditor } from '../testing/with-editor';
import { EditorCanvas } from './editor-canvas';

interface ShownProps {
  readonly diagram: Diagram;
  readonly unfolded?: readonly string[];
  readonly locale?: Locale;
  readonly height?: number;
}

function Shown({ diagram, unfolded, locale, height = 700 }: ShownProps) {
  const editor = useMemo(() => {
    const { layout: _layout, ...plain } = diagram;
    const opened = createEditor({ diagram: { ...plain, layout: { direction: 'right' } } });
    for (const id of unfolded ?? []) opened.dispatch({ type: 'unfold', id, open: true });
    return opened;
  }, [diagram, unfolded]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: height }}>
        <EditorCanvas />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Sideways',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Lanes: Story = { args: { diagram: printOrder() } };
export const LanesInArabic: Story = { ...Lanes, globals: { locale: 'ar' } };
export const LanesInTheDark: Story = { ...Lanes, globals: { theme: 'dark' } };
export const WithoutLanes: Story = { args: { diagram: smallOrder(), height: 420 } };
export const Unfolded: Story = { args: { diagram: nestedParts(), unfolded: ['inner', 'outer'] } };
export const UnfoldedInArabic: Story = { ...Unfolded, globals: { locale: 'ar' } };
export const NotesAndStages: Story = { args: { diagram: furnishedOrder() } };

/** The button of the dock turns the drawing and turns it back; the arrow keys go with the work. */
export const Turned: Story = {
  args: { diagram: nestedParts(), height: 520 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const step = () => canvas.getByRole('button', { name: /^Step 1, Prepare/ });
    const next = () => canvas.getByRole('button', { name: /^Step 2, Make it/ });
    await waitFor(() => expect(step()).toBeVisible());
    const start = () => canvasElement.querySelector('[data-step="start"]') as HTMLElement;
    const middle = (element: HTMLElement) => {
      const { left, width, top, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const isSideways = () =>
      middle(step()).x - middle(start()).x > 40 && Math.abs(middle(step()).y - middle(start()).y) < 12;
    const isDown = () =>
      middle(step()).y - middle(start()).y > 20 && Math.abs(middle(step()).x - middle(start()).x) < 12;
    await waitFor(() => expect(isSideways()).toBe(true));
    step().focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(next()).toHaveFocus());
    await userEvent.click(canvas.getByRole('button', { name: 'Draw from top to bottom' }));
    await waitFor(() => expect(isDown()).toBe(true));
    await userEvent.click(await canvas.findByRole('button', { name: 'Draw from left to right' }));
    await waitFor(() => expect(isSideways()).toBe(true));
  },
};
