// What is in sight stays in sight: other parts open and close, the window changes its size, the canvas goes away and comes back. And a press
// in the middle of a bar is a press on the bar.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame, keys, middle, onPath, step } from '../testing/canvas-driver';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

beforeEach(async () => {
  await page.viewport(1440, 900);
});

async function open(select: string): Promise<void> {
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={memoryRepository(printOrder())}
          processId="print-order"
          directory={printShopDirectory}
          select={select}
        />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(10);
  await frame();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const canvas = () => (document.querySelector('[role="application"]') as Element).getBoundingClientRect();

function view(): { zoom: number; middle: number } {
  const { transform } = (document.querySelector('.react-flow__viewport') as HTMLElement).style;
  const [, x, zoom] = /translate\((-?[\d.]+)px.*scale\(([\d.]+)\)/.exec(transform) ?? [];
  return { zoom: Number(zoom), middle: Math.round((canvas().width / 2 - Number(x)) / Number(zoom)) };
}

test('zoom and middle stay when Check opens, the window shrinks, and the text was shown meanwhile', async () => {
  await open('brief');
  const opened = view();
  await userEvent.click(button('Zoom in'));
  await userEvent.click(button('Zoom in'));
  const before = view();
  expect(before.zoom).toBeGreaterThan(opened.zoom);

  await userEvent.click(button(/^Check( \d+)?$/));
  await frame();
  expect(view()).toEqual(before);
  await page.viewport(1300, 760);
  await expect.poll(() => canvas().width).toBeLessThan(900);
  await frame();
  expect(view()).toEqual(before);

  await userEvent.click(page.getByText('Text', { exact: true }));
  await expect.poll(() => document.querySelector('[role="application"]')).toBeNull();
  await userEvent.click(page.getByText('Diagram', { exact: true }));
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(3);
  await frame();
  expect(view()).toEqual(before);
});

test('the selected step stays in sight while zooming in', async () => {
  await open('brief');
  step('brief').focus();
  for (let i = 0; i < 5; i++) await keys('+');
  expect(view().zoom).toBeGreaterThan(1.4);
  const [card, stage] = [step('brief').getBoundingClientRect(), canvas()];
  expect(card.left).toBeGreaterThanOrEqual(stage.left);
  expect(card.right).toBeLessThanOrEqual(stage.right);
  expect(card.top).toBeGreaterThan(stage.top);
  expect(card.bottom).toBeLessThanOrEqual(stage.bottom);
});

test.each(['split', 'reply'])('the middle of %s is no knob, however long the pointer stays', async (id) => {
  await open('brief');
  await userEvent.hover(step(id));
  const knob = document.querySelector(`[data-knob="${id}"][data-side="bottom"]`) as HTMLElement;
  await expect.poll(() => getComputedStyle(knob).visibility).toBe('visible');
  const { x, y } = middle(step(id));
  expect(document.elementFromPoint(x, y)).toBe(step(id));
});

test('from afar there are no knobs', async () => {
  await open('brief');
  step('brief').focus();
  for (let i = 0; i < 5; i++) await keys('-');
  expect(view().zoom).toBeLessThan(0.45);
  await userEvent.hover(step('brief'));
  const knob = document.querySelector('[data-knob="brief"]') as HTMLElement;
  expect(getComputedStyle(knob).display).toBe('none');
});

test('while Check is open, a step or a path that is pressed shows its panel; the keyboard walks on beside it', async () => {
  await open('brief');
  const check = () => page.getByRole('complementary', { name: 'Check' });
  const openCheck = async () => {
    await userEvent.click(button(/^Check( \d+)?$/));
    await expect.element(check()).toBeVisible();
    await frame();
  };
  await openCheck();
  step('brief').focus();
  await keys('{ArrowDown}');
  await expect.element(check()).toBeVisible();
  await userEvent.click(step('offer'));
  await expect.element(check()).not.toBeInTheDocument();
  await expect.element(page.getByRole('textbox', { name: 'Name' }).first()).toHaveValue('Send the offer');

  await openCheck();
  const at = onPath('f2');
  (document.elementFromPoint(at.x, at.y) as Element).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(check()).not.toBeInTheDocument();

  await openCheck();
  step('offer').focus();
  await keys('{Enter}');
  await expect.element(check()).not.toBeInTheDocument();
});
