// Around the views: the rail with its working clock, signing in, the list of processes, starting a case.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { StartCaseButton } from '../cases/start-case';
import { ProcessesPage } from '../processes/processes-page';
import { SignInPage } from '../sign-in/sign-in-page';
import { TestConsole } from '../testing/test-console';
import { Rail } from './rail';

const meta = {
  title: 'Console/Frame',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'processes' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

const rail = (
  <div style={{ display: 'flex', inlineSize: 216, blockSize: '100%' }}>
    <Rail path="/tasks" search={new URLSearchParams()} />
  </div>
);

export const RailBeside: Story = { args: { children: rail } };
export const RailOfATrial: Story = { args: { children: rail, options: { testClock: true } } };
export const SignIn: Story = {
  args: { children: <SignInPage />, options: { person: null } },
};
export const Processes: Story = { args: { children: <ProcessesPage /> } };
export const StartACase: Story = {
  args: {
    children: (
      <main style={{ padding: 24 }}>
        <StartCaseButton processId="print_order" />
      </main>
    ),
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Start a case: Print order' }));
  },
};
