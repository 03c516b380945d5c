// Fields with several things, by the keyboard alone: lines, rows, choices, how many fit; and texts that must look in a certain way.
import type { Variable } from '@baton/core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LocaleProvider } from '../locale/locale-provider';
import { FieldGrid } from './field-grid';
import { type FieldValues, type FormEntry, labelOf } from './field-value';

const entry = (variable: Variable, over: Partial<FormEntry> = {}): FormEntry => ({
  variable,
  label: labelOf(variable),
  isRequired: true,
  isReadOnly: false,
  ...over,
});

async function open(entries: readonly FormEntry[], start: FieldValues = {}) {
  const onValues = vi.fn<(values: FieldValues) => void>();
  function Form() {
    const [values, setValues] = useState(start);
    const change = (next: FieldValues) => {
      setValues(next);
      onValues(next);
    };
    return (
      <FieldGrid entries={entries} values={values} onChange={(name, value) => change({ ...values, [name]: value })} />
    );
  }
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <Form />
    </LocaleProvider>,
  );
  return () => onValues.mock.lastCall?.[0];
}

test('lines are added with Enter and removed, and the focus goes with them', async () => {
  const values = await open([entry({ name: 'files', type: 'list', items: { type: 'file', most: 3 } })]);
  await expect.element(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add to “Files”' }).click();
  await expect.element(page.getByLabelText('Files, 1')).toHaveFocus();
  await userEvent.keyboard('a.pdf{Enter}');
  await expect.element(page.getByLabelText('Files, 2')).toHaveFocus();
  await userEvent.keyboard('b.pdf{Enter}c.pdf{Enter}');
  expect(values()).toEqual({ files: ['a.pdf', 'b.pdf', 'c.pdf'] });
  await expect.element(page.getByText('No more than 3 fit.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove entry 2' }).click();
  await expect.element(page.getByLabelText('Files, 2')).toHaveFocus();
  expect(values()).toEqual({ files: ['a.pdf', 'c.pdf'] });
});

test('rows have their fields, with types and words of their own', async () => {
  const fields = [
    { name: 'what', type: 'text' as const, label: 'Thing', required: true },
    { name: 'pieces', type: 'number' as const },
  ];
  const values = await open([entry({ name: 'order', type: 'list', items: { fields } })]);
  await page.getByRole('button', { name: 'Add to “Order”' }).click();
  await expect.element(page.getByLabelText('Thing')).toHaveFocus();
  await userEvent.keyboard('Menu{Tab}300{Tab}');
  expect(values()).toEqual({ order: [{ what: 'Menu', pieces: 300 }] });
});

test('several choices are ticked, in the order of the options', async () => {
  const options = ['Red', 'Green', 'Blue'].map((name) => ({ id: name.toLowerCase(), name }));
  const values = await open([entry({ name: 'inks', type: 'list', options })]);
  await page.getByText('Blue').click();
  await page.getByText('Red').click();
  expect(values()).toEqual({ inks: ['red', 'blue'] });
});

test('a text that must look in a certain way says so: how before, what is wrong once it was left', async () => {
  await open([
    entry({ name: 'plate', type: 'text' }, { mask: { pattern: 'AA-99' }, section: 'Delivery' }),
    entry({ name: 'phone', type: 'text' }, { mask: 'phone' }),
  ]);
  await expect.element(page.getByRole('heading', { name: 'Delivery' })).toBeVisible();
  await expect.element(page.getByText('Such as AB-12')).toBeVisible();
  await page.getByLabelText('Plate').fill('A');
  await expect.element(page.getByText('Write it like AB-12.')).not.toBeInTheDocument();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Write it like AB-12.')).toBeVisible();
  await page.getByLabelText('Plate').fill('XY-77');
  await expect.element(page.getByText('Write it like AB-12.')).not.toBeInTheDocument();
});
