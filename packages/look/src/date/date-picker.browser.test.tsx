import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LocaleProvider } from '../locale/locale-provider';
import { DatePicker } from './date-picker';

it('tells a day only once its year has four digits', async () => {
  const told: (string | null)[] = [];
  function Day() {
    const [day, setDay] = useState<string | null>('2026-11-30');
    const take = (next: string | null) => {
      told.push(next);
      setDay(next);
    };
    return <DatePicker label="Away from" value={day} onChange={take} />;
  }
  render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <Day />
    </LocaleProvider>,
  );
  await page.getByRole('spinbutton', { name: /year/ }).click();
  await userEvent.keyboard('2027');
  expect(told.at(-1)).toBe('2027-11-30');
  expect(told.slice(0, -1).every((day) => day === null)).toBe(true);
});
