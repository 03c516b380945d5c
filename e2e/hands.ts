// A person without a mouse: goes by Tab and the keys of the editor, presses, types. Called by the tests of what can be done by keys alone.
import type { Locator, Page } from '@playwright/test';
import { expect } from './product';

export interface Hands {
  /** Presses Tab (or another way on) until that has the keyboard; fails when it is out of reach. */
  to(target: Locator, by?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** F6 until the keyboard is in that area of the editor. */
  toArea(area: 'bar' | 'palette' | 'canvas' | 'panel'): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** In place of all that stands in the field. */
  write(text: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** More presses than any part of the editor has stops. */
const TOO_MANY = 140;

export function handsOn(page: Page): Hands {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    press,
    type: (text) => page.keyboard.type(text),
    async write(text) {
      await press('Control+a');
      await page.keyboard.type(text);
    },
    async to(target, by = 'Tab') {
      await expect(target).toBeAttached();
      const has = () => target.evaluate((element) => element === document.activeElement);
      for (let presses = 0; presses < TOO_MANY && !(await has()); presses++) await page.keyboard.press(by);
      await expect(target).toBeFocused();
    },
    async toArea(area) {
      const here = () =>
        page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area') ?? 'bar');
      for (let presses = 0; presses < 5 && (await here()) !== area; presses++) await page.keyboard.press('F6');
      expect(await here()).toBe(area);
    },
  };
}

/** What has the keyboard, in words; “nothing” when it is lost. */
export function whatHasTheKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (element === null || element === document.body) return 'nothing';
    const labels = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ')
      .trim();
    const name =
      element.getAttribute('aria-label') || labels || element.labels?.[0]?.textContent || element.textContent;
    return (name ?? '').trim().replace(/\s+/g, ' ').slice(0, 90) || element.tagName;
  });
}
