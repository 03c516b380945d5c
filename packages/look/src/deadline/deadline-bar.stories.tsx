// The line over a task: on track, at risk, overdue; and the ring and words that stand for it in a list.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { BudgetRing } from './budget-ring';
import { DeadlineBar } from './deadline-bar';
import { DueText } from './due-text';
import { berlin, sampleShades } from './sample-shades';

const HOUR = 3_600_000;
const marks = [
  { id: '50', at: berlin('05-05', '09:00'), note: 'push, read', isDone: true },
  { id: '80', at: berlin('05-05', '09:36'), note: 'push, mail' },
  { id: '125', at: berlin('05-05', '10:30'), note: 'mail to Elena' },
];

const meta = {
  title: 'Look/Deadline bar',
  component: DeadlineBar,
  args: {
    startAt: berlin('05-04', '17:00'),
    dueAt: berlin('05-05', '10:00'),
    now: berlin('05-05', '09:20'),
    marks,
    shades: sampleShades('05-04', '05-05'),
    tone: 'atRisk',
  },
} satisfies Meta<typeof DeadlineBar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const AtRisk: Story = {};
export const OnTrack: Story = { args: { now: berlin('05-04', '17:20'), tone: undefined } };
export const RightToLeft: Story = { globals: { locale: 'ar', theme: 'dark' } };
export const Overdue: Story = { args: { now: berlin('05-05', '11:20'), tone: undefined } };
export const RingsAndWords: Story = {
  render: () => (
    <div style={{ display: 'flex', gap: 16, alignItems: 'center' }}>
      <BudgetRing share={0.1} isNamed /> <DueText dueAt={berlin('05-05', '10:00')} leftIn={24 * HOUR} />
      <BudgetRing share={0.5} isNamed /> <DueText dueAt={berlin('05-05', '10:00')} leftIn={4 * HOUR} isFocusable />
      <BudgetRing share={0.7} tone="atRisk" isNamed />{' '}
      <DueText dueAt={berlin('05-05', '10:00')} leftIn={HOUR * 0.7} tone="atRisk" />
      <BudgetRing share={1.2} isNamed /> <DueText dueAt={berlin('05-05', '10:00')} leftIn={-HOUR * 1.34} />
      <BudgetRing share={0.5} tone="paused" isNamed />
    </div>
  ),
};
