// The try-out: before a case is started, on its way, with several futures, with tests that hold, fail and are very many, and its coverage.

import type { ProcessTest } from '@baton/core';
import type { Locale } from '@baton/words';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { openPrintOrder } from '../testing/halftone';
import { openSmall } from '../testing/small-order';
import { failingTest, smallTest } from '../testing/small-tests';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

interface ShownProps {
  readonly locale?: Locale;
  /** Tests of the small order; absent: the print order is shown. */
  readonly tests?: readonly ProcessTest[];
}

function Shown({ locale, tests }: ShownProps) {
  const editor = useMemo(
    () => (tests ? openSmall({ tests, view: { side: 'tryOut' } }) : openPrintOrder({ view: { side: 'tryOut' } })),
    [tests],
  );
  return (
    <WithEditor editor={editor} locale={locale}>
      <div style={{ blockSize: 800 }}>
        <TryOut startAt={Date.parse('2026-04-28T09:00:00+02:00')} />
      </div>
    </WithEditor>
  );
}

const meta = {
  title: 'Editor/Try-out',
  component: Shown,
  parameters: { layout: 'fullscreen' },
  render: (args, { globals }) => <Shown {...args} locale={(args.locale ?? globals.locale ?? 'en') as Locale} />,
} satisfies Meta<typeof Shown>;
export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;
const LONG = { timeout: 15_000 };

export const PrintOrder: Story = {};
export const InArabic: Story = { args: { locale: 'ar' }, globals: { locale: 'ar' } };
export const Dark: Story = { globals: { theme: 'dark' } };

/** Started, the first task finished, four hours of nothing; then looked back to the beginning, and somebody falls ill there. */
const branch: Play = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  const said = (part: string) => canvasElement.querySelector<HTMLElement>(part) as HTMLElement;
  await userEvent.click(
    await waitFor(() => said('form button[type="submit"]') ?? Promise.reject(new Error('none')), LONG),
  );
  await waitFor(() => expect(canvasElement.querySelector('article button')).not.toBeNull(), LONG);
  const slider = canvas.getByRole('slider');
  slider.focus();
  const ahead = getComputedStyle(slider).direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}';
  await userEvent.keyboard(ahead);
  await waitFor(
    () => expect(Number(slider.getAttribute('aria-valuenow'))).toBeGreaterThan(Date.UTC(2026, 3, 28, 7)),
    LONG,
  );
  slider.focus();
  await userEvent.keyboard('{Home}');
  await waitFor(() => expect(slider).toHaveAttribute('aria-valuenow', String(Date.UTC(2026, 3, 28, 7))), LONG);
  const chips = canvasElement.querySelectorAll<HTMLElement>('aside button[data-rac]');
  const ill = [...chips].find((chip) => /falls ill|مرض/.test(chip.textContent ?? ''));
  await userEvent.click(ill as HTMLElement);
  await waitFor(() => expect(canvas.getAllByRole('radio').length).toBeGreaterThan(2), LONG);
};
export const TwoFutures: Story = { play: branch };
export const TwoFuturesInTheDark: Story = { play: branch, globals: { theme: 'dark' } };
export const TwoFuturesInArabic: Story = { play: branch, args: { locale: 'ar' }, globals: { locale: 'ar' } };

const openTests: Play = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole('radio', { name: /Tests|الاختبارات/ }, LONG));
};
export const NoTests: Story = { args: { tests: [] }, play: openTests };

const runAll: Play = async (context) => {
  await openTests(context);
  const canvas = within(context.canvasElement);
  await userEvent.click(await canvas.findByRole('button', { name: /Run all|شغّل الكل/ }, LONG));
  await waitFor(() => expect(canvas.queryByRole('progressbar')).toBeNull(), LONG);
};
const TESTS = [failingTest, smallTest(2), smallTest(3)];
export const FailedTest: Story = {
  args: { tests: TESTS },
  play: async (context) => {
    await runAll(context);
    const canvas = within(context.canvasElement);
    // In the list, and told to whoever does not see it.
    await waitFor(() => expect(canvas.getAllByText('1 of 3 fail')).toHaveLength(2), LONG);
    await userEvent.click(canvas.getAllByRole('button', { name: 'See it at that moment' })[0] as HTMLElement);
    await waitFor(() => expect(canvas.getByRole('radio', { name: /It is answered at once/ })).toBeChecked(), LONG);
  },
};
export const FailedTestInArabic: Story = {
  args: { tests: TESTS, locale: 'ar' },
  globals: { locale: 'ar' },
  play: runAll,
};

const MANY = Array.from({ length: 120 }, (_, n) => smallTest(n + 1));
export const VeryManyTests: Story = {
  args: { tests: MANY },
  play: async (context) => {
    await openTests(context);
    const canvas = within(context.canvasElement);
    expect(canvas.getAllByRole('listitem').length).toBeLessThan(40);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Find a test' }), '(77)');
    await waitFor(() => expect(canvas.getByText('A yes goes through (77)')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Run all' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }, LONG));
    await canvas.findByRole('button', { name: 'Run all' }, LONG);
  },
};
