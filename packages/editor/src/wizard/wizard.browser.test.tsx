// The wizard where the company has many roles, by keys: they are found by typing, nothing is answered unasked, and what cannot be read is
// told of.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import '@baton/words/wizard';
import { words } from '@baton/words';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { EditorDirectory } from '../document/editor';
import { ProcessEditor } from '../shell/process-editor';
import { freshProcess } from '../testing/fresh-process';
import { memoryRepository } from '../testing/memory-repository';

const directory: EditorDirectory = {
  roles: [
    { id: 'sales', name: 'Sales' },
    ...Array.from({ length: 12 }, (_, n) => ({ id: `crew${n}`, name: `Crew ${n}` })),
    { id: 'lead', name: 'Sales team lead' },
    { id: 'buyers', name: 'Buyers' },
  ],
  people: [
    { id: 'ann', name: 'Ann', roles: ['buyers'], manager: 'hugo' },
    { id: 'hugo', name: 'Hugo', roles: ['lead'] },
  ],
  calendars: [],
};

beforeEach(() => page.viewport(1440, 900));

test.each(['en', 'ar'] as const)(
  'in %s, a role is taken as it was typed, and the rest says what is wrong',
  async (locale) => {
    await render(
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ position: 'fixed', inset: 0 }}>
          <ProcessEditor repository={memoryRepository(freshProcess, null, 0)} processId="fresh" directory={directory} />
        </div>
      </LocaleProvider>,
    );
    await expect.poll(() => document.activeElement?.getAttribute('data-way'), { timeout: 10_000 }).toBe('wizard');
    await userEvent.keyboard('{Enter}');
    const { wizard, controls } = words(locale);
    const what = page.getByRole('textbox', { name: wizard.whatOf(1), exact: true });
    const who = page.getByRole('combobox', { name: wizard.whoOf(1), exact: true });
    const within = page.getByRole('textbox', { name: wizard.howLongOf(1), exact: true });
    const told = page.getByRole('combobox', { name: wizard.told });
    const make = page.getByRole('button', { name: wizard.create });
    await expect.element(what, { timeout: 10_000 }).toBeVisible();
    await what.fill('Buy it');
    await expect.element(told).toHaveValue(wizard.toldAbove);
    await userEvent.keyboard('{Tab}{Control>}a{/Control}buyers{Tab}soon{Tab}');
    await expect.element(who).toHaveValue('Buyers');
    await expect.element(page.getByText(wizard.needsTime)).toBeVisible();
    // Who is above them is not put there unasked.
    await expect.element(told).toHaveValue(wizard.toldAbove);
    await within.fill(wizard.howLongHint);
    await expect.element(page.getByText(wizard.needsTime)).not.toBeInTheDocument();
    await who.fill('xyz');
    await make.click();
    await expect.element(page.getByText(controls.noMatches)).toBeVisible();
    await expect.element(who).toHaveFocus();
    await expect.element(who).toHaveValue('xyz');
    await userEvent.keyboard('{Control>}a{/Control}BUYERS{Enter}');
    await expect.element(who).toHaveValue('Buyers');
    await make.click();
    await expect.element(make).not.toBeInTheDocument();
    await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(3);
    expect(document.body.textContent).toContain('Buyers');
  },
);
