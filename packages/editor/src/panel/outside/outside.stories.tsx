// Answers from outside by a signed link, and one case for each period, in the panel.
import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { createEditor, type Editor } from '../../document/editor';
import { halftone } from '../../testing/halftone';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';
import { billing } from './billing';

let editor: Editor;

interface StoryArgs {
  readonly diagram: Diagram;
  readonly step: string;
  readonly locale?: Locale;
}

function Shown({ diagram, step, locale }: StoryArgs) {
  editor = useMemo(
    () => createEditor({ diagram, directory: halftone, view: { selection: { nodes: [step], flows: [] } } }),
    [diagram, step],
  );
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: 344, minBlockSize: 900 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Panel/Outside',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { diagram: billing, step: 'accept' },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

const node = (id: string) => editor.document.getState().diagram.nodes.find((one) => one.id === id);

export const AnswerByLink: Story = {
  play: async ({ canvas, userEvent }) => {
    const choose = async (field: RegExp, option: string) => {
      await userEvent.click(canvas.getByRole('button', { name: field }));
      await userEvent.click(await within(document.body).findByRole('option', { name: option }));
    };
    await userEvent.click(canvas.getByRole('button', { name: 'Answer from outside' }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Someone outside may answer by a link' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'What the page asks' }), 'Our price: {{price}. Agreed?');
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Wants a call' }));
    await choose(/What they write goes into/, 'Remarks');
    await choose(/The link works for/, 'Another time');
    await expect(node('accept')).toMatchObject({
      answerLink: {
        question: 'Our price: {price}. Agreed?',
        outcomes: ['yes', 'no'],
        note: 'remarks',
        goodFor: { amount: 30, unit: 'days' },
      },
    });
    const page = within(canvas.getByRole('region', { name: 'How the page will look' }));
    await expect(page.getByText('Our price: Price. Agreed?')).toBeVisible();
    await expect(page.queryByRole('button', { name: 'Wants a call' })).toBeNull();
    await expect(canvas.getByText('Whose letter carries it: Write to the client')).toBeVisible();
    await userEvent.click(canvas.getByRole('switch', { name: 'Someone outside may answer by a link' }));
    await expect(node('accept')).not.toHaveProperty('answerLink');
  },
};

export const OneCaseForEachPeriod: Story = {
  args: { step: 'monthly' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('switch', { name: /One case for each period/ }));
    await userEvent.click(canvas.getByRole('button', { name: /Which one/ }));
    await userEvent.click(await within(document.body).findByRole('option', { name: 'The one before' }));
    await userEvent.click(canvas.getByRole('button', { name: /The case finds its period in/ }));
    await userEvent.click(await within(document.body).findByRole('option', { name: 'Month' }));
    await waitFor(() =>
      expect(node('monthly')).toMatchObject({ event: { onePer: { unit: 'month', back: 1, variable: 'month' } } }),
    );
    await expect(canvas.getByText(/the key of the case is \d{4}-\d\d\./)).toBeVisible();
  },
};

const asked = {
  ...billing,
  nodes: billing.nodes.map((one) =>
    one.id === 'accept'
      ? { ...one, answerLink: { question: 'Our price: {price}. Agreed?', note: 'remarks', outcomes: ['yes', 'gone'] } }
      : one,
  ),
} as Diagram;

export const InArabic: Story = { args: { diagram: asked, locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { args: { diagram: asked }, globals: { theme: 'dark' } };
