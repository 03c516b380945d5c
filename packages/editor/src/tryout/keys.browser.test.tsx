// The try-out by keys alone, from left to right and from right to left: a case is begun, a task done, time moved, another future begun and compared.
import '@baton/words/cases';
import '@baton/words/parts';
import { type Locale, loadLanguage, words as wordsOf } from '@baton/words';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { press, tabTo } from '../testing/keys-only';
import { openSmall } from '../testing/small-order';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');
const HOUR_MS = 3_600_000;

async function opened(locale: Locale) {
  await page.viewport(1440, 900);
  await loadLanguage(locale);
  await render(
    <WithEditor editor={openSmall()} locale={locale}>
      <div style={{ blockSize: 880 }}>
        <TryOut startAt={START_AT} />
      </div>
    </WithEditor>,
  );
  return wordsOf(locale);
}
const shownAt = () => Number(document.querySelector('[role="slider"]')?.getAttribute('aria-valuenow'));
const has = (name: string | RegExp) => expect.element(page.getByRole('button', { name }).first()).toBeVisible();

test.each(['en', 'ar'] as const)(
  'scrubber, chips, futures and the task (%s)',
  async (locale) => {
    const said = await opened(locale);
    await has(said.drawing.tryOut.start);
    await tabTo(said.drawing.tryOut.start);
    await press('{Enter}');
    await has(said.tasks.complete);

    // Ahead is where the language reads to: the next event, then back to the beginning and to the end.
    const [ahead, before] = locale === 'ar' ? ['{ArrowLeft}', '{ArrowRight}'] : ['{ArrowRight}', '{ArrowLeft}'];
    await tabTo(said.processTests.futures.moment);
    await press(ahead);
    await expect.poll(shownAt).toBeGreaterThan(START_AT);
    const endAt = shownAt();
    await press(before);
    await expect.poll(shownAt).toBe(START_AT);
    await press('{End}');
    await expect.poll(shownAt).toBe(endAt);
    await press('{Home}');
    await expect.poll(shownAt).toBe(START_AT);

    // A chip pressed in the past begins another future; arrow keys go from one to the other.
    await tabTo(new RegExp(said.tryOut.fallsIll('.+')), true);
    await press('{Enter}');
    const futures = page.getByRole('radiogroup', { name: said.processTests.futures.title });
    await expect.element(futures).toBeVisible();
    expect(futures.getByRole('radio').elements()).toHaveLength(2);
    await tabTo((element) => element.closest('[role="radiogroup"]') === futures.element());
    await press('{ArrowUp}');
    await expect.element(futures.getByRole('radio', { name: said.processTests.futures.first })).toBeChecked();
    await expect.poll(shownAt).toBe(endAt);

    // One step back and the next event have keys of their own wherever one stands.
    await press(',');
    await expect.poll(shownAt).toBe(START_AT);
    await press('.');
    await expect.poll(shownAt).toBe(endAt);

    // The result is asked for in words before anything is sent, and chosen with the arrow keys.
    await tabTo(said.tasks.complete, true);
    await press('{Enter}');
    await expect.element(page.getByText(said.tasks.chooseOutcome)).toBeVisible();
    await expect.poll(() => (document.activeElement as HTMLInputElement | null)?.type).toBe('radio');
    await press(' ');
    const finish = page.getByRole('button', { name: new RegExp(`^${said.tasks.completeAs('')}`) });
    await expect.element(finish).toBeVisible();
    await tabTo(said.tasks.completeAs('').trim());
    await press('{Enter}');
    await expect.element(page.getByRole('heading', { name: said.tryOut.ended('Done') })).toBeVisible();
  },
  60_000,
);

test.each(['en', 'ar'] as const)(
  'plays, stops and changes its speed (%s)',
  async (locale) => {
    const said = await opened(locale);
    await has(said.drawing.tryOut.start);
    await tabTo(said.drawing.tryOut.start);
    await press('{Enter}');
    await has(said.tryOut.play);
    await tabTo(said.tryOut.speed.second);
    await press('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await press('{End}{Enter}');
    const day = said.drawing.tryOut.perSecond(said.drawing.tryOut.oneDay);
    await has(day);
    await tabTo(said.tryOut.play, true);
    await press('{Enter}');
    await expect.poll(shownAt, { timeout: 10_000 }).toBeGreaterThan(START_AT + HOUR_MS);
    await tabTo(said.tryOut.stop);
    await press('{Enter}');
    await has(said.tryOut.play);
  },
  40_000,
);
