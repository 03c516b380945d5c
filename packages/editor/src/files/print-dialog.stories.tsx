// Printing over several pages: what is asked, and the pages as they will be.
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor } from 'storybook/test';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import PrintDialog from './print-dialog';

function Shown({ locale }: { readonly locale?: Locale }) {
  const editor = useMemo(() => openPrintOrder({}), []);
  return (
    <WithEditor editor={editor} locale={locale}>
      <PrintDialog at={Date.UTC(2026, 4, 4)} version={3} onClose={() => {}} />
    </WithEditor>
  );
}

const meta: Meta<typeof Shown> = { title: 'Editor/Printing', component: Shown };
export default meta;
type Story = StoryObj<typeof Shown>;

const shown: Story['play'] = async ({ canvasElement }) => {
  const frame = () => canvasElement.ownerDocument.querySelector('iframe')?.contentDocument;
  await waitFor(() => expect(frame()?.querySelectorAll('.page').length).toBeGreaterThan(0));
};

export const Pages: Story = { play: shown };
export const PagesInArabic: Story = { args: { locale: 'ar' }, play: shown };
