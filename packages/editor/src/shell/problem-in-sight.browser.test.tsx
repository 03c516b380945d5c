// The step of a problem that is opened is brought into sight where it is hidden, by as little as possible and at the same zoom; where it can be
// seen nothing moves, and going on to another problem or closing the drawer leaves the view.
import type { Diagram } from '@baton/core';
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame, keys, step } from '../testing/canvas-driver';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const stage = () => (document.querySelector('[role="application"]') as Element).getBoundingClientRect();
const drawer = () => document.querySelector('[data-area="panel"]') as HTMLElement;
const view = () => (document.querySelector('.react-flow__viewport') as HTMLElement).style.transform;
const zoom = () => /scale\(([\d.]+)\)/.exec(view())?.[1];

/** Nobody is responsible for the first step, nor for one far below. */
function broken(): Diagram {
  const order = printOrder();
  return {
    ...order,
    nodes: order.nodes.map((node) => {
      if (node.kind !== 'userTask' || !['brief', 'plan'].includes(node.id)) return node;
      const { assignment: _nobody, lane: _lane, ...rest } = node;
      return { ...rest, ...(node.lane && { lane: node.lane }) };
    }),
  };
}

async function open(locale: 'en' | 'ar', width: number): Promise<void> {
  await page.viewport(width, 700);
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={memoryRepository(broken())}
          processId="print-order"
          directory={printShopDirectory}
          select="brief"
        />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(5);
  await frame();
  step('brief').focus();
  for (let i = 0; i < 3; i++) await keys('+');
}

async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

/** Within the stage, and not beneath the drawer. */
function isInSight(id: string): boolean {
  const card = document.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect();
  if (!card) return false;
  const [all, beside] = [stage(), drawer().getBoundingClientRect()];
  const isInside = card.left >= all.left && card.right <= all.right && card.top >= all.top && card.bottom <= all.bottom;
  return isInside && (card.right <= beside.left || card.left >= beside.right);
}

test.each([
  ['en', 1440],
  ['ar', 1440],
  ['en', 800],
] as const)('in %s at %i px', async (locale, width) => {
  await open(locale, width);
  const before = zoom();
  await userEvent.click(button(/^(Check|فحص|تحقق|التحقق|الفحص).*\d/));
  await expect.poll(() => document.querySelectorAll('[data-area="panel"] article').length).toBe(1);
  await settled();
  // The first one is at the step that is in sight, or was hidden only by the drawer.
  expect(isInSight('brief')).toBe(true);
  const chosen = view();
  expect(isInSight('plan')).toBe(false);

  const other = [...drawer().querySelectorAll('li')].find((item) => item.textContent?.includes(nameOf('plan')));
  await userEvent.click(other?.querySelector('button') as HTMLElement);
  await expect.poll(() => isInSight('plan')).toBe(true);
  expect(zoom()).toBe(before);
  expect(view()).not.toBe(chosen);
  await expect
    .poll(() =>
      [...document.querySelectorAll('[role="status"]')].some(
        (it) => it.textContent?.includes(`${nameOf('plan')}”`) || it.textContent?.includes(`${nameOf('plan')}»`),
      ),
    )
    .toBe(true);

  const moved = view();
  await userEvent.keyboard('{Escape}');
  await settled();
  expect(view()).toBe(moved);
});

const nameOf = (id: string) => printOrder().nodes.find((node) => node.id === id)?.name ?? '';
