// Printing over several pages: what is asked, and the pages as they will be.
import type { LoadedVersion } from '@baton/engine';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor } from 'storybook/test';
import { openPrintOrder, printOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import type { DrawnFrom } from './drawn-state';
import PrintDialog from './print-dialog';

const publishedAt = Date.UTC(2026, 2, 2);
/** What is drawn is version 3 as it was published. */
const from: DrawnFrom = {
  repository: { version: async () => ({ diagram: printOrder, publishedAt }) as unknown as LoadedVersion },
  processId: 'print-order',
  basedOn: 3,
};

function Shown({ locale }: { readonly locale?: Locale }) {
  const editor = useMemo(() => openPrintOrder({}), []);
  return (
    <WithEditor editor={editor} locale={locale}>
      <PrintDialog at={Date.UTC(2026, 4, 4)} from={from} onClose={() => {}} />
    </WithEditor>
  );
}

const meta: Meta<typeof Shown> = { title: 'Editor/Printing', component: Shown };
export default meta;
type Story = StoryObj<typeof Shown>;

const shown: Story['play'] = async ({ canvasElement }) => {
  const frame = () => canvasElement.ownerDocument.querySelector('iframe')?.contentDocument;
  await waitFor(() => expect(frame()?.querySelectorAll('.page').length).toBeGreaterThan(0));
  await waitFor(() => expect(frame()?.querySelector('footer')?.textContent).toMatch(/3.*2026/));
};

export const Pages: Story = { play: shown };
export const PagesInArabic: Story = { args: { locale: 'ar' }, play: shown };
