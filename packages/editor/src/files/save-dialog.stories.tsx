// Saving the drawing as a picture: form, colours and what it will look like.
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import SaveDialog from './save-dialog';

function Shown({ locale }: { readonly locale?: Locale }) {
  const editor = useMemo(() => openPrintOrder({}), []);
  return (
    <WithEditor editor={editor} locale={locale}>
      <SaveDialog onClose={() => {}} />
    </WithEditor>
  );
}

const meta: Meta<typeof Shown> = { title: 'Editor/Saving the drawing', component: Shown };
export default meta;
type Story = StoryObj<typeof Shown>;

export const Light: Story = {};
export const LightInArabic: Story = { args: { locale: 'ar' } };
export const Dark: Story = {
  play: async ({ canvasElement }) => {
    const dialog = within(canvasElement.ownerDocument.body);
    await userEvent.click(await dialog.findByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(dialog.getByRole('img')).toHaveAttribute('data-theme', 'dark'));
  },
};
