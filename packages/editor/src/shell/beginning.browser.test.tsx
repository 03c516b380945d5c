// Beginning a process with the keyboard alone, from the start page through the wizard to a diagram that is saved; and back again.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { checkDiagram, type Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { freshProcess } from '../testing/fresh-process';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

let repository: MemoryRepository;
let due: (() => void)[] = [];

beforeEach(async () => {
  await page.viewport(1440, 900);
  due = [];
  repository = memoryRepository(freshProcess, null, 0);
});

async function open(locale: 'en' | 'ar' = 'en'): Promise<void> {
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId="fresh"
          directory={printShopDirectory}
          scheduler={(run) => {
            due.push(run);
            return () => {
              due = due.filter((other) => other !== run);
            };
          }}
        />
      </div>
    </LocaleProvider>,
  );
}

/** The name of what has the keyboard. */
function label(): string {
  const focused = document.activeElement as HTMLInputElement | null;
  return focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? '';
}
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 40 && label() !== name; i++) await userEvent.keyboard('{Tab}');
  expect(label()).toBe(name);
}
async function saved(): Promise<Diagram> {
  for (const run of due.splice(0)) run();
  await expect.poll(() => document.querySelector('[data-save]')?.getAttribute('data-save')).toBe('saved');
  return repository.saved.diagram;
}

test('the wizard is filled in with the keyboard alone, and its diagram is saved and taken back', async () => {
  await open();
  await expect.poll(() => document.activeElement?.getAttribute('data-way'), { timeout: 10_000 }).toBe('wizard');
  await userEvent.keyboard('{Enter}');
  // The wizard is loaded when it is asked for.
  await expect.poll(label, { timeout: 10_000 }).toBe('What is it called?');
  await userEvent.keyboard('{Control>}a{/Control}Print order');
  await tabTo('Step 1: what is done');
  await userEvent.keyboard('Take the order{Enter}');
  await expect.poll(label).toBe('Step 2: what is done');
  await userEvent.keyboard('Print it');
  await tabTo('Step 2: how long it may take');
  await userEvent.keyboard('2 days{Enter}');
  await expect.poll(label).toBe('Step 3: what is done');
  await userEvent.keyboard('{Backspace}');
  await expect.poll(label).toBe('Step 2: what is done');
  await tabTo('Print it: The answer is no');
  await userEvent.keyboard(' ');
  await tabTo('Make the diagram');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(5);
  const diagram = await saved();
  expect(diagram.name).toBe('Print order');
  expect(diagram.nodes.map(({ name }) => name)).toContain('Refused');
  expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
  // The keyboard has not been lost with the page of the wizard.
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect((await saved()).name).toBe('Fresh');
});

test('a blank sheet is one press away, and is not asked about again once something is drawn', async () => {
  await open('ar');
  await expect.poll(() => document.querySelector('[data-way="blank"]')).toBeTruthy();
  await userEvent.click(document.querySelector('[data-way="blank"]') as HTMLElement);
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(2);
});

test('on a blank sheet a plus waits for the first step, which finds its room', async () => {
  await open();
  await expect.poll(() => document.querySelector('[data-way="blank"]'), { timeout: 10_000 }).toBeTruthy();
  await userEvent.click(document.querySelector('[data-way="blank"]') as HTMLElement);
  await expect.poll(() => document.querySelector('[data-plus="f"]')).toBeTruthy();
  const before = (await saved()).layout?.nodes;
  await userEvent.click(document.querySelector('[data-plus="f"]') as HTMLElement);
  await page.getByRole('option', { name: 'Task for a person' }).click();
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(3);
  expect((await saved()).layout?.nodes).toMatchObject(before ?? {});
  expect(document.querySelector('[data-plus]')).toBeNull();
});

const ELSEWHERE = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <collaboration id="c"><participant id="us" name="Refund" processRef="p"/><participant id="them" name="Client"/>
    <messageFlow id="Flow_17x" sourceRef="Task_0y" targetRef="them"/></collaboration>
  <process id="p"><laneSet><lane id="Lane_1" name="Designer"><flowNodeRef>s</flowNodeRef><flowNodeRef>Task_0y</flowNodeRef>
      <flowNodeRef>e</flowNodeRef></lane></laneSet>
    <startEvent id="s"/><userTask id="Task_0y" name="Look at it"/><endEvent id="e"/>
    <sequenceFlow id="a" sourceRef="s" targetRef="Task_0y"/><sequenceFlow id="b" sourceRef="Task_0y" targetRef="e"/></process></definitions>`;

test('a file keeps the name that was given, its lanes become roles, and what is left out is told by names', async () => {
  await open();
  await expect.poll(() => document.querySelector('[data-way="import"]')).toBeTruthy();
  await userEvent.click(document.querySelector('[data-way="import"]') as HTMLElement);
  await expect.poll(() => document.querySelector('input[type="file"]'), { timeout: 10_000 }).not.toBeNull();
  await userEvent.upload(
    document.querySelector('input[type="file"]') as HTMLInputElement,
    new File([ELSEWHERE], 'refund.bpmn'),
  );
  await expect
    .element(page.getByRole('textbox', { name: 'What is it called?' }), { timeout: 10_000 })
    .toHaveValue('Fresh');
  await expect.element(page.getByRole('button', { name: 'Call it “Refund”' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Lane: Designer/ })).toHaveTextContent('Designer');
  const told = () => document.querySelector('details[data-severity="info"]')?.textContent ?? '';
  await expect.poll(told).toContain('“Message between two parties” is not taken over.Look at it → Client · line 3');
  expect(told()).not.toContain('Flow_17x');
  await page.getByRole('button', { name: 'Take it over' }).click();
  const diagram = await saved();
  expect([diagram.name, diagram.lanes[0]?.role]).toEqual(['Fresh', 'designer']);
  expect(diagram.nodes.find(({ id }) => id === 'Task_0y')).toMatchObject({
    assignment: { pools: [{ type: 'role', role: 'designer' }] },
  });
});
