// How fast the editor is with large drawings, in Chromium: from the call to a drawing that stands there, work of the main thread per frame while
// panning, zooming and dragging, from a key in the panel to its paint while problems are checked, and how long arranging takes and blocks.
// Each figure is told as CPU time of the main thread and by the clock, with the load of the machine: where the two lie apart, others held it up.
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';
import { largeDrawing } from './editor/large-drawing.mjs';
import { heaviestFrame, longestTask, percentile, watchMainThread, workBetween } from './editor/main-thread.mjs';
import { servePage } from './editor/serve.mjs';
import { median, report } from './measure.mjs';

const LOADS = 5;
const FRAMES = 120;
const KEYS = 240;
const ARRANGED = 3;

const { url, close } = await servePage();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  for (const size of process.argv[2] ? [Number(process.argv[2])] : [500, 2_000]) await measure(size);
} finally {
  await browser.close();
  close();
}

async function measure(size) {
  const name = `editor ${size} steps`;
  const draft = largeDrawing(size);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
  await page.goto(url);
  await loading(page, draft, (metric, runs) => tell(name, metric, runs));
  await page.waitForTimeout(1_500);
  await moving(page, (metric, runs) => tell(name, metric, runs));
  await typing(page, (metric, runs) => tell(name, metric, runs));
  await arranging(page, draft, (metric, runs) => tell(name, metric, runs));
  await page.close();
}

/** The 95th percentile and the median of runs, each a time of CPU and a time by the clock. */
function tell(name, metric, runs) {
  const [cpu, wall] = [runs.map((run) => run.cpu), runs.map((run) => run.wall)];
  const rounded = (value) => Math.round(value * 10) / 10;
  report(name, `${metric}, work p95`, rounded(percentile(cpu, 0.95)), 'ms', {
    median: rounded(median(cpu)),
    first: rounded(cpu[0]),
    wall95: rounded(percentile(wall, 0.95)),
    wall: rounded(median(wall)),
    most: rounded(Math.max(...wall)),
    runs: runs.length,
    load: loadavg()[0],
  });
}

async function loading(page, draft, say) {
  const runs = [];
  for (let i = 0; i < LOADS; i++) {
    // What stood there before is not part of opening the next one.
    await page.evaluate(() => window.bench.close());
    const { answer, tasks } = await watchMainThread(page, () =>
      page.evaluate(async (what) => {
        const from = performance.now();
        window.bench.open({ draft: what });
        while (document.querySelectorAll('[data-step]').length < 5)
          await new Promise((next) => requestAnimationFrame(next));
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        return { from, to: performance.now() };
      }, draft),
    );
    runs.push({ cpu: workBetween(tasks, answer.from, answer.to).cpu, wall: answer.to - answer.from });
  }
  say('loaded', runs);
}

async function moving(page, say) {
  const frames = async (metric, act) => {
    const {
      answer,
      tasks,
      frames: drawn,
    } = await watchMainThread(page, async () => {
      const spans = [];
      for (let i = 0; i < FRAMES; i++) {
        const from = await page.evaluate(() => performance.now());
        await act(i);
        spans.push([
          from,
          await page.evaluate(
            () =>
              new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(performance.now())))),
          ),
        ]);
      }
      return spans;
    });
    // One move is followed by two to four frames: the heaviest of them, and all of them until the drawing stands.
    say(
      `${metric}, frame`,
      answer.map(([from, to]) => heaviestFrame(tasks, drawn, from, to)),
    );
    say(
      `${metric}, a move until it stands`,
      answer.map(([from, to]) => workBetween(tasks, from, to)),
    );
  };
  await page.mouse.move(700, 450);
  await frames('panning', (i) => page.mouse.wheel(0, i < FRAMES / 2 ? 90 : -60));
  await page.keyboard.down('Control');
  await frames('zooming', (i) => page.mouse.wheel(0, i < FRAMES / 2 ? -20 : 20));
  await page.keyboard.up('Control');
  const box = await page.evaluate(() => {
    const all = [...document.querySelectorAll('[data-step]')].map((step) => step.getBoundingClientRect());
    const { x, y, width, height } = all.find((rect) => rect.width > 60 && rect.y > 200 && rect.y < 600) ?? all[0];
    return { x: x + width / 2, y: y + height / 4 };
  });
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await frames('dragging', (i) => page.mouse.move(box.x + 3 * (i % 20), box.y + i));
  await page.mouse.up();
  await page.mouse.click(box.x, box.y);
}

/** As people type: now fast, now with rests in which drawing and problems follow, so that keys meet every part of that. */
async function typing(page, say) {
  await page.locator('[data-step]').nth(3).click({ force: true });
  const field = page.locator('[data-area="panel"] [data-field="name"]');
  await field.waitFor();
  await field.focus();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    window.typed = [];
    window.addEventListener(
      'keydown',
      (event) => {
        const from = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.typed.push([from, performance.now()]);
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  const { answer, tasks } = await watchMainThread(page, async () => {
    for (let i = 0; i < KEYS; i++) {
      // Twenty letters, and back again: the name stays as long as names are.
      await page.keyboard.press(i % 40 < 20 ? 'abcdefgh'[i % 8] : 'Backspace');
      await page.waitForTimeout(i % 12 === 11 ? 700 : 40 + ((i * 37) % 140));
    }
    return page.evaluate(() => window.typed);
  });
  const [first] = answer[0];
  say(
    'key to paint',
    answer.map(([from, to]) => ({ cpu: workBetween(tasks, from, to).cpu, wall: to - from })),
  );
  say('longest block while typing', [longestTask(tasks, first)]);
}

async function arranging(page, draft, say) {
  const waits = [];
  const blocks = [];
  for (let i = 0; i < ARRANGED; i++) {
    await page.evaluate(() => window.bench.close());
    await page.evaluate((what) => window.bench.open({ draft: what }), draft);
    await page.locator('[data-step]').first().waitFor();
    await page.waitForTimeout(1_500);
    const { answer, tasks } = await watchMainThread(page, () =>
      page.evaluate(async () => {
        const from = performance.now();
        const before = window.bench.drawing();
        document.querySelector('[aria-label="Arrange"]').click();
        while (window.bench.drawing() === before) await new Promise((next) => setTimeout(next, 10));
        const saved = performance.now();
        // The steps are still on their way to their places.
        await new Promise((next) => setTimeout(next, 1_000));
        return { from, saved, to: performance.now() };
      }),
    );
    waits.push({ cpu: workBetween(tasks, answer.from, answer.saved).cpu, wall: answer.saved - answer.from });
    blocks.push(longestTask(tasks, answer.from, answer.to));
  }
  say('arranging, until saved', waits);
  say('arranging, longest block', blocks);
}
