// One case: running, waiting for the world outside, held up, done, not there.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const meta = {
  title: 'Console/One case',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'case', instanceId: instanceOf('PO-1171') } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Running: Story = {};
export const Overdue: Story = { args: { at: { to: 'case', instanceId: instanceOf('PO-1170') } } };
export const WaitsOutside: Story = { args: { at: { to: 'case', instanceId: instanceOf('PO-1193') } } };
export const HeldUp: Story = { args: { at: { to: 'case', instanceId: instanceOf('PO-1164') } } };
export const Done: Story = { args: { at: { to: 'case', instanceId: instanceOf('PO-1150') } } };
export const NotThere: Story = { args: { at: { to: 'case', instanceId: 'case_unknown' } } };
export const MayNotAct: Story = { args: { options: { permissions: ['do'] } } };
export const RightToLeft: Story = { globals: { locale: 'ar' } };
export const Loading: Story = { args: { options: { hanging: ['/cases'] } } };
export const Failed: Story = { args: { options: { failing: ['/cases'] } } };
