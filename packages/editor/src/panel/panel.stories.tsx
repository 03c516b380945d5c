// The panel for each kind of step, for a path and for the process itself.

import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { createEditor } from '../document/editor';
import type { Selection } from '../document/view-store';
import { everyText } from '../testing/every-text';
import { halftone, openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

interface StoryArgs {
  readonly selection: Selection;
  /** A note or a stage. */
  readonly part?: string;
  /** Another than that in which the drawing was written. */
  readonly language?: string;
  /** The small drawing with a text at every place. */
  readonly small?: boolean;
  readonly readOnly?: boolean;
  readonly locale?: Locale;
}

function Shown({ selection, part, language, small, readOnly, locale }: StoryArgs) {
  const editor = useMemo(() => {
    const view = { selection, part: part ?? null, language: language ?? null };
    return small
      ? createEditor({ diagram: drawnSmall(), directory: halftone, view, readOnly })
      : openPrintOrder({ view, readOnly });
  }, [selection, part, language, small, readOnly]);
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ inlineSize: 344, blockSize: 860 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

/** Half of it is said in Arabic; nothing fits a price of exactly 1,000. */
function drawnSmall() {
  const drawn = everyText();
  const flows = drawn.flows.map((flow) =>
    flow.id === 'f3'
      ? { ...flow, when: 'price > 1000' }
      : flow.id === 'f4'
        ? { ...flow, otherwise: undefined, when: 'price < 1000' }
        : flow,
  );
  const ar = {
    name: 'طلب في متجر صغير',
    'node.ask.name': 'اسأل العميل',
    'outcome.ask.yes': 'وافق',
    'lane.desk.name': 'مكتب الطلبات',
    'note.n1': 'أسعار عام ٢٠٢٦',
  };
  return { ...drawn, flows, texts: { ar } };
}

const nothing: Selection = { nodes: [], flows: [] };
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
export const InAnotherLanguage: Story = { args: { small: true, language: 'ar', selection: step('ask') } };
export const InAnotherLanguageOnAnArabicPage: Story = { ...InAnotherLanguage, globals: { locale: 'ar' } };
export const ProcessInAnotherLanguage: Story = { args: { small: true, language: 'ar', selection: nothing } };
export const OwnDataOfASubProcess: Story = { args: { small: true, selection: step('pack') } };
export const Note: Story = { args: { small: true, part: 'n1', selection: nothing } };
export const NoteInArabic: Story = { args: { ...Note.args, language: 'ar' }, globals: { locale: 'ar' } };
export const Stage: Story = { args: { small: true, part: 'g1', selection: nothing } };
export const StageInArabic: Story = { ...Stage, globals: { locale: 'ar' } };
export const StageInTheDark: Story = { ...Stage, globals: { theme: 'dark' } };
export const GapBetweenPaths: Story = { args: { small: true, selection: step('big') } };
export const GapBetweenPathsInArabic: Story = { ...GapBetweenPaths, globals: { locale: 'ar' } };
