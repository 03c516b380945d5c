// The comparison on real pages: what a person would notice is found, each button that goes among it, and what only draws letters otherwise is not.
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { changes, type Pixels } from './compare';
import { readPictures, readSheet, writeSmallestSheet } from './pictures';
import { contextOptions, Stage } from './stage';
import { type Screen, screens } from './variants';

const STORY = 'look-all-controls--controls';
/** Pages as they are worked with: many small buttons, among them such as are only an icon. */
const PAGES = ['console-my-tasks--one-task', 'console-one-case--running', 'editor-process-editor--read-only'];

/** A stage, and how what is shown differs from what is kept of the story. */
async function look(stage: Stage, story: string, screen: Screen) {
  const seen = async (styles: string): Promise<Pixels> => {
    await stage.restyle(styles);
    return readPictures(await stage.small(screen.shrink));
  };
  await stage.open(story, screen);
  const plain = await seen('');
  const [kept] = await readSheet(await writeSmallestSheet([plain], screen.block), plain.width);
  return async (styles: string) => changes(kept ?? plain, await seen(styles), screen.block).length;
}

test('changed styles of a real page are found, other drawing of letters is not', async ({ browser }) => {
  const stage = await Stage.set(await browser.newContext(contextOptions), process.env.SCREENS_URL ?? '');
  for (const screen of screens) {
    const found = await look(stage, STORY, screen);
    const where = `at ${screen.width}`;
    expect(await found(''), `nothing ${where}`).toBe(0);
    expect(await found('body { -webkit-text-stroke: 0.05px }'), `bolder letters ${where}`).toBe(0);
    expect(await found('button { transform: translateX(6px) }'), `moved buttons ${where}`).toBeGreaterThan(0);
    expect(await found('svg { visibility: hidden }'), `missing icons ${where}`).toBeGreaterThan(0);
    expect(await found('* { --accent: #2f7d4f !important }'), `another colour ${where}`).toBeGreaterThan(0);
  }
});

for (const story of PAGES) {
  test(`each button that goes is found: ${story}`, async ({ browser }) => {
    const stage = await Stage.set(await browser.newContext(contextOptions), process.env.SCREENS_URL ?? '');
    for (const screen of screens) {
      const found = await look(stage, story, screen);
      const buttons = await stage.numberButtons();
      expect(buttons.length, `buttons at ${screen.width}`).toBeGreaterThan(2);
      const unseen: string[] = [];
      for (const [at, name] of buttons.entries()) {
        await stage.restyle('');
        await stage.numberButtons(); // parts of a drawing are drawn anew at times
        if ((await found(`[data-numbered="${at}"] { opacity: 0 !important }`)) === 0) unseen.push(name);
      }
      expect(unseen, `at ${screen.width}, of ${buttons.length} buttons`).toEqual([]);
    }
  });
}
