// A step that is written as a question has two ways in the drawing that is made; where its "no" leads is chosen below it.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import '@baton/words/wizard';
import { directionOf, words } from '@baton/words';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { EditorDirectory } from '../document/editor';
import { ProcessEditor } from '../shell/process-editor';
import { freshProcess } from '../testing/fresh-process';
import { memoryRepository } from '../testing/memory-repository';

const directory: EditorDirectory = {
  roles: [{ id: 'it', name: 'IT' }],
  people: [{ id: 'ann', name: 'Ann', roles: ['it'] }],
  calendars: [],
  channels: ['app', 'mail'],
};
const STEPS = {
  en: ['Colleague works from home?', 'Send the laptop', 'Hand it over', 'Ask how it is'],
  ar: ['هل يعمل الزميل من المنزل؟', 'إرسال الحاسوب', 'تسليمه', 'السؤال عن الحال'],
} as const;

beforeEach(() => page.viewport(1440, 900));

test.each(['en', 'ar'] as const)('in %s, a question leads two ways', async (locale) => {
  const repository = memoryRepository(freshProcess, null, 0);
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }} dir={directionOf(locale)}>
        <ProcessEditor repository={repository} processId="fresh" directory={directory} />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.activeElement?.getAttribute('data-way'), { timeout: 10_000 }).toBe('wizard');
  await userEvent.keyboard('{Enter}');
  const { wizard } = words(locale);
  const what = (n: number) => page.getByRole('textbox', { name: wizard.whatOf(n), exact: true });
  const leads = page.getByRole('button', { name: new RegExp(wizard.noOf(1)) });
  await expect.element(what(1), { timeout: 10_000 }).toBeVisible();
  const [question, first, second, third] = STEPS[locale];
  await what(1).fill(question.slice(0, -1));
  await expect.element(leads).not.toBeInTheDocument();
  for (const [n, step] of [question, first, second, third].entries()) {
    await what(n + 1).fill(step);
    if (n < 3) await page.getByRole('button', { name: wizard.addStep }).click();
  }
  await expect.element(leads).toHaveTextContent(wizard.noTo(second));
  await leads.click();
  await page.getByRole('option', { name: wizard.noInstead(second, first) }).click();
  await expect.element(leads).toHaveTextContent(wizard.noInstead(second, first));
  // It is no longer among what can go wrong that its answer is no.
  const refused = (step: string) => page.getByRole('checkbox', { name: wizard.wrongAt(wizard.refused, step) });
  await expect.element(refused(first)).toBeInTheDocument();
  await expect.element(refused(question)).not.toBeInTheDocument();
  await page.getByRole('button', { name: wizard.create }).click();
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(6);
  const { accept, refuse } = wizard.made;
  await expect.poll(() => document.body.textContent).toContain(accept);
  expect(document.body.textContent).toContain(refuse);
});
