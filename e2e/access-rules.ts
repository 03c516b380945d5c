// What a page must keep to when it is small, enlarged or spaced out, and where the keyboard is: looked up in the page itself. Called by the tests of
// access. The numbers in brackets are criteria of WCAG 2.2.
import { type Page, expect as strict } from '@playwright/test';

/** All that is wrong is told, not only what is found first. */
const expect = strict.configure({ soft: true, timeout: 3_000 });

/** 320 by 256 CSS pixels: a window of 1280 by 1024 at four times its size (1.4.10). */
export const SMALL = { width: 320, height: 256 };
export const LARGE = { width: 1280, height: 800 };

/** Spaces as 1.4.12 asks for them. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
/** Text at twice its size, the window as it was (1.4.4). */
const DOUBLED = 'html { font-size: 200% !important }';

/** Nothing but the drawing, and tables of data, scrolls sideways or stands outside. */
export async function reflows(page: Page, what: string): Promise<void> {
  await expect.poll(() => page.evaluate(sideways), `${what}: what goes beyond 320 pixels`).toEqual([]);
}

export async function bearsSpaces(page: Page, what: string): Promise<void> {
  await withStyle(page, SPACED, () =>
    expect.poll(() => page.evaluate(cut), `${what}: what is cut when spaced out`).toEqual([]),
  );
}

export async function bearsDoubledText(page: Page, what: string): Promise<void> {
  await withStyle(page, DOUBLED, () =>
    expect.poll(() => page.evaluate(cut), `${what}: what is cut at 200 %`).toEqual([]),
  );
}

/**
 * Presses Tab up to that many times: what has the keyboard is never wholly covered (2.4.11), has a name (4.1.2), and is seen to have it (2.4.7).
 * Answers the names in their order.
 */
export async function walk(page: Page, what: string, presses: number): Promise<string[]> {
  const names: string[] = [];
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(whereFocusIs);
    if (here === null) break;
    names.push(here.name);
    // What was said of the one before, a tip, takes a moment to go.
    await expect
      .poll(async () => (await page.evaluate(whereFocusIs))?.wrong, `${what}: “${here.name}” has the keyboard`)
      .toEqual([]);
  }
  return names;
}

/** What can be pressed or filled in can be reached: by Tab, or by the arrows inside of a group that Tab comes to (2.1.1). */
export async function isInReach(page: Page, what: string): Promise<void> {
  await expect.poll(() => page.evaluate(outOfReach), `${what}: what no key reaches`).toEqual([]);
}

async function withStyle(page: Page, content: string, check: () => Promise<void>): Promise<void> {
  const style = await page.addStyleTag({ content });
  await check();
  await style.evaluate((element) => (element as Element).remove());
}

/** Runs in the page. */
function sideways(): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page itself');
  const isHeld = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== 'visible' || isHeld(element.parentElement));
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('[role="application"], svg, table, [role="grid"]')) continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (width < 2 || height < 2 || style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    const told = `${element.tagName} ${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if ((left < -1 || right > innerWidth + 1) && !isHeld(element.parentElement)) found.push(`outside: ${told}`);
    if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`scrolls: ${told}`);
  }
  return found;
}

/** Runs in the page: text that is cut off without a sign, or runs out of its box into what stands beside it. */
function cut(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('[role="application"], svg')) continue;
    const hasText = [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (!hasText || width < 2 || height < 2 || style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    if (style.display === 'inline') continue;
    const told = `${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isEllipsis = style.textOverflow === 'ellipsis';
    if (scrollHeight > clientHeight + 3 && !/auto|scroll/.test(style.overflowY))
      found.push(`${scrollHeight} high in ${clientHeight}: ${told}`);
    if (scrollWidth > clientWidth + 3 && !isEllipsis && !/auto|scroll/.test(style.overflowX))
      found.push(`${scrollWidth} wide in ${clientWidth}: ${told}`);
  }
  return found;
}

/** Runs in the page. */
function outOfReach(): string[] {
  const composite =
    '[role="radiogroup"], [role="toolbar"], [role="listbox"], [role="menu"], [role="grid"], [role="tablist"], [role="application"]';
  return [
    ...document.querySelectorAll<HTMLElement>(
      'button, input, textarea, select, a[href], [role="slider"], [role="button"]',
    ),
  ]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isThere = width > 2 && height > 2 && getComputedStyle(element).visibility !== 'hidden';
      // The arrows of a field of numbers are its keys Up and Down; what opens the list of a field with a list is its key Down.
      const hasKeys =
        element.parentElement?.closest('div:has(> input), div:has(> * > input)')?.querySelector('input') != null;
      return (
        isThere &&
        element.tabIndex < 0 &&
        !element.closest(composite) &&
        !element.closest('[aria-hidden="true"]') &&
        !hasKeys
      );
    })
    .map((element) => element.outerHTML.slice(0, 200));
}

/** Runs in the page; null: the keyboard has left it. */
function whereFocusIs(): { name: string; wrong: string[] } | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const labels = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  const own = (element as HTMLInputElement).labels?.[0]?.textContent;
  const name = [
    element.getAttribute('aria-label'),
    labels.join(' ').trim(),
    own,
    element.textContent,
    element.title,
    element.querySelector('[aria-label]')?.getAttribute('aria-label'),
  ].find((text) => text?.trim());
  const wrong: string[] = [];
  if (!name) wrong.push(`has no name: ${element.outerHTML.slice(0, 160)}`);
  // A radio or a box to tick is seen as its label.
  const seen =
    element.matches('input') && element.getBoundingClientRect().width < 3 ? element.closest('label') : element;
  const shown = seen ?? element;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const [from, to] = [
    { x: Math.max(left, 0), y: Math.max(top, 0) },
    { x: Math.min(right, innerWidth), y: Math.min(bottom, innerHeight) },
  ];
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => ({ x: from.x + (to.x - from.x) * x, y: from.y + (to.y - from.y) * y })),
  );
  const isHit = ({ x, y }: { x: number; y: number }) => {
    const hit = document.elementFromPoint(x, y);
    return (
      hit !== null && (shown.contains(hit) || (hit.contains(shown) && hit.closest('[role="application"]') === null))
    );
  };
  if (to.x - from.x < 1 || to.y - from.y < 1 || !points.some(isHit)) {
    const over = document.elementFromPoint((from.x + to.x) / 2, (from.y + to.y) / 2);
    wrong.push(`is not seen at ${left},${top} to ${right},${bottom}: under ${over?.outerHTML.slice(0, 120)}`);
  }
  const hasRing = (one: Element | null, levels: number): boolean => {
    if (one === null || levels === 0) return false;
    const { outlineStyle, boxShadow, borderTopColor } = getComputedStyle(one);
    return (
      outlineStyle !== 'none' ||
      boxShadow !== 'none' ||
      borderTopColor !== 'rgba(0, 0, 0, 0)' ||
      hasRing(one.parentElement, levels - 1)
    );
  };
  if (!hasRing(element, 4)) wrong.push('is not marked');
  return { name: (name ?? '').trim().replace(/\s+/g, ' ').slice(0, 80), wrong };
}
