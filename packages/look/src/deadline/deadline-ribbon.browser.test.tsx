// The ribbon under keyboard and pointer, from left to right and from right to left.
import '../styles.css';
import type { Locale } from '@baton/words';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LocaleProvider } from '../locale/locale-provider';
import { DeadlineRibbon } from './deadline-ribbon';
import { berlin, sampleShades } from './sample-shades';

const startAt = berlin('04-30', '11:00');
const marks = [{ id: '50', label: '50', at: berlin('05-04', '11:00') }];

async function renderRibbon(locale: Locale = 'en', dueAt = berlin('05-05', '11:00')) {
  const onDueChange = vi.fn();
  function Ribbon() {
    const [due, setDue] = useState(dueAt);
    const change = (at: number) => {
      onDueChange(at);
      setDue(at);
    };
    return (
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ inlineSize: 312 }}>
          <DeadlineRibbon
            shades={sampleShades('04-30', '05-07')}
            startAt={startAt}
            dueAt={due}
            marks={marks}
            onDueChange={change}
          />
        </div>
      </LocaleProvider>
    );
  }
  const screen = await render(<Ribbon />);
  const handle = screen.getByRole('slider');
  (handle.element() as HTMLElement).focus();
  return { screen, handle, moved: () => onDueChange.mock.lastCall?.[0] };
}

test('an arrow moves due by one working hour', async () => {
  const { moved } = await renderRibbon();
  await userEvent.keyboard('{ArrowRight}');
  expect(moved()).toBe(berlin('05-05', '12:00'));
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(moved()).toBe(berlin('05-05', '10:00'));
});

test('it jumps over the night, the holiday and the weekend', async () => {
  const { moved } = await renderRibbon('en', berlin('04-30', '18:00'));
  await userEvent.keyboard('{ArrowRight}');
  expect(moved()).toBe(berlin('05-04', '10:00'));
  await userEvent.keyboard('{ArrowLeft}');
  expect(moved()).toBe(berlin('04-30', '18:00'));
});

test('Shift moves by one working day', async () => {
  const { moved } = await renderRibbon();
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(moved()).toBe(berlin('05-06', '11:00'));
  await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(moved()).toBe(berlin('05-04', '11:00'));
});

test('Home is one working hour, End the last moment; never the start itself', async () => {
  const { moved } = await renderRibbon();
  await userEvent.keyboard('{Home}');
  expect(moved()).toBe(berlin('04-30', '12:00'));
  await userEvent.keyboard('{End}');
  expect(moved()).toBe(berlin('05-07', '18:00'));
});

test('from right to left the left arrow leads on in time and the start stands on the right', async () => {
  const { handle, moved } = await renderRibbon('ar');
  const before = handle.element().getBoundingClientRect().x;
  await userEvent.keyboard('{ArrowLeft}');
  expect(moved()).toBe(berlin('05-05', '12:00'));
  expect(handle.element().getBoundingClientRect().x).toBeLessThan(before);
});

test('says where it stands', async () => {
  const { handle } = await renderRibbon();
  await expect.element(handle).toHaveAttribute('aria-valuetext', 'Tue 5 May, 11:00, 2 working days');
  await expect.element(handle).toHaveAttribute('aria-valuenow', '16');
});

test.each(['en', 'ar'] as const)('dragging lands on a whole working hour (%s)', async (locale) => {
  const { handle, screen, moved } = await renderRibbon(locale);
  const ribbon = screen.getByRole('group').element();
  const box = ribbon.getBoundingClientRect();
  const element = handle.element();
  const at = (share: number) => (locale === 'ar' ? box.right - box.width * share : box.left + box.width * share);
  const fire = (type: string, clientX: number) =>
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX, clientY: box.top + 58, pointerId: 1 }));
  element.setPointerCapture = () => {};
  fire('pointerdown', at(0.53));
  fire('pointermove', at(0.35));
  fire('pointerup', at(0.35));
  expect(moved()).toBe(berlin('05-04', '11:00'));
  fire('pointermove', at(0.9));
  expect(moved()).toBe(berlin('05-04', '11:00'));
});

test('without a handler it is a picture with a name', async () => {
  const screen = await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <DeadlineRibbon shades={sampleShades('04-30', '05-07')} startAt={startAt} dueAt={berlin('05-05', '11:00')} />
    </LocaleProvider>,
  );
  await expect.element(screen.getByRole('img', { name: 'Due Tue 5 May, 11:00' })).toBeInTheDocument();
});

test.each(['en', 'ar'] as const)(
  'the start is a handle too, in %s: arrows by an hour, Shift by a day, dragged to where it is let go',
  async (locale) => {
    const onStartChange = vi.fn();
    const screen = await render(
      <LocaleProvider locale={locale} zone="Europe/Berlin">
        <div style={{ inlineSize: 312, margin: 20 }}>
          <DeadlineRibbon
            shades={sampleShades('04-30', '05-07')}
            startAt={startAt}
            dueAt={berlin('05-05', '11:00')}
            onStartChange={onStartChange}
          />
        </div>
      </LocaleProvider>,
    );
    const handle = screen.getByRole('slider').element() as HTMLElement;
    handle.focus();
    const forward = locale === 'ar' ? '{ArrowLeft}' : '{ArrowRight}';
    const back = locale === 'ar' ? '{ArrowRight}' : '{ArrowLeft}';
    await userEvent.keyboard(forward);
    expect(onStartChange).toHaveBeenLastCalledWith(berlin('04-30', '12:00'), 1);
    await userEvent.keyboard(`{Shift>}${back}{/Shift}`);
    expect(onStartChange).toHaveBeenLastCalledWith(berlin('04-29', '11:00'), -1);

    const box = handle.getBoundingClientRect();
    const frame = handle.parentElement?.getBoundingClientRect() as DOMRect;
    const to = locale === 'ar' ? frame.left + 40 : frame.right - 40;
    onStartChange.mockClear();
    const at = { clientY: box.top + 5, pointerId: 1, bubbles: true };
    const capture = vi.spyOn(handle, 'setPointerCapture').mockImplementation(() => {});
    handle.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: box.left }));
    handle.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: to }));
    expect(onStartChange).not.toHaveBeenCalled();
    handle.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: to }));
    expect(onStartChange).toHaveBeenCalledOnce();
    expect(onStartChange.mock.lastCall?.[0]).toBeGreaterThan(berlin('05-05', '09:00'));
    capture.mockRestore();
  },
);
