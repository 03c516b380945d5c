// The ribbon of the design: two working days from Thu 30 Apr 11:00 over a holiday and a weekend.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { DeadlineRibbon, type DeadlineRibbonProps } from './deadline-ribbon';
import { berlin, sampleShades } from './sample-shades';

const marks = [
  { id: '50', label: '50', at: berlin('05-04', '11:00'), says: '50 %' },
  { id: '80', label: '80', at: berlin('05-04', '16:48'), says: '80 %' },
  { id: '125', label: '125', at: berlin('05-05', '16:00'), tone: 'late', says: '125 %' },
  { id: '200', label: '200', at: berlin('05-07', '11:00'), tone: 'late', says: '200 %' },
] as const;

const meta = {
  title: 'Look/Deadline ribbon',
  component: DeadlineRibbon,
  args: {
    shades: sampleShades('04-30', '05-07'),
    startAt: berlin('04-30', '11:00'),
    dueAt: berlin('05-05', '11:00'),
    marks,
    zone: 'Europe/Berlin',
  },
  render: (args) => <InPanel {...args} />,
} satisfies Meta<typeof DeadlineRibbon>;
export default meta;

type Story = StoryObj<typeof meta>;

export const WithHandle: Story = {};
export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { locale: 'ar' } };
export const ReadOnly: Story = {
  render: (args) => (
    <div style={{ inlineSize: 312 }}>
      <DeadlineRibbon {...args} />
    </div>
  ),
};
export const LitMark: Story = { args: { litMark: '125' } };
export const ShortBudget: Story = {
  args: {
    shades: sampleShades('05-04', '05-04'),
    startAt: berlin('05-04', '09:30'),
    dueAt: berlin('05-04', '11:30'),
    marks: [],
  },
};
export const LongBudget: Story = {
  args: {
    shades: sampleShades('04-30', '05-28'),
    startAt: berlin('04-30', '11:00'),
    dueAt: berlin('05-14', '11:00'),
    marks: [],
  },
};

function InPanel(args: DeadlineRibbonProps) {
  const [dueAt, setDueAt] = useState(args.dueAt);
  return (
    <div style={{ inlineSize: 312, padding: 16, background: 'var(--surface)' }}>
      <DeadlineRibbon {...args} dueAt={dueAt} onDueChange={setDueAt} />
    </div>
  );
}
