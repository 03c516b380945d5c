// Sub-processes unfolded in place: what stands around makes room; steps inside are edited where they stand.
import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createEditor } from '../document/editor';
import { nestedParts } from '../testing/nested-parts';
import { printOrder } from '../testing/print-order';
import { WithEditor } from '../testing/with-editor';
import { EditorCanvas } from './editor-canvas';

interface ShownProps {
  readonly diagram: Diagram;
  readonly unfolded: readonly string[];
  readonly locale?: Locale;
}

function Shown({ diagram, unfolded, locale }: ShownProps) {
  const editor = useMemo(() => {
    const opened = createEditor({ diagram });
    for (const id of unfolded) opened.dispatch({ type: 'unfold', id, open: true });
    return opened;
  }, [diagram, unfolded]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: 820 }}>
        <EditorCanvas />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Unfolded',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const InPlace: Story = { args: { diagram: printOrder(), unfolded: ['contract'] } };
export const InPlaceInArabic: Story = { ...InPlace, globals: { locale: 'ar' } };
export const Nested: Story = { args: { diagram: nestedParts(), unfolded: ['inner', 'outer'] } };
export const NestedInArabic: Story = { ...Nested, globals: { locale: 'ar' } };

/** U unfolds and folds the step that has the keyboard. */
export const ByKey: Story = {
  args: { diagram: nestedParts(), unfolded: [] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const step = () => canvas.getByRole('button', { name: /^Step 1, Prepare/ });
    await waitFor(() => expect(step()).toHaveAttribute('aria-expanded', 'false'));
    step().focus();
    await userEvent.keyboard('u');
    await waitFor(() => expect(step()).toHaveAttribute('aria-expanded', 'true'));
    await expect(canvas.getByRole('button', { name: /^Step 1\.1, Collect papers.*in “Prepare”/ })).toBeVisible();
    await userEvent.keyboard('u');
    await waitFor(() => expect(step()).toHaveAttribute('aria-expanded', 'false'));
  },
};
