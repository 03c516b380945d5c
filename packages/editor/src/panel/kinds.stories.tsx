// The panel of each kind of step with all that it can have, and a decision table opened wide.
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { createEditor } from '../document/editor';
import { everyKind } from '../testing/every-kind';
import { halftone } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

interface StoryArgs {
  /** The step whose panel is shown. */
  readonly step: string;
  readonly locale?: Locale;
  readonly width?: number;
}

function Shown({ step, locale, width = 344 }: StoryArgs) {
  const editor = useMemo(
    () =>
      createEditor({
        diagram: everyKind(),
        directory: halftone,
        view: { selection: { nodes: [step], flows: [] } },
      }),
    [step],
  );
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: width, minBlockSize: 860 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Panel/Kinds',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { step: 'look' },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const StartByMessage: Story = { args: { step: 'start' } };
export const StartByTimetable: Story = { args: { step: 'monday' } };
export const ForEach: Story = {
  args: { step: 'look' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'How often' }));
    await expect(canvas.getByLabelText('Name of the one at hand')).toHaveValue('line');
  },
};
export const RuleTable: Story = { args: { step: 'rules' } };
export const RuleTableOpened: Story = {
  args: { step: 'rules' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open the table' }));
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 20_000 }));
    await userEvent.type(dialog.getByLabelText('Value of Sum'), '500');
    await userEvent.type(dialog.getByLabelText('Value of Regular client'), 'true');
    await expect(await dialog.findByText(/Answer: 10$/)).toBeVisible();
    const cell = dialog.getByLabelText('Sum, rule 3');
    await userEvent.click(cell);
    await userEvent.keyboard('{Enter}');
    await expect(await dialog.findByLabelText('Sum, rule 4')).toHaveFocus();
    await userEvent.keyboard('< (');
    await expect(dialog.getByLabelText('Sum, rule 4')).toBeInvalid();
  },
};
export const RuleTableInArabic: Story = {
  args: { step: 'rules', locale: 'ar' },
  globals: { locale: 'ar' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'افتح الجدول' }));
    const dialog = await within(document.body).findByRole('dialog', {}, { timeout: 20_000 });
    await waitFor(() => expect(dialog).toBeVisible());
  },
};
export const Calculation: Story = { args: { step: 'calc' } };
export const AnyThatApply: Story = { args: { step: 'any' } };
export const AnyThatApplyTogether: Story = { args: { step: 'told' } };
export const Letter: Story = { args: { step: 'letter' } };
export const WorkOutside: Story = { args: { step: 'phone' } };
export const WhicheverComesFirst: Story = { args: { step: 'first' } };
export const WaitForAMessage: Story = { args: { step: 'answer' } };
export const WaitForACall: Story = { args: { step: 'stop' } };
export const WaitForACondition: Story = { args: { step: 'paid' } };
export const Told: Story = { args: { step: 'tell' } };
export const Jump: Story = { args: { step: 'jump' } };
export const AllOrNothing: Story = { args: { step: 'pay' } };
export const Undoing: Story = {
  args: { step: 'unbook' },
  play: async ({ canvas, userEvent }) => {
    await waitFor(() => expect(canvas.getByText('Undoes “Book the payment”')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Undoing' }));
    await expect(canvas.getByRole('switch', { name: 'Runs only to undo another step' })).toBeChecked();
  },
};
export const DrawWhatUndoes: Story = {
  args: { step: 'letter' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Undoing' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Draw a step that undoes it' }));
    await expect(await canvas.findByDisplayValue('Undo: Write to the client')).toBeVisible();
  },
};
export const UndoneBy: Story = { args: { step: 'book-undone' } };
export const ExpectedException: Story = { args: { step: 'bank-says-no' } };
export const AgainAndAgainMeanwhile: Story = { args: { step: 'late' } };
export const AnotherProcess: Story = { args: { step: 'check' } };
export const InAnyOrder: Story = { args: { step: 'free' } };
export const WheneverItHappens: Story = { args: { step: 'withdrawn' } };
export const SoManyOfThem: Story = { args: { step: 'joined' } };
export const EndThatTells: Story = { args: { step: 'refused' } };
export const InArabic: Story = { args: { step: 'check', locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { args: { step: 'monday' }, globals: { theme: 'dark' } };
export const OnAPhone: Story = { args: { step: 'start', width: 358 } };
