// The check drawer with nothing, with a fix, and with several problems.

import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { EditorCanvas } from '../canvas/editor-canvas';
import type { EditorCommand } from '../commands/command';
import { createEditor } from '../document/editor';
import { halftone, openPrintOrder } from '../testing/halftone';
import { UNSOUND } from '../testing/unsound';
import { WithEditor } from '../testing/with-editor';
import { CheckDrawer } from './check-drawer';

interface StoryArgs {
  /** What was done to the print order before. */
  readonly done: readonly EditorCommand[];
  readonly locale?: Locale;
  /** Of the drawing that goes wrong by how its steps hang together. */
  readonly code?: string;
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

/** On the drawing, with the drawer beside it. */
function Unsound({ code, locale }: StoryArgs, { globals }: { readonly globals: Record<string, unknown> }) {
  return <UnsoundShown code={code} locale={locale ?? (globals.locale as Locale)} />;
}

function UnsoundShown({ code, locale }: Pick<StoryArgs, 'code' | 'locale'>) {
  const editor = useMemo(() => {
    const found = UNSOUND.find((one) => one.code === code) ?? UNSOUND[0];
    return createEditor({ diagram: found?.diagram as Diagram, directory: halftone, view: { side: 'problems' } });
  }, [code]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 404px', blockSize: 760 }}>
        <EditorCanvas />
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
export const HowACaseGetsThere: Story = { render: Unsound, args: { code: 'soundness.lets-several' } };
export const HowACaseGetsThereInArabic: Story = {
  render: Unsound,
  args: { code: 'parallel.unpaired', locale: 'ar' },
  globals: { locale: 'ar' },
};
export const HowACaseGetsThereInTheDark: Story = {
  render: Unsound,
  args: { code: 'soundness.unbounded' },
  globals: { theme: 'dark' },
};
export const Dark: Story = { args: { done: [NOBODY, FORGETTABLE] }, globals: { theme: 'dark' } };
