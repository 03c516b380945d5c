// The walk of the design: sixteen working hours from Fri 20 Nov, paused twice, over a weekend.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { DeadlineWalk } from './deadline-walk';
import type { WalkLine } from './shade';

const HOUR = 3_600_000;
/** In Berlin's winter time. */
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+01:00`);
const hours = (count: number) => Math.round(count * HOUR);

const lines: readonly WalkLine[] = [
  {
    date: '2026-11-20',
    spans: [{ fromAt: at(20, '15:20'), toAt: at(20, '18:00') }],
    countedIn: hours(8 / 3),
    sumIn: hours(8 / 3),
  },
  { date: '2026-11-21', spans: [], countedIn: 0, sumIn: hours(8 / 3), closed: { type: 'weekend' } },
  { date: '2026-11-22', spans: [], countedIn: 0, sumIn: hours(8 / 3), closed: { type: 'weekend' } },
  {
    date: '2026-11-23',
    spans: [{ fromAt: at(23, '09:00'), toAt: at(23, '11:00') }],
    countedIn: hours(2),
    sumIn: hours(14 / 3),
  },
  {
    date: '2026-11-24',
    spans: [{ fromAt: at(24, '16:00'), toAt: at(24, '18:00') }],
    countedIn: hours(2),
    sumIn: hours(20 / 3),
  },
  {
    date: '2026-11-25',
    spans: [
      { fromAt: at(25, '09:00'), toAt: at(25, '13:00') },
      { fromAt: at(25, '14:00'), toAt: at(25, '18:00') },
    ],
    countedIn: hours(8),
    sumIn: hours(44 / 3),
  },
  {
    date: '2026-11-26',
    spans: [{ fromAt: at(26, '09:00'), toAt: at(26, '10:20') }],
    countedIn: hours(4 / 3),
    sumIn: hours(16),
  },
  { date: '2026-11-27', spans: [], countedIn: 0, sumIn: hours(16), closed: { type: 'holiday', name: 'Guild Day' } },
];

const meta = {
  title: 'Look/Deadline walk',
  component: DeadlineWalk,
  args: {
    lines,
    startAt: at(20, '15:20'),
    dueAt: at(26, '10:20'),
    now: at(26, '09:20'),
    zone: 'Europe/Berlin',
    tone: 'atRisk',
    pauses: [{ fromAt: at(23, '11:00'), toAt: at(24, '16:00') }],
  },
  render: (args) => (
    <div style={{ inlineSize: 420, padding: 14, background: 'var(--surface)' }}>
      <DeadlineWalk {...args} />
    </div>
  ),
} satisfies Meta<typeof DeadlineWalk>;
export default meta;

export const Walk: StoryObj<typeof meta> = {};
export const Dark: StoryObj<typeof meta> = { globals: { theme: 'dark' } };
export const RightToLeft: StoryObj<typeof meta> = { globals: { locale: 'ar' } };
