// For tests by keys alone: the keyboard is brought to something by Tab, as a person without a mouse would bring it.
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';

const MOST = 120;

/** Presses Tab until what has the keyboard has that name (or begins with it); fails where that is out of reach. */
export async function tabTo(
  name: string | RegExp | ((element: HTMLElement) => boolean),
  back = false,
): Promise<HTMLElement> {
  for (let n = 0; n < MOST; n++) {
    const here = document.activeElement;
    if (here instanceof HTMLElement && (typeof name === 'function' ? name(here) : isCalled(here, name))) return here;
    await userEvent.keyboard(back ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
  }
  expect.fail(`${name} is not in reach of Tab`);
}

export const press = (keys: string) => userEvent.keyboard(keys);

function isCalled(element: HTMLElement, name: string | RegExp): boolean {
  const called = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const labelled = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
  return [called, labelled].some((text) => (typeof name === 'string' ? text.startsWith(name) : name.test(text)));
}
