// On a page of a host: our styles change nothing outside of our elements, whatever is open, and ours look the same inside.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { printOrder } from '../testing/print-order';

/** Plain HTML as a host's page has it, without a single class. */
const HOST = `
  <h1>Clients</h1><h2>Today</h2><h3>New</h3>
  <p>Two <b>new</b> ones, <strong>one</strong> late. <a href="#more">More</a> at <time>9:00</time></p>
  <ul><li>Ann</li></ul><ol><li>Bo</li></ol><dl><dt>City</dt><dd>Kyiv</dd></dl>
  <form><fieldset><legend>Search</legend><input value="Ann"><select><option>All</option></select><textarea>x</textarea></fieldset>
  <button type="button">Find</button></form>
  <table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>Ann</td></tr></tbody></table>
  <figure><svg width="10" height="10"><rect width="10" height="10"/></svg></figure>`;

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('main');
  host.innerHTML = HOST;
  document.body.append(host);
});
afterEach(() => host.remove());

/** Every computed property of the page and of what stands on it, but those that follow from how much room there is. */
function looks(): Record<string, Record<string, string>> {
  const elements = [document.documentElement, document.body, host, ...host.querySelectorAll('*')];
  const found: Record<string, Record<string, string>> = {};
  for (const [i, element] of elements.entries())
    for (const pseudo of ['', '::before', '::after', '::marker']) {
      const style = getComputedStyle(element, pseudo);
      const values = [...style]
        .filter(
          (name) => !name.startsWith('--') && !/^(block-size|height|perspective-origin|transform-origin)$/.test(name),
        )
        .map((name) => [name, style.getPropertyValue(name)]);
      found[`${i} ${element.localName}${pseudo}`] = Object.fromEntries(values);
    }
  return found;
}

function changesSince(before: ReturnType<typeof looks>): string[] {
  return Object.entries(looks()).flatMap(([element, now]) =>
    Object.entries(now)
      .filter(([name, value]) => before[element]?.[name] !== value)
      .map(([name, value]) => `${element}: ${name} ${before[element]?.[name]} → ${value}`),
  );
}

test('nothing on the page of a host looks another way with the editor on it, with a menu open', async () => {
  await page.viewport(1440, 900);
  const before = looks();
  const lang = document.documentElement.lang;
  await import('@baton/look/styles.css');
  const [{ ProcessEditor }, { LocaleProvider }] = await Promise.all([import('../index'), import('@baton/look')]);
  expect(changesSince(before)).toEqual([]);

  await render(
    <LocaleProvider locale="ar" zone="Europe/Berlin" scope="element">
      <div style={{ blockSize: 600 }}>
        <ProcessEditor defaultValue={printOrder()} select="design" />
      </div>
    </LocaleProvider>,
    { container: document.body.appendChild(document.createElement('div')) },
  );
  expect(changesSince(before)).toEqual([]);
  expect(document.documentElement.lang).toBe(lang);
  expect(document.documentElement.dir).toBe('');

  const trigger = () => document.querySelector<HTMLElement>('[data-area="panel"] button[aria-haspopup]');
  await expect.poll(trigger, { timeout: 10_000 }).not.toBeNull();
  trigger()?.click();
  const opened = () => document.querySelector<HTMLElement>('[data-baton][data-trigger]');
  await expect.poll(opened, { timeout: 10_000 }).not.toBeNull();
  const open = opened() as HTMLElement;
  // While it is open the page behind it is not scrolled and not pressed: that is all.
  const behind = changesSince(before).filter((change) => !/^0 html: overflow-|: interactivity /.test(change));
  expect(behind).toEqual([]);
  expect(getComputedStyle(open).boxSizing).toBe('border-box');
  expect(getComputedStyle(open).fontFamily).toContain('Inter');
  const touched = ['h1', 'p', 'button', 'input', 'table'].map(
    (name) => getComputedStyle(host.querySelector(name) as Element).font,
  );
  expect(new Set(touched).size).toBeGreaterThan(1);
  open.querySelector<HTMLElement>('[role="menu"], [role="listbox"], [role="dialog"]')?.focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(opened).toBeNull();
  await expect.poll(() => changesSince(before), { timeout: 10_000 }).toEqual([]);
}, 40_000);
