// The inbox of alerts: not seen, all, everything seen, none.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { sampleAlerts } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const meta = {
  title: 'Console/Alerts',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'alerts' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NotSeen: Story = {};
/** What came about one case within ten minutes is one entry. */
export const Together: Story = {
  args: {
    options: {
      alerts: sampleAlerts.slice(0, 2).map((one, i) => ({
        ...one,
        entry: sampleAlerts[0]?.delivery ?? one.delivery,
        acknowledgedAt: null,
        raisedAt: (sampleAlerts[0]?.raisedAt ?? 0) - i * 240_000,
      })),
    },
  },
};
export const All: Story = { args: { at: { to: 'alerts', all: true } } };
export const AllSeen: Story = {
  args: { options: { alerts: sampleAlerts.filter((one) => one.acknowledgedAt !== null) } },
};
export const None: Story = { args: { options: { alerts: [] } } };
export const Loading: Story = { args: { options: { hanging: ['/alerts'] } } };
export const Failed: Story = { args: { options: { failing: ['/alerts'] } } };
