// The process as numbered text.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { createEditor } from '../document/editor';
import { everyKind } from '../testing/every-kind';
import { halftone, openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { TextView } from './text-view';

interface StoryArgs {
  readonly selected: string;
  /** The small drawing with a letter and a table. */
  readonly small?: boolean;
  readonly locale?: Locale;
}

function Shown({ selected, small, locale }: StoryArgs) {
  const editor = useMemo(() => {
    const view = { selection: { nodes: [selected], flows: [] } };
    return small ? createEditor({ diagram: everyKind(), directory: halftone, view }) : openPrintOrder({ view });
  }, [selected, small]);
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
export const LettersAndTables: Story = { args: { small: true, selected: 'rules' } };
