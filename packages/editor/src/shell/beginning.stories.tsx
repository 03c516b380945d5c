import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { freshProcess } from '../testing/fresh-process';
import { memoryRepository } from '../testing/memory-repository';
import { printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

function Begin({ width }: { readonly width?: number }) {
  const repository = useMemo(() => memoryRepository({ ...freshProcess, name: 'New process' }, null, 0), []);
  return (
    <div style={{ inlineSize: width ?? '100%', blockSize: '100vh' }}>
      <ProcessEditor
        repository={repository}
        processId={freshProcess.id}
        directory={printShopDirectory}
        onLeave={() => {}}
      />
    </div>
  );
}

const meta: Meta<typeof Begin> = {
  title: 'Editor/Begin',
  component: Begin,
  parameters: { layout: 'fullscreen', screens: { narrowed: true } },
};
export default meta;
type Story = StoryObj<typeof Begin>;
type Play = NonNullable<Story['play']>;
/** Pages, templates and the importer are loaded when they are asked for. */
const LONG = { timeout: 10_000 };

export const FourWays: Story = {
  play: async ({ canvas }) => {
    await waitFor(
      () => expect(canvas.getByRole('button', { name: /^Describe how the work goes/ })).toHaveFocus(),
      LONG,
    );
  },
};
export const FourWaysInArabicOnAPhone: Story = { args: { width: 390 }, globals: { locale: 'ar' } };

const fillIn: Play = async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: /^Describe how the work goes/ }, LONG));
  const name = await canvas.findByRole('textbox', { name: 'What is it called?' }, LONG);
  await userEvent.clear(name);
  await userEvent.type(name, 'Print order');
  await userEvent.click(canvas.getByRole('textbox', { name: 'Step 1: what is done' }));
  await userEvent.keyboard('Take the order{Enter}Print it{Enter}Pack it');
  await userEvent.type(canvas.getByRole('textbox', { name: 'Step 1: how long it may take' }), '4 h');
  await userEvent.type(canvas.getByRole('textbox', { name: 'Step 2: how long it may take' }), '2 days');
  await userEvent.click(canvas.getByRole('checkbox', { name: 'Print it: It has to be done again' }));
  // On a narrow page it is a picture of the whole.
  const picture = () => canvas.queryByRole<HTMLImageElement>('img', { name: 'So far' });
  await waitFor(() => {
    if (!picture()) return expect(canvas.getAllByRole('button', { name: /^Step \d, / })).toHaveLength(3);
    return expect(decodeURIComponent(picture()?.src ?? '')).toMatch(/Take the order.*Print it.*Pack it/s);
  }, LONG);
};
export const Wizard: Story = { play: fillIn };
export const WizardDark: Story = { play: fillIn, globals: { theme: 'dark' } };
export const WizardMakesADiagram: Story = {
  play: async (context) => {
    await fillIn(context);
    const { canvas } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Make the diagram' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Step 2, Print it/ })).toBeVisible(), LONG);
    expect(canvas.getByRole('heading', { name: 'Print order' })).toBeVisible();
  },
};
export const WizardAsksForWhatIsMissing: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Describe how the work goes/ }, LONG));
    await userEvent.click(await canvas.findByRole('button', { name: 'Make the diagram' }, LONG));
    await waitFor(() => expect(canvas.getAllByText('Say at least one step.').length).toBeGreaterThan(0), LONG);
  },
};

const openTemplates: Play = async ({ canvasElement }) => {
  const ways = await waitFor(() => {
    const way = canvasElement.querySelector<HTMLElement>('[data-way="template"]');
    if (!way) throw new Error('not there yet');
    return way;
  }, LONG);
  await userEvent.click(ways);
  await waitFor(
    () => expect(canvasElement.querySelectorAll('[data-template] img').length).toBeGreaterThanOrEqual(10),
    LONG,
  );
};
export const Templates: Story = { play: openTemplates };
export const TemplatesDark: Story = { play: openTemplates, globals: { theme: 'dark' } };
export const TemplatesInArabic: Story = { play: openTemplates, globals: { locale: 'ar' } };
export const OneTemplate: Story = {
  play: async (context) => {
    await openTemplates(context);
    const { canvasElement } = context;
    await userEvent.click(canvasElement.querySelector('[data-template="purchase"]') as HTMLElement);
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Who is that here?' })).toBeVisible(), LONG);
  },
};

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <process id="refund" name="Refund" isExecutable="true"><startEvent id="begin"/>
    <userTask id="approve" name="Approve" camunda:assignee="\${boss}" camunda:formKey="approve.html"/><endEvent id="done" name="Refunded"/>
    <sequenceFlow id="a" sourceRef="begin" targetRef="approve"/><sequenceFlow id="b" sourceRef="approve" targetRef="done"/></process>
  <process id="claim" name="Claim" isExecutable="true"><startEvent id="s"/><userTask id="look" name="Look at it"/><endEvent id="e"/>
    <sequenceFlow id="c" sourceRef="s" targetRef="look"/><sequenceFlow id="d" sourceRef="look" targetRef="e"/></process></definitions>`;

const importing =
  (file: File): Play =>
  async ({ canvasElement }) => {
    const way = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('[data-way="import"]');
      if (!found) throw new Error('not there yet');
      return found;
    }, LONG);
    await userEvent.click(way);
    const input = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLInputElement>('input[type="file"]');
      if (!found) throw new Error('not there yet');
      return found;
    }, LONG);
    await userEvent.upload(input, file, { applyAccept: false });
  };

export const ImportOfTwoProcesses: Story = {
  play: async (context) => {
    await importing(new File([BPMN], 'refund.bpmn'))(context);
    const canvas = within(context.canvasElement);
    await waitFor(() => expect(canvas.getByRole('radio', { name: /^Claim/ })).toBeInTheDocument(), LONG);
    expect(canvas.getByRole('textbox', { name: 'What is it called?' })).toHaveValue('Refund');
    await waitFor(() => expect(canvas.getByText(/“Form \(formKey\)” is not taken over/)).toBeVisible(), LONG);
  },
};
export const ImportOfAFileThatIsNone: Story = {
  play: async (context) => {
    await importing(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.bpmn'))(context);
    const canvas = within(context.canvasElement);
    await waitFor(() => expect(canvas.getByText('“logo.bpmn” cannot be read')).toBeVisible(), LONG);
    expect(canvas.getByText(/Nothing has been changed/)).toBeVisible();
  },
};
