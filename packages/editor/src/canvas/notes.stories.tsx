// Notes and stages on the drawing: a note hangs on its step by a dotted line, a stage is a frame around its steps.
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
  readonly drawing: 'order' | 'parts';
  readonly locale?: Locale;
}

function Shown({ drawing, locale }: ShownProps) {
  const editor = useMemo(() => {
    const opened = createEditor({ diagram: drawing === 'order' ? printOrder() : nestedParts() });
    const { dispatch } = opened;
    if (drawing === 'order') {
      dispatch({
        type: 'setNote',
        text: 'Ask for the folding, too: half of all remarks are about it.',
        about: 'brief',
        at: { x: 290, y: 30 },
      });
      dispatch({ type: 'setNote', text: 'Prices of 2026', at: { x: 520, y: 60 } });
      dispatch({ type: 'setGroup', name: 'Design', members: ['design', 'check', 'approve', 'answer'] });
    } else {
      dispatch({ type: 'unfold', id: 'outer', open: true });
      dispatch({ type: 'setNote', text: 'Twice, if nobody answers', about: 'inner' });
      dispatch({ type: 'setGroup', name: 'At the desk', members: ['papers', 'inner'] });
    }
    return opened;
  }, [drawing]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: 820 }}>
        <EditorCanvas />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Notes and stages',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const BesideTheSteps: Story = { args: { drawing: 'order' } };
export const BesideTheStepsInArabic: Story = { ...BesideTheSteps, globals: { locale: 'ar' } };
export const InAnUnfoldedPart: Story = { args: { drawing: 'parts' } };

/** N writes a note on the step that has the keyboard; Shift N leads to it, Enter writes on, Delete removes it. */
export const ByKey: Story = {
  args: { drawing: 'order' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const step = await canvas.findByRole('button', { name: /^Step 2, Send the offer/ });
    step.focus();
    await userEvent.keyboard('n');
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Text of the note' }), 'By Friday{Enter}');
    const note = await canvas.findByRole('button', { name: 'Note on “Send the offer”: By Friday' });
    note.focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(canvas.queryByRole('button', { name: /By Friday/ })).toBeNull());
  },
};
