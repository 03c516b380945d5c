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
export const All: Story = { args: { at: { to: 'alerts', all: true } } };
export const AllSeen: Story = {
  args: { options: { alerts: sampleAlerts.filter((one) => one.acknowledgedAt !== null) } },
};
export const None: Story = { args: { options: { alerts: [] } } };
export const Failed: Story = { args: { options: { failing: ['/alerts'] } } };
