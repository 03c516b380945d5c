// One test for each story: it is opened in each variant and compared with its kept picture. With SCREENS_UPDATE the pictures that differ
// are kept anew instead. A story without a picture and a picture without a story fail.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, test as base, expect, type TestInfo } from '@playwright/test';
import { root } from '../scripts/packages.mjs';
import { changes, type Pixels } from './compare';
import { Pictures } from './pictures';
import { contextOptions, Stage } from './stage';
import { nameOf, type Screen, screens, type Variant, variantsOf } from './variants';

const isUpdate = Boolean(process.env.SCREENS_UPDATE);
const folder = join(root, 'screens', 'references');
const test = base.extend<object, { stage: Stage; pictures: Pictures }>({
  stage: [
    async ({ browser }, use) => {
      const context: BrowserContext = await browser.newContext(contextOptions);
      await use(await Stage.set(context, process.env.SCREENS_URL ?? ''));
      await context.close();
    },
    { scope: 'worker' },
  ],
  pictures: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(new Pictures(page));
      await page.close();
    },
    { scope: 'worker' },
  ],
});

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
  readonly tags?: readonly string[];
}

const index = JSON.parse(readFileSync(join(root, '.cache', 'storybook', 'index.json'), 'utf8'));
const stories = Object.values<Story>(index.entries).filter(({ type }) => type === 'story');

test('every picture has its story', () => {
  const known = new Set(stories.flatMap((story) => screens.map((screen) => `${story.id}.${screen.width}.webp`)));
  const orphans = readdirSync(folder, { encoding: 'utf8' }).filter((file) => !known.has(file));
  if (isUpdate) for (const file of orphans) rmSync(join(folder, file));
  else expect(orphans).toEqual([]);
});

for (const story of stories) {
  test(`${story.title}: ${story.name}`, async ({ stage, pictures }, info) => {
    for (const screen of screens) await lookAt(story, screen, stage, pictures, info);
  });
}

async function lookAt(story: Story, screen: Screen, stage: Stage, pictures: Pictures, info: TestInfo): Promise<void> {
  const file = join(folder, `${story.id}.${screen.width}.webp`);
  if (!isUpdate) expect(existsSync(file), `${file} is missing; make it: npm run screens -- --update`).toBe(true);
  const kept = existsSync(file)
    ? await pictures.cells(readFileSync(file), Math.floor(screen.width / screen.shrink))
    : [];
  const seen: Seen[] = [];
  const fixed = await stage.open(story.id, screen);
  let locale = 'en';
  for (const variant of variantsOf(fixed)) {
    // What was played stays: it was played in English, and only the language changes. Where nothing is played, the story begins in its language.
    if (variant.locale !== locale && !fixed.locale && !story.tags?.includes('play-fn')) {
      await stage.open(story.id, screen, variant.locale);
    }
    locale = variant.locale;
    await stage.change(variant);
    seen.push({ variant, ...(await settled(stage, pictures, screen, kept[seen.length])) });
    if (!isChecked(variant, screen)) continue;
    expect.soft(await stage.breaches(story.id), `${nameOf(variant, screen)}: accessibility`).toEqual([]);
  }
  const differ = kept.length !== seen.length || seen.some(({ isSame }) => !isSame);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    if (differ)
      writeFileSync(
        file,
        await sheetOf(
          seen.map(({ small }) => small),
          screen,
          pictures,
        ),
      );
    return;
  }
  expect.soft(kept.length, `kept variants at ${screen.width}; new ones: npm run screens -- --update`).toBe(seen.length);
  for (const [at, one] of seen.entries()) {
    const before = kept[at];
    if (one.isSame || !before) continue;
    await tell(nameOf(one.variant, screen), before, one, screen, pictures, info);
  }
}

/** As small as the pictures on it stay themselves: what is lost in keeping them is less than half of what would be told. */
async function sheetOf(shown: readonly Pixels[], { block }: Screen, pictures: Pictures): Promise<Buffer> {
  for (const quality of [0.7, 0.8, 0.9]) {
    const sheet = await pictures.sheet(shown, quality);
    const kept = await pictures.cells(sheet, shown[0]?.width ?? 0);
    const isTrue = shown.every((one, at) => {
      const cell = kept[at];
      return cell !== undefined && changes(cell, filledUp(one, cell.height), block, 0.5).length === 0;
    });
    if (isTrue) return sheet;
  }
  return pictures.sheet(shown, 1);
}

/** What the stories' own tests do not check: they do English, or what the story fixes, on a wide screen in both themes. */
function isChecked({ locale, theme }: Variant, { width }: Screen): boolean {
  return theme === 'light' && (locale === 'ar') === width > 1000;
}

interface Seen {
  readonly variant: Variant;
  readonly small: Pixels;
  /** In its own size, where it differs. */
  readonly full?: Buffer | undefined;
  readonly isSame: boolean;
}

/** How often in a row nothing moved, before a picture is taken for good. */
const STILL = 2;

/** What is shown once it equals the kept picture or, where it never does, once it keeps still. */
async function settled(stage: Stage, pictures: Pictures, { shrink, block }: Screen, kept: Pixels | undefined) {
  let last: Pixels | undefined;
  let still = 0;
  for (let tries = 0; ; tries++) {
    const small = await pictures.pixels(await stage.small(shrink));
    if (kept && changes(kept, filledUp(small, kept.height), block).length === 0) return { small, isSame: true };
    const isStill = last !== undefined && changes(last, small, block).length === 0;
    still = isStill ? still + 1 : 0;
    const isOver = still >= STILL && tries >= (kept ? 12 : 0);
    if (isOver || tries > 30) return { small, isSame: false, full: isUpdate ? undefined : await stage.full() };
    last = small;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** As it stands in a sheet with higher ones. */
function filledUp(cell: Pixels, height: number): Pixels {
  if (cell.height >= height) return cell;
  const data = new Uint8Array(cell.width * height * 4).fill(128);
  data.set(cell.data);
  return { width: cell.width, height, data };
}

async function tell(
  name: string,
  before: Pixels,
  { full, small }: Seen,
  { shrink, block }: Screen,
  pictures: Pictures,
  info: TestInfo,
): Promise<void> {
  const found = changes(before, filledUp(small, before.height), block);
  const title = name.replaceAll(' ', '-');
  const attach = (kind: string, body: Buffer) =>
    info.attach(`${title}-${kind}.png`, { body, contentType: 'image/png' });
  await attach('expected', await pictures.shown(before, shrink));
  if (full) await attach('actual', full);
  await attach('diff', await pictures.shown(small, shrink, found));
  const places = found.slice(0, 5).map(({ x, y, edge, by }) => {
    return `${edge * shrink} px at ${x * shrink}, ${y * shrink} by ${by.toFixed(1)} of the bound`;
  });
  expect.soft(places, `${name}: ${found.length} places differ`).toEqual([]);
}
