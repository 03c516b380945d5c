// The table of cases: all, one view, nothing found, loading, failed.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { TestConsole } from '../testing/test-console';

const meta = {
  title: 'Console/Cases',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'cases' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

export const AllOpen: Story = {};
export const Overdue: Story = { args: { at: { to: 'cases', view: 'overdue' } } };
export const Done: Story = { args: { at: { to: 'cases', view: 'done' } } };
export const NothingFound: Story = { args: { at: { to: 'cases', text: 'no such case' } } };
export const Loading: Story = { args: { options: { hanging: ['/cases'] } } };
export const Failed: Story = { args: { options: { failing: ['/cases'] } } };
export const Russian: Story = { globals: { locale: 'ru' } };
