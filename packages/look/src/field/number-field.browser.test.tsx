// Numbers typed with the digits of Arabic and Persian keyboards.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import { LocaleProvider } from '../locale/locale-provider';
import { NumberField } from './number-field';

test.each([
  ['٢٥٠', '250'],
  ['۲۵۰', '250'],
  ['٢٫٥', '2.5'],
  ['12', '12'],
])('%s is taken as %s', async (typed, shown) => {
  let value = 0;
  await render(
    <LocaleProvider locale="ar" zone="Europe/Berlin">
      <NumberField
        label="Sum"
        onChange={(next) => {
          value = next;
        }}
      />
    </LocaleProvider>,
  );
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard(typed);
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => value).toBe(Number(shown));
  await expect.element(page.getByRole('textbox')).toHaveValue(shown);
});
