// An automatic step whose host tells what it offers: chosen with search, filled in as a form, checked while typing.
import type { Diagram, Node } from '@baton/core';
import { end, sketch, start } from '@baton/core/testing';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { createEditor, type Editor } from '../../document/editor';
import { offersOf } from '../../handlers/host-handlers';
import { printShopHandlers } from '../../testing/offers';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';

type Call = Partial<Extract<Node, { kind: 'serviceTask' }>>;

const drawing = (call: Call): Diagram =>
  sketch(
    'offer',
    [start(), { id: 'tell', kind: 'serviceTask', name: 'Tell the client', ...call }, end()],
    ['start -> tell -> end'],
    {
      name: 'Offer',
      variables: [
        { name: 'clientMail', type: 'text', label: 'Mail of the client' },
        { name: 'sum', type: 'number', label: 'Sum' },
      ],
    },
  );

let editor: Editor;

function Shown({
  call,
  locale,
  width = 344,
}: {
  readonly call: Call;
  readonly locale?: Locale;
  readonly width?: number;
}) {
  editor = useMemo(
    () =>
      createEditor({
        diagram: drawing(call),
        handlers: offersOf(printShopHandlers),
        view: { selection: { nodes: ['tell'], flows: [] } },
      }),
    [call],
  );
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: width, maxInlineSize: '100%', minBlockSize: 900 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

const LETTER: Call = {
  handler: 'send-letter',
  input: [
    { from: 'clientMail', to: 'to' },
    { from: '"Our offer"', to: 'subject' },
    { from: '["boss@print.example"]', to: 'copies' },
    { from: '{days: 3}', to: 'after' },
  ],
};

const meta = {
  title: 'Editor/Panel/Handlers',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { call: LETTER },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

const given = () => {
  const node = editor.document.getState().diagram.nodes.find(({ id }) => id === 'tell');
  return node?.kind === 'serviceTask' ? (node.input ?? []) : [];
};

export const Filled: Story = {};
export const InArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const OnAPhone: Story = { args: { width: 390 } };

/** Search, choose, fill in: each field becomes a line of the step's own data. */
export const Chosen: Story = {
  args: { call: {} },
  play: async ({ canvas, userEvent }) => {
    const what = canvas.getByRole('combobox', { name: 'What it does' });
    await userEvent.clear(what);
    await userEvent.type(what, 'letter');
    await userEvent.click(await within(document.body).findByRole('option', { name: /Send a letter/ }));
    await expect(canvas.getByText(/does not say “To”, which “Send a letter” needs/)).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Subject' }), 'Hi');
    await expect(canvas.getAllByText(/At least 3 characters/)[0]).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Subject' }), '!');
    await expect(canvas.queryByText(/At least 3 characters/)).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Take “To” from “Mail of the client”' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Add an entry: Copies to' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Entry 1' }), 'nobody');
    await expect(canvas.getAllByText(/It must look like this: email/)[0]).toBeVisible();
    await expect(given()).toEqual([
      { from: '"Hi!"', to: 'subject' },
      { from: 'clientMail', to: 'to' },
      { from: '["nobody"]', to: 'copies' },
    ]);
  },
};

/** A name that is not there is a problem with the likest names to use. */
export const NotThere: Story = {
  args: { call: { handler: 'send-leter' } },
  play: async ({ canvas, userEvent }) => {
    const gone = /calls “send-leter”, which this system does not have/;
    await waitFor(() => expect(canvas.getByText(gone)).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Use “send-letter”' }));
    await expect(canvas.queryByText(/which this system does not have/)).toBeNull();
    await expect(canvas.getByRole('textbox', { name: 'Subject' })).toBeVisible();
  },
};
