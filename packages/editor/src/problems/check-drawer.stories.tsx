// The check drawer with nothing, with a fix, and with several problems.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import type { EditorCommand } from '../commands/command';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { CheckDrawer } from './check-drawer';

interface StoryArgs {
  /** What was done to the print order before. */
  readonly done: readonly EditorCommand[];
  readonly locale?: Locale;
}

function Shown({ done, locale }: StoryArgs) {
  const editor = useMemo(() => {
    const made = openPrintOrder({ view: { side: 'problems' } });
    for (const command of done) made.dispatch(command);
    return made;
  }, [done]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: 404, blockSize: 760 }}>
        <CheckDrawer />
      </div>
    </WithEditor>
  );
}

const NOBODY: EditorCommand = { type: 'updateNode', id: 'design', change: { assignment: undefined } };
const FORGETTABLE: EditorCommand = { type: 'updateNode', id: 'print', change: { deadline: undefined } };
const UNKNOWN: EditorCommand = { type: 'updateNode', id: 'plan', change: { form: [{ variable: 'stock' }] } };

const meta = {
  title: 'Editor/Check',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { done: [] },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NoProblems: Story = {};
export const OneProblem: Story = { args: { done: [NOBODY] } };
export const Several: Story = { args: { done: [NOBODY, FORGETTABLE, UNKNOWN] } };
export const InArabic: Story = { args: { done: [NOBODY, FORGETTABLE], locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { args: { done: [NOBODY, FORGETTABLE] }, globals: { theme: 'dark' } };
