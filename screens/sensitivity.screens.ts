// The comparison on a real page: what styles change is found, and what only draws letters otherwise is not.
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { changes, type Pixels } from './compare';
import { Pictures } from './pictures';
import { contextOptions, Stage } from './stage';
import { screens } from './variants';

const STORY = 'look-all-controls--controls';

test('changed styles of a real page are found, other drawing of letters is not', async ({ browser }) => {
  const stage = await Stage.set(await browser.newContext(contextOptions), process.env.SCREENS_URL ?? '');
  const pictures = new Pictures(await browser.newPage());
  for (const screen of screens) {
    const seen = async (styles: string): Promise<Pixels> => {
      await stage.open(STORY, screen);
      await stage.restyle(styles);
      return pictures.pixels(await stage.small(screen.shrink));
    };
    const plain = await seen('');
    const [kept] = await pictures.cells(await pictures.sheet([plain]), plain.width);
    const found = async (styles: string) => changes(kept ?? plain, await seen(styles), screen.block).length;
    const where = `at ${screen.width}`;
    expect(await found(''), `nothing ${where}`).toBe(0);
    expect(await found('body { -webkit-text-stroke: 0.05px }'), `bolder letters ${where}`).toBe(0);
    expect(await found('button { transform: translateX(6px) }'), `moved buttons ${where}`).toBeGreaterThan(0);
    expect(await found('svg { visibility: hidden }'), `missing icons ${where}`).toBeGreaterThan(0);
    expect(await found(':root { --accent: #2f7d4f !important }'), `another colour ${where}`).toBeGreaterThan(0);
  }
});
