// The panel where there is very much of everything: 25 fields, 12 reminders, 40 roles, long names, long texts. For looking, in every variant.
import type { Diagram, NodeOf, Rung } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, waitFor } from 'storybook/test';
import { createEditor } from '../document/editor';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

const LONG = 'Everything that the client said about paper, colours, folding and delivery on the phone';
const WORD = 'Druckvorstufenabnahmeprotokollnummer';
const FIELDS = Array.from({ length: 25 }, (_, i) => `field${i + 1}`);

const rungs: Rung[] = Array.from({ length: 12 }, (_, i) => ({
  id: `r${i}`,
  at: { share: 25 * (i + 1) },
  actions: [
    {
      alert: i < 4 ? 'reminder' : 'escalation',
      to: [{ type: 'role', role: `role${i}` }, { type: 'owner' }],
      channels: ['app', 'mail'],
    },
  ],
}));

function full(): Diagram {
  const diagram = printOrder();
  const fields = FIELDS.map((name, i) => ({
    name,
    type: 'text' as const,
    label: i === 0 ? LONG : i === 1 ? WORD : `Field ${i + 1}`,
  }));
  const nodes = diagram.nodes.map((node) => (node.id === 'design' ? filled(node as NodeOf<'userTask'>) : node));
  return { ...diagram, nodes, variables: [...fields, ...diagram.variables] };
}

function filled(node: NodeOf<'userTask'>): NodeOf<'userTask'> {
  return {
    ...node,
    name: LONG,
    instructions: `${LONG}. `.repeat(12),
    script: WORD.repeat(3),
    note: LONG,
    form: FIELDS.map((variable, i) => ({ variable, required: i % 2 === 0, ...(i % 8 === 0 && { section: LONG }) })),
    outcomes: [LONG, WORD, 'Yes'].map((name, i) => ({ id: `o${i}`, name, next: LONG })),
    deadline: { budget: { dueIn: { amount: 1234.5, unit: 'workingHours' } }, rungs },
  };
}

const directory = {
  ...printShopDirectory,
  roles: [
    ...printShopDirectory.roles,
    ...Array.from({ length: 40 }, (_, i) => ({
      id: `role${i}`,
      name: i % 3 === 0 ? `${i + 1}. Head of prepress, colour management and customer approvals` : `Role ${i + 1}`,
      head: 'anna',
    })),
  ],
};

const WIDE = 344;

function Shown({ locale, width = WIDE }: { readonly locale?: Locale; readonly width?: number }) {
  const editor = useMemo(
    () => createEditor({ diagram: full(), directory, view: { selection: { nodes: ['design'], flows: [] } } }),
    [],
  );
  return (
    <WithEditor editor={editor} {...(locale && { locale })}>
      <div style={{ inlineSize: width, minBlockSize: 900 }}>
        <Panel />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Panel/Very full',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing that is seen reaches beyond the panel once it has slid in. Lists keep a select for the browser, which nobody sees. */
const staysInside: Story['play'] = async ({ canvasElement, globals, args }) => {
  const panel = await waitFor(() => {
    const shown = canvasElement.querySelector<HTMLElement>('aside');
    if (!shown?.querySelector('[data-fields="form"]')) throw new Error('the panel is not there yet');
    expect(shown.matches(':dir(rtl)')).toBe((args.locale ?? globals.locale) === 'ar');
    return shown;
  });
  await Promise.all(panel.getAnimations({ subtree: true }).map((animation) => animation.finished));
  const box = panel.getBoundingClientRect();
  expect(box.width).toBe(Math.min(args.width ?? WIDE, WIDE));
  const seen = [...panel.querySelectorAll<HTMLElement>('*:not(select, option, label:has(select), [aria-hidden] *)')];
  const beyond = seen.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 2 && (left < box.left - 1 || right > box.right + 1);
  });
  expect(beyond.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
};

export const Task: Story = { play: staysInside };
export const TaskInArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' }, play: staysInside };
export const TaskInTheDark: Story = { globals: { theme: 'dark' }, play: staysInside };
export const TaskOnAPhone: Story = { args: { width: 390 }, play: staysInside };
export const TaskInANarrowPanel: Story = { args: { width: 280 }, play: staysInside };
