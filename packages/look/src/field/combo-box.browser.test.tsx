// Choosing from a long list by typing: what fits is taken by Enter, Tab and by leaving, and what does not fit stays and is told of.
import type { Locale } from '@baton/words';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import { LocaleProvider } from '../locale/locale-provider';
import { ComboBox } from './combo-box';

const names: Partial<Record<Locale, readonly string[]>> = {
  en: ['Sales', 'Buyers', 'Buyers abroad', 'Accountants'],
  ar: ['المبيعات', 'المشترون', 'المشترون في الخارج', 'المحاسبون'],
};
const said = {
  en: { none: 'Nothing fits', several: 'Several fit. Choose one.' },
  ar: { none: 'لا شيء مطابق', several: 'أكثر من خيار مطابق. اختر واحدًا.' },
};

let chosen: string | null;

// A list closes when the page around it scrolls, and the frame of these tests says that it scrolled now and then without moving.
const still = document.head.appendChild(document.createElement('style'));
still.textContent = 'html, body { overflow: hidden; }';

async function open(locale: 'en' | 'ar', how: { start?: string | null; keeps?: boolean; menuTrigger?: 'input' } = {}) {
  chosen = how.start === undefined ? '0' : how.start;
  const options = (names[locale] ?? []).map((name, at) => ({ id: String(at), name }));
  function Form() {
    const [value, setValue] = useState(chosen);
    return (
      <form>
        <ComboBox
          label="Who"
          menuTrigger={how.menuTrigger ?? 'focus'}
          options={options}
          value={value}
          onChange={(id) => {
            if (id === null && how.keeps) return;
            chosen = id;
            setValue(id);
          }}
        />
        <input aria-label="Next" />
      </form>
    );
  }
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <Form />
    </LocaleProvider>,
  );
}

const field = () => page.getByRole('combobox', { name: 'Who' });
const next = () => page.getByLabelText('Next');
async function type(text: string) {
  await field().click();
  await field().fill(text);
}

const ways = {
  Enter: () => userEvent.keyboard('{Enter}'),
  Tab: () => userEvent.keyboard('{Tab}'),
  // The list holds the rest of the page back while it is open.
  leaving: async () => (document.querySelector('[aria-label="Next"]') as HTMLElement).focus(),
};

for (const [way, leave] of Object.entries(ways)) {
  test.each([
    ['en', 'Buyers', 'Buyers'],
    ['en', 'bUYERS ', 'Buyers'],
    ['en', 'abroad', 'Buyers abroad'],
    ['en', 'acc', 'Accountants'],
    ['ar', 'المشترون', 'المشترون'],
    ['ar', 'الخارج', 'المشترون في الخارج'],
  ] as const)(`in %s, %s is taken as %s by ${way}`, async (locale, typed, name) => {
    await open(locale);
    await type(typed);
    await leave();
    await expect.element(field()).toHaveValue(name);
    expect(names[locale]?.[Number(chosen)]).toBe(name);
    await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true');
    if (way === 'Tab') await expect.element(next()).toHaveFocus();
  });

  test.each([
    ['en', false],
    ['en', true],
    ['ar', false],
    ['ar', true],
  ] as const)(
    `in %s, what fits nothing stays and is told of after ${way} (holds on to a choice: %s)`,
    async (locale, keeps) => {
      const buyers = names[locale]?.[1] ?? '';
      await open(locale, { keeps });
      await type('xyz');
      await leave();
      await expect.element(field()).toHaveValue('xyz');
      await expect.element(page.getByText(said[locale].none)).toBeVisible();
      await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
      // Left, it is no choice any more.
      if (way !== 'Enter') expect(chosen).toBe(keeps ? '0' : null);
      await type(buyers);
      await userEvent.keyboard('{Enter}');
      await expect.element(field()).toHaveValue(buyers);
      expect(chosen).toBe('1');
      await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true');
    },
  );

  test.each(['en', 'ar'] as const)(`in %s, what fits several stays and is told of after ${way}`, async (locale) => {
    await open(locale, { menuTrigger: 'input' });
    await type(names[locale]?.[1]?.slice(0, -1) ?? '');
    await leave();
    await expect.element(field()).toHaveValue(names[locale]?.[1]?.slice(0, -1) ?? '');
    await expect.element(page.getByText(said[locale].several)).toBeVisible();
  });
}

test('an empty field is filled in, and Escape takes back what was typed', async () => {
  await open('en', { start: null });
  await type('buyers');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('Buyers');
  await type('xyz');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('Buyers');
  expect(chosen).toBe('1');
});
