// How long an analyst needs in the editor for eight tasks, by the keystroke-level model, each done for real in Chromium and checked on the
// document. `npm run bench editor-tasks`; with STEPS=1 every gesture is told on standard error.
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';
import { person } from './editor/person.mjs';
import { servePage } from './editor/serve.mjs';
import { TASKS } from './editor/tasks.mjs';
import { report } from './measure.mjs';

const only = process.argv[2];
const { url, close } = await servePage();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
let missed = 0;
try {
  for (const task of TASKS.filter(({ id }) => !only || id === only)) {
    await measure(task);
  }
} finally {
  await browser.close();
  close();
}
process.exitCode = missed > 0 ? 1 : 0;

async function measure(task) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
  page.on('pageerror', (error) => console.error(`${task.id} in the page: ${error.message}`));
  await page.goto(url);
  await page.evaluate((what) => window.bench.open(what), task.open);
  await page.locator('[data-step]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const me = person(page);
  let done = false;
  try {
    await task.act(me, page);
    done = task.check ? await holds(page, task.check) : await eventually(() => task.seen(page));
  } catch (error) {
    console.error(`${task.id}: ${error instanceof Error ? error.message : error}`);
  }
  const { steps, ...counted } = me.counted();
  if (process.env.STEPS) for (const line of steps) console.error(`   ${line}`);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${task.id}.png` });
  const within = done && Object.entries(task.target).every(([what, most]) => counted[what] <= most);
  if (!within) missed += 1;
  report(`editor ${task.id}`, 'keystroke-level time', counted.seconds, 's', {
    task: task.text,
    done,
    within,
    target: task.target,
    ...counted,
  });
  await page.close();
}

/** The draft is saved a moment after the last change. */
async function holds(page, check) {
  return eventually(async () => check(await page.evaluate(() => window.bench.drawing())));
}

async function eventually(test) {
  for (let i = 0; i < 60; i++) {
    if (await test()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
