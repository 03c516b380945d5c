// Where the keyboard goes when what has it goes.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus';

let root: HTMLElement;
let stop: () => void;

beforeEach(() => {
  root = document.createElement('main');
  root.innerHTML = `
    <header><button>Menu</button></header>
    <ul><li><button>One</button></li><li><button>Two</button></li><li><button>Three</button></li></ul>
    <footer><button>Save</button></footer>`;
  document.body.append(root);
  stop = keepFocus(root);
});
afterEach(() => {
  stop();
  root.remove();
});

const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement;
const focused = () => document.activeElement?.textContent?.trim();
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

test('it goes to what stands in the place of a removed line', async () => {
  button('Two').focus();
  button('Two').closest('li')?.remove();
  await expect.poll(focused).toBe('Three');
});

test('behind the last line it goes to the one before', async () => {
  button('Three').focus();
  button('Three').closest('li')?.remove();
  await expect.poll(focused).toBe('Two');
});

test('when the whole list goes it goes on to what follows', async () => {
  button('One').focus();
  root.querySelector('ul')?.remove();
  await expect.poll(focused).toBe('Save');
});

test('a button that can do no more hands it on', async () => {
  button('Two').focus();
  button('Two').disabled = true;
  await expect.poll(focused).toBe('Three');
});

test('a dialog whose opener is gone leaves it where that stood', async () => {
  button('Two').focus();
  const dialog = document.createElement('div');
  dialog.dataset.baton = '';
  dialog.innerHTML = '<button>Remove</button>';
  document.body.append(dialog);
  button('Remove').focus();
  button('Two').closest('li')?.remove();
  dialog.remove();
  await expect.poll(focused).toBe('Three');
});

test('what is moved keeps it', async () => {
  button('Two').focus();
  root.querySelector('ul')?.append(button('Two').closest('li') as HTMLElement);
  await expect.poll(focused).toBe('Two');
});

test('what is hidden or out of reach is passed by', async () => {
  button('Two').focus();
  button('Three').style.display = 'none';
  button('Two').remove();
  await expect.poll(focused).toBe('One');
});

test('whoever left on purpose is not brought back', async () => {
  button('Two').focus();
  button('Two').blur();
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await frames(3);
  button('Two').remove();
  await frames(6);
  expect(document.activeElement).toBe(document.body);
});

test('what another part of the page loses is not ours', async () => {
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  other.remove();
  await frames(6);
  expect(document.activeElement).toBe(document.body);
});
