// The try-out of the print order, before the case is started.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

function Shown({ locale }: { readonly locale?: Locale }) {
  const editor = useMemo(() => openPrintOrder({ view: { side: 'tryOut' } }), []);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: 800 }}>
        <TryOut startAt={Date.parse('2026-04-28T09:00:00+02:00')} />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Try-out',
  component: Shown,
  parameters: { layout: 'fullscreen' },
  render: (args, { globals }) => <Shown locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const PrintOrder: Story = {};
export const InArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { globals: { theme: 'dark' } };
