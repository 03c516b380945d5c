// One test for each story: it is opened in each variant and compared with its kept picture. With SCREENS_UPDATE the pictures that differ
// are kept anew instead. A story without a picture and a picture without a story fail.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, test as base, expect, type TestInfo } from '@playwright/test';
import { root } from '../scripts/packages.mjs';
import { changes, type Pixels } from './compare';
import type { Told } from './in-page';
import { filledUp, readPictures, readSheet, showPicture, writeSmallestSheet } from './pictures';
import { contextOptions, Stage } from './stage';
import { nameOf, type Screen, screens, type Variant, variantsOf } from './variants';

const isUpdate = Boolean(process.env.SCREENS_UPDATE);
const folder = join(root, 'screens', 'references');
const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browser }, use) => {
      const context: BrowserContext = await browser.newContext(contextOptions);
      await use(await Stage.set(context, process.env.SCREENS_URL ?? ''));
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const WIDE = screens[0]!;

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
  test(`${story.title}: ${story.name}`, async ({ stage }, info) => {
    let told: Told | undefined;
    for (const screen of screens) told = await lookAt(story, screen, stage, info, told);
  });
}

/** `before`: what the story has said of itself when it was looked at on another screen. */
async function lookAt(story: Story, screen: Screen, stage: Stage, info: TestInfo, before?: Told): Promise<Told> {
  const file = join(folder, `${story.id}.${screen.width}.webp`);
  if (!isUpdate) expect(existsSync(file), `${file} is missing; make it: npm run screens -- --update`).toBe(true);
  const kept = existsSync(file) ? await readSheet(readFileSync(file), Math.floor(screen.width / screen.shrink)) : [];
  const seen: Seen[] = [];
  const told = await stage.open(story.id, before?.isNarrowed ? WIDE : screen);
  if (before?.isNarrowed) await stage.resize(screen);
  const { fixed } = told;
  const isPlayedOnce = before?.isNarrowed || story.tags?.includes('play-fn');
  let locale = 'en';
  for (const variant of variantsOf(fixed)) {
    // What was played stays: it was played in English, and only the language changes. Where nothing is played, the story begins in its language.
    if (variant.locale !== locale && !fixed.locale && !isPlayedOnce) {
      await stage.open(story.id, screen, variant.locale);
    }
    locale = variant.locale;
    await stage.change(variant);
    seen.push({ variant, ...(await settled(stage, screen, kept[seen.length])) });
    if (isUpdate || !isChecked(variant, screen)) continue;
    expect.soft(await stage.breaches(story.id), `${nameOf(variant, screen)}: accessibility`).toEqual([]);
  }
  if (isUpdate) {
    await keep(file, kept.length, seen, screen);
    return told;
  }
  expect.soft(kept.length, `kept variants at ${screen.width}; new ones: npm run screens -- --update`).toBe(seen.length);
  for (const [at, one] of seen.entries()) {
    const picture = kept[at];
    if (one.isSame || !picture) continue;
    await tell(nameOf(one.variant, screen), picture, one, screen, info);
  }
  return told;
}

async function keep(file: string, before: number, seen: readonly Seen[], { block }: Screen) {
  if (before === seen.length && seen.every(({ isSame }) => isSame)) return;
  mkdirSync(folder, { recursive: true });
  const shown = seen.map(({ small }) => small);
  writeFileSync(file, await writeSmallestSheet(shown, block));
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

/** How often in a row the same is seen, before a picture is taken for good: what comes later than all that one can wait for is no change. */
const STILL = isUpdate ? 1 : 6;
/** In ms, between two looks at what is not as it was. */
const BETWEEN = 100;
const MOST_LOOKS = 30;

/** What is shown once it equals the kept picture or, where it never does, once it keeps still. */
async function settled(
  stage: Stage,
  { shrink, block }: Screen,
  kept: Pixels | undefined,
): Promise<Omit<Seen, 'variant'>> {
  let taken = await stage.small(shrink);
  let small = readPictures(taken);
  const isSame = () => kept !== undefined && changes(kept, filledUp(small, kept.height), block).length === 0;
  for (let looks = 1, still = 0; !isSame() && looks < MOST_LOOKS && still < STILL; looks++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    const next = await stage.small(shrink);
    still = next.length === taken.length && next.every((one, at) => one.equals(taken[at]!)) ? still + 1 : 0;
    taken = next;
    if (still === 0) small = readPictures(taken);
  }
  return isSame() ? { small, isSame: true } : { small, isSame: false, full: isUpdate ? undefined : await stage.full() };
}

async function tell(
  name: string,
  before: Pixels,
  { full, small }: Seen,
  { shrink, block }: Screen,
  info: TestInfo,
): Promise<void> {
  const found = changes(before, filledUp(small, before.height), block);
  const title = name.replaceAll(' ', '-');
  const attach = (kind: string, body: Buffer) =>
    info.attach(`${title}-${kind}.png`, { body, contentType: 'image/png' });
  await attach('expected', showPicture(before, shrink));
  if (full) await attach('actual', full);
  await attach('diff', showPicture(small, shrink, found));
  const places = found.slice(0, 5).map(({ x, y, edge, by }) => {
    return `${edge * shrink} px at ${x * shrink}, ${y * shrink} by ${by.toFixed(1)} of the bound`;
  });
  expect.soft(places, `${name}: ${found.length} places differ`).toEqual([]);
}
