// The keyboard is never lost: whatever closes, goes or ends, something that makes sense has it afterwards. By keys alone.
import type { Page } from '@playwright/test';
import { handsOn, whatHasTheKeyboard } from './hands';
import { signIn, test } from './office';
import { expect } from './product';

/** What was done, and what must have the keyboard then; without it: anything at all. */
type Act = readonly [what: string, act: () => Promise<void>, then?: RegExp];

test('whatever is removed, taken back or given up in the drawing, the keyboard is somewhere sensible', async ({
  page,
}) => {
  const { hands, onDrawing, pressed } = await openPrintOrder(page);
  await inTurn(page, [
    ['a step’s panel opens', () => hands.press('ArrowDown', 'Enter'), /^Name$/],
    ['a field of its form is removed', () => pressed('Remove: Product'), /Quantity/],
    ['the panel closes', () => pressed('Close')],
    [
      'a step is added',
      async () => {
        await onDrawing();
        await hands.press('ArrowDown', 't');
      },
      /^Name$/,
    ],
    [
      'its name is given',
      async () => {
        await hands.type('Greet');
        await hands.press('Enter');
      },
      /^Step 2, Greet/,
    ],
    ['it is removed', () => hands.press('Delete'), /^Step 1/],
    ['that is taken back', () => hands.press('Control+z'), /^Step/],
    ['and done again', () => hands.press('Control+y'), /^Step/],
    ['a new name is given up', () => hands.press('F2', 'Escape'), /^Step/],
    ['the kinds are given up', () => hands.press('/', 'Escape'), /^Step/],
    ['a path is given up', () => hands.press('c', 'Escape'), /^Step/],
    [
      'the commands are given up',
      async () => {
        await hands.press('Control+k');
        await expect(page.getByLabel('What do you want to do?').first()).toBeFocused();
        await hands.press('Escape');
      },
      /^Step/,
    ],
    ['the search is given up', () => hands.press('Control+f', 'Escape'), /^Step/],
    [
      'finding and replacing is given up',
      async () => {
        await hands.press('Control+h');
        await expect(page.getByLabel('Find', { exact: true }).first()).toBeFocused();
        await hands.press('Escape');
      },
      /^Step/,
    ],
    [
      'the start is removed',
      async () => {
        await onDrawing();
        await hands.press('Delete');
      },
    ],
    ['the start is back', () => hands.press('Control+z')],
  ]);
});

test('whatever opens beside the drawing and closes again gives the keyboard back', async ({ page }) => {
  const { hands, button, onDrawing, pressed } = await openPrintOrder(page);
  await hands.press('ArrowDown', 't');
  await hands.type('Greet');
  await hands.press('Enter');
  await inTurn(page, [
    ['Check opens', () => hands.press('Control+Shift+Enter')],
    ['Check closes', () => pressed('Close')],
    ['versions open', () => pressed('Versions'), /^Versions$/],
    ['they are compared', () => pressed('What the draft changes')],
    [
      'back to the draft',
      async () => {
        await hands.to(button('Back to the draft'), 'Shift+Tab');
        await hands.press('Enter');
      },
    ],
    [
      'versions close',
      async () => {
        await hands.toArea('panel');
        await pressed('Close');
      },
      /^Versions$/,
    ],
    [
      'the menu of files is given up',
      async () => {
        await pressed('Save or print');
        await hands.press('Escape');
      },
      /^Save or print$/,
    ],
    ['publishing opens', () => pressed('Publish'), /^Publish$/],
    ['publishing is given up', () => pressed('Not now'), /^Publish$/],
    [
      'all is taken back by the button',
      async () => {
        await hands.to(button('Undo'), 'Shift+Tab');
        for (let i = 0; i < 8 && (await button('Undo').isEnabled()); i++) await hands.press('Enter');
      },
    ],
    [
      'a lane is removed',
      async () => {
        await onDrawing();
        await hands.press('Escape', 'Escape');
        await hands.toArea('panel');
        await pressed('Remove: Prepress');
      },
      /Lane|Production|Sales/,
    ],
    ['case data are removed', () => pressed('Remove: Why lost')],
    ['that is taken back', () => hands.press('Control+z')],
    [
      'the process is shown as text',
      async () => {
        await hands.toArea('bar');
        await hands.to(page.getByRole('radio', { name: 'Diagram' }));
        await hands.press('ArrowRight', 'ArrowRight');
      },
    ],
    ['and drawn again', () => hands.press('ArrowLeft', 'ArrowLeft')],
    ['the try-out opens, from the switch of views', () => hands.press('Control+Enter'), /^Try-out of the draft$/],
    ['a case starts', () => pressed('Start the case')],
    ['its task is done', () => pressed('Complete')],
    ['it begins anew', () => pressed('Start again')],
    ['the try-out is left', () => pressed('Leave try-out')],
  ]);
});

test('whatever opens and closes in the console gives the keyboard back', async ({ page }) => {
  await signIn(page, 'Dana Fischer', '/processes');
  const hands = handsOn(page);
  const opener = page.getByRole('button', { name: 'New process' });
  await hands.to(opener);
  await inTurn(page, [
    ['a new process is given up', () => hands.press('Enter', 'Escape'), /^New process$/],
    [
      'a new process is begun',
      async () => {
        await hands.press('Enter');
        await hands.type('Leave');
        await hands.press('Enter');
        await expect(page.locator('[data-way="wizard"]')).toBeFocused();
      },
      /^Describe how the work goes/,
    ],
    [
      'the wizard opens',
      async () => {
        await hands.press('Enter');
        await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
      },
    ],
    [
      'the wizard draws',
      async () => {
        await hands.to(page.getByRole('textbox', { name: 'Step 1: what is done' }));
        await hands.type('Ask');
        await hands.to(page.getByRole('button', { name: 'Make the diagram' }));
        await hands.press('Enter');
        await expect(page.locator('[data-step]').first()).toBeVisible();
      },
    ],
    [
      'the editor is left',
      async () => {
        await hands.to(page.getByRole('button', { name: 'Processes' }), 'Shift+Tab');
        await hands.press('Enter');
        await expect(opener).toBeVisible();
      },
    ],
  ]);
});

/** The start of the process has the keyboard. */
async function openPrintOrder(page: Page) {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const hands = handsOn(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const onDrawing = async () => {
    await hands.toArea('canvas');
    await hands.press('Home');
  };
  const pressed = async (name: string | RegExp) => {
    await hands.to(button(name).first());
    await hands.press('Enter');
  };
  await hands.to(page.locator('[data-step][tabindex="0"]'));
  await hands.press('Home');
  return { hands, button, onDrawing, pressed };
}

async function inTurn(page: Page, acts: readonly Act[]): Promise<void> {
  for (const [what, act, then = /./] of acts) {
    await act();
    await frames(page);
    await expect
      .soft(async () => {
        const now = await whatHasTheKeyboard(page);
        expect(now, what).not.toBe('nothing');
        expect(now, what).toMatch(then);
      })
      .toPass({ timeout: 5_000 });
  }
}

/** What closes has gone, and what is gone has handed the keyboard on. */
function frames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let i = 0; i < 6; i++) await new Promise(requestAnimationFrame);
  });
}
