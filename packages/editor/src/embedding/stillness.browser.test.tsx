// Who asks for less motion sees things change, not move: in the drawing, beside it, in the try-out, in menus and messages (WCAG 2.2, 2.3.3).
import { Toasts, toast } from '@baton/look';
import { afterEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProcessEditor } from '../shell/process-editor';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';

const LONG = { timeout: 15_000 };
/** What may fade; anything else changes its place or its size. */
const FADES =
  /^(opacity|visibility|color|fill|stroke|.*-color|box-shadow|filter|offset|computedOffset|easing|composite)$/;

const session = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
const ask = (motion: 'reduce' | 'no-preference') =>
  session().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: motion }] });

let stop = () => {};
afterEach(async () => {
  stop();
  await ask('no-preference');
});

/** What begins to move from now on, as the browser tells it. */
function moves(): ReadonlySet<string> {
  const found = new Set<string>();
  const named = (target: EventTarget | null) =>
    target instanceof Element ? `${target.localName}.${target.getAttribute('class') ?? ''}` : '';
  const began = ({ target, propertyName }: TransitionEvent) => {
    if (!FADES.test(propertyName)) found.add(`${named(target)}: ${propertyName}`);
  };
  const played = ({ target, animationName }: AnimationEvent) => {
    for (const animation of target instanceof Element ? target.getAnimations({ subtree: true }) : [])
      for (const frame of animation instanceof CSSAnimation ? (animation.effect as KeyframeEffect).getKeyframes() : [])
        for (const property of Object.keys(frame))
          if (!FADES.test(property)) found.add(`${named(target)}: ${animationName} (${property})`);
  };
  document.addEventListener('transitionrun', began, true);
  document.addEventListener('animationstart', played, true);
  stop = () => {
    document.removeEventListener('transitionrun', began, true);
    document.removeEventListener('animationstart', played, true);
  };
  return found;
}

/** A bit of everything. */
async function work(): Promise<void> {
  await page.viewport(1440, 900);
  const repository = memoryRepository(printOrder(), 1, 3);
  await render(
    <div style={{ blockSize: '100vh' }}>
      <ProcessEditor repository={repository} processId="print-order" directory={printShopDirectory} />
      <Toasts />
    </div>,
  );
  const step = page.getByRole('button', { name: /^Step 1, Take the brief/ });
  await expect.element(step, LONG).toBeVisible();
  await step.click();
  await expect.element(page.getByRole('complementary'), LONG).toBeVisible();
  (step.element() as HTMLElement).focus();
  await userEvent.keyboard('t');
  await userEvent.keyboard('Look again{Enter}');
  await expect.element(page.getByRole('button', { name: /^Step 2, Look again/ }), LONG).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await page
    .getByRole('button', { name: /^Check/ })
    .first()
    .click();
  await expect.element(page.getByRole('complementary', { name: 'Check' }), LONG).toBeVisible();
  await page.getByRole('button', { name: /^Save or print/ }).click();
  await expect.element(page.getByRole('menu'), LONG).toBeVisible();
  await userEvent.keyboard('{Escape}');
  toast({ text: 'That is done', icon: 'ok' });
  await expect.element(page.getByText('That is done'), LONG).toBeVisible();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect.element(page.getByRole('region', { name: 'Try-out of the draft' }), LONG).toBeVisible();
  await page
    .getByRole('button', { name: /^(Begin|Start)/ })
    .first()
    .click();
  await userEvent.keyboard('.');
}

test('nothing changes its place bit by bit', async () => {
  await ask('reduce');
  const found = moves();
  await work();
  expect([...found]).toEqual([]);
}, 60_000);

test('without that wish things move', async () => {
  const found = moves();
  await work();
  expect([...found].length).toBeGreaterThan(0);
}, 60_000);
