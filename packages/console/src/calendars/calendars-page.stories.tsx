// The calendars: one of them, a country's layer with shifts over it, none at all, to be looked at only, not loaded.
import { composeCalendar } from '@baton/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { sampleHolidays } from '../testing/fake-calendars';
import { sampleCalendar } from '../testing/sample-company';
import { TestConsole } from '../testing/test-console';
import { draftOf, takeHolidays } from './calendar-draft';

const meta = {
  title: 'Console/Calendars',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'calendars' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

const layered = takeHolidays(draftOf(sampleCalendar), sampleHolidays).layers;
const press = {
  id: 'press',
  name: 'Press shifts',
  rota: { startsOn: '2026-11-23', days: [[{ from: '06:00', to: '14:00' }], [{ from: '22:00', to: '06:00' }], []] },
  holidays: [],
  openings: [],
};

export const Office: Story = {};
export const InLayers: Story = {
  args: {
    at: { to: 'calendars', calendar: 'press' },
    options: {
      calendars: [
        composeCalendar({ id: 'office', version: 3, name: 'Office' }, layered),
        composeCalendar({ id: 'press', version: 1, name: 'Press shifts' }, [...layered, press]),
      ],
    },
  },
};
export const None: Story = { args: { options: { calendars: [] } } };
export const LookedAtOnly: Story = { args: { options: { permissions: ['do'] } } };
export const Loading: Story = { args: { options: { hanging: ['/calendars'] } } };
export const Failed: Story = { args: { options: { failing: ['/calendars'] } } };
