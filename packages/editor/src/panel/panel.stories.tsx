// The panel for each kind of step, for a path and for the process itself.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import type { Selection } from '../document/view-store';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

interface StoryArgs {
  readonly selection: Selection;
  readonly readOnly?: boolean;
  readonly locale?: Locale;
}

function Shown({ selection, readOnly, locale }: StoryArgs) {
  const editor = useMemo(() => openPrintOrder({ view: { selection }, readOnly }), [selection, readOnly]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: 344, blockSize: 860 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

const step = (id: string): Selection => ({ nodes: [id], flows: [] });

const meta = {
  title: 'Editor/Panel',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
  args: { selection: step('design') },
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const TaskForAPerson: Story = {};
export const InArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const ReadOnly: Story = { args: { readOnly: true } };
export const WithOutcomes: Story = { args: { selection: step('preflight') } };
export const Decision: Story = { args: { selection: step('reply') } };
export const DoTogether: Story = { args: { selection: step('secure') } };
export const WaitForAMessage: Story = { args: { selection: step('prepayment-wait') } };
export const AutomaticStep: Story = { args: { selection: step('count-round') } };
export const IfThisHappensMeanwhile: Story = { args: { selection: step('no-reply') } };
export const SubProcess: Story = { args: { selection: step('contract') } };
export const Milestone: Story = { args: { selection: step('order-secured') } };
export const Start: Story = { args: { selection: step('order') } };
export const End: Story = { args: { selection: step('lost') } };
export const Path: Story = { args: { selection: { nodes: [], flows: ['reply-price-holds'] } } };
export const Several: Story = { args: { selection: { nodes: ['brief', 'design'], flows: [] } } };
export const Process: Story = { args: { selection: { nodes: [], flows: [] } } };
