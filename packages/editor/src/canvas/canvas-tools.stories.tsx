// The tools of the canvas: several steps at once, find and replace, the commands, a bent path, a fix before it is used.
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type CSSProperties, useMemo } from 'react';
import type { ViewState } from '../document/view-store';
import { Panel } from '../panel/panel';
import { CheckDrawer } from '../problems/check-drawer';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { EditorCanvas } from './editor-canvas';

interface ShownProps {
  readonly view: Partial<ViewState>;
  readonly isChecked?: boolean;
  readonly locale?: Locale;
}

function Shown({ view, isChecked = false, locale }: ShownProps) {
  const editor = useMemo(() => {
    const opened = openPrintOrder({ view });
    const first = opened.document.getState().diagram.nodes.find((node) => node.kind === 'userTask');
    if (isChecked && first) opened.dispatch({ type: 'updateNode', id: first.id, change: { assignment: undefined } });
    return opened;
  }, [view, isChecked]);
  // As in the editor: on a narrow screen what stands beside the drawing lies over it.
  const isNarrow = window.innerWidth < 700;
  const beside: CSSProperties = isNarrow ? { position: 'absolute', insetBlock: 0, insetInlineEnd: 0 } : {};
  const columns = isNarrow ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) auto';
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ position: 'relative', display: 'grid', gridTemplateColumns: columns, blockSize: 820 }}>
        <EditorCanvas />
        {(!isNarrow || !view.bar) && (
          <div style={{ display: 'grid', ...beside }}>{isChecked ? <CheckDrawer /> : <Panel />}</div>
        )}
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Tools',
  component: Shown,
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;

const nodes = openPrintOrder()
  .document.getState()
  .diagram.nodes.filter((node) => node.kind === 'userTask' && node.parent === undefined)
  .map((node) => node.id);

export const SeveralSteps: Story = { args: { view: { selection: { nodes: nodes.slice(0, 4), flows: [] } } } };
export const SeveralStepsInArabic: Story = { ...SeveralSteps, globals: { locale: 'ar' } };
export const FindAndReplace: Story = { args: { view: { bar: 'replace' } } };
export const Commands: Story = { args: { view: { bar: 'commands' } } };
export const FixBeforeItIsUsed: Story = { args: { view: { side: 'problems' }, isChecked: true } };
