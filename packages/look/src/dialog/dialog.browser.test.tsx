// Dialogs and toasts under the keyboard: where focus goes, what closes them.
import '../styles.css';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/button';
import { Toasts, toast } from '../feedback/toasts';
import { TextField } from '../field/text-field';
import { LocaleProvider } from '../locale/locale-provider';
import { Dialog } from './dialog';

afterEach(() => {
  document.documentElement.dir = 'ltr';
});

function Page({ role }: { readonly role?: 'dialog' | 'alertdialog' }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <LocaleProvider locale="en">
      <Button onPress={() => setOpen(true)}>Cancel case</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Cancel PO-1184?" role={role}>
        <TextField label="Reason" />
      </Dialog>
    </LocaleProvider>
  );
}

test('focus goes into the dialog and returns to the button', async () => {
  const screen = await render(<Page />);
  const button = screen.getByRole('button', { name: 'Cancel case' });
  await button.click();
  const dialog = screen.getByRole('dialog', { name: 'Cancel PO-1184?' });
  await expect.element(dialog).toBeInTheDocument();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await vi.waitFor(() => expect(document.activeElement).toBe(button.element()));
});

test('an alert dialog is named as one and closes with Escape', async () => {
  const screen = await render(<Page role="alertdialog" />);
  await screen.getByRole('button', { name: 'Cancel case' }).click();
  const dialog = screen.getByRole('alertdialog', { name: 'Cancel PO-1184?' });
  await expect.element(dialog).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('a toast offers its act once and is gone', async () => {
  const onPress = vi.fn();
  const screen = await render(
    <LocaleProvider locale="ru">
      <Toasts />
    </LocaleProvider>,
  );
  toast({ text: 'Готово. Договор у вас.', act: { name: 'Отменить', onPress } });
  const text = screen.getByText('Готово. Договор у вас.');
  await expect.element(text).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Отменить' }).click();
  expect(onPress).toHaveBeenCalledOnce();
  await expect.element(text).not.toBeInTheDocument();
});

test('a toast can be closed by whoever showed it', async () => {
  const screen = await render(
    <LocaleProvider locale="en">
      <Toasts />
    </LocaleProvider>,
  );
  const close = toast({ text: 'Not saved: no connection.' });
  const text = screen.getByText('Not saved: no connection.');
  await expect.element(text).toBeInTheDocument();
  close();
  await expect.element(text).not.toBeInTheDocument();
});

test('an embedded part sets its own language and direction', async () => {
  const screen = await render(
    <LocaleProvider locale="ar" scope="element">
      <TextField label="السبب" isOptional />
    </LocaleProvider>,
  );
  const field = screen.getByRole('textbox').element();
  expect(field.closest('[lang="ar"]')?.getAttribute('dir')).toBe('rtl');
  expect(document.documentElement.dir).not.toBe('rtl');
});
