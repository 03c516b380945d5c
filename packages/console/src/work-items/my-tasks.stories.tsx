// My tasks: a usual morning, one task open, nothing to do, loading, failed, very full, from right to left.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { sampleCases } from '../testing/sample-cases';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const meta = {
  title: 'Console/My tasks',
  component: TestConsole,
  parameters: { layout: 'fullscreen' },
  args: { at: { to: 'items' } },
  render: (args, { globals }) => <TestConsole {...args} locale={args.locale ?? globals.locale} />,
} satisfies Meta<typeof TestConsole>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Morning: Story = {};
export const OneTask: Story = { args: { at: { to: 'item', instanceId: instanceOf('PO-1176'), item: 5 } } };
export const ByClient: Story = { args: { at: { to: 'items', grouping: 'client' } } };
export const ToTake: Story = { args: { at: { to: 'item', instanceId: instanceOf('PO-1201'), item: 5 } } };
export const SomeoneElses: Story = { args: { at: { to: 'item', instanceId: instanceOf('PO-1171'), item: 5 } } };
export const Gone: Story = { args: { at: { to: 'item', instanceId: 'case_unknown', item: 5 } } };
export const NothingToDo: Story = { args: { options: { cases: [], permissions: ['start', 'do'] } } };
export const AnalystWithoutTasks: Story = { args: { options: { person: 'dana' } } };
export const Failed: Story = { args: { options: { failing: ['/items'] } } };
export const Loading: Story = { args: { options: { hanging: ['/items'] } } };
export const VeryFull: Story = {
  args: {
    options: {
      cases: Array.from({ length: 120 }, (_, index) => {
        const [sample] = sampleCases.filter((one) => one.person === 'nora');
        return {
          ...sample!,
          key: `PO-${2000 + index}`,
          step: 'Rozliczenie i wysłanie korekty faktury do działu księgowości klienta',
          client: `Aktiengesellschaft für Bürobedarf und Druckerzeugnisse ${index}`,
        };
      }),
    },
  },
};
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  args: { at: { to: 'item', instanceId: instanceOf('PO-1176'), item: 5 } },
};
