// The process as numbered text.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { TextView } from './text-view';

function Shown({ selected, locale }: { readonly selected: string; readonly locale?: Locale }) {
  const editor = useMemo(() => openPrintOrder({ view: { selection: { nodes: [selected], flows: [] } } }), [selected]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: 820 }}>
        <TextView />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Text',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { selected: 'design' },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const PrintOrder: Story = {};
export const InArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { globals: { theme: 'dark' } };
