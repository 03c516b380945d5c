// The people of the company: to be changed, to be looked at only, not loaded; and how one is told.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { TestConsole } from '../testing/test-console';

const meta = {
  title: 'Console/People',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'people' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

export const People: Story = {};
export const KeptElsewhere: Story = { args: { options: { editable: false } } };
export const Loading: Story = { args: { options: { hanging: ['/people'] } } };
export const NotLoaded: Story = { args: { options: { failing: ['/people'] } } };
export const HowIAmTold: Story = {
  args: {
    at: { to: 'preferences' },
    options: { preferences: { digest: { at: ['09:05', '17:00'], channels: ['mail'] }, off: ['chat'] } },
  },
};
export const NothingUndelivered: Story = { args: { at: { to: 'alerts', dead: true } } };
