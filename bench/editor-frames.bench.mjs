// How fast the editor is with large drawings, in Chromium (work is CPU time of the main thread, so that other work on the machine does not
// distort it): from the call to a drawing that stands there, work of the main thread per frame while
// panning, zooming and dragging (95th percentile), from a key in the panel to its paint while problems are checked,
// and how long arranging takes and blocks.
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';
import { largeDrawing } from './editor/large-drawing.mjs';
import { servePage } from './editor/serve.mjs';
import { median, report } from './measure.mjs';

const FRAMES = 60;
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
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const loads = [];
  const works = [];
  for (let i = 0; i < 5; i++) {
    // What stood there before is not part of opening the next one.
    await page.evaluate(() => window.bench.close());
    const before = await taskTime(session);
    loads.push(
      await page.evaluate(async (what) => {
        const from = performance.now();
        window.bench.open({ draft: what });
        while (document.querySelectorAll('[data-step]').length < 5)
          await new Promise((next) => requestAnimationFrame(next));
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        return performance.now() - from;
      }, draft),
    );
    works.push((await taskTime(session)) - before);
  }
  report(name, 'loaded', median(loads), 'ms');
  report(name, 'loaded, work', median(works), 'ms', { first: works[0] });
  await page.waitForTimeout(1_500);
  const middle = { x: 700, y: 450 };
  const frames = async (metric, act) => {
    const work = [];
    const wall = [];
    for (let i = 0; i < FRAMES; i++) {
      const before = await taskTime(session);
      const from = performance.now();
      await act(i);
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
      wall.push(performance.now() - from);
      work.push((await taskTime(session)) - before);
    }
    work.sort((a, b) => a - b);
    report(name, `${metric}, work per frame p95`, work[Math.floor(work.length * 0.95)], 'ms', {
      median: median(work),
      wall: median(wall),
      load: loadavg()[0],
    });
  };
  await page.mouse.move(middle.x, middle.y);
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
  await frames('dragging', (i) => page.mouse.move(box.x + 3 * (i % 20), box.y + 2 * i));
  await page.mouse.up();

  await page.mouse.click(box.x, box.y);
  const first = page.locator('[data-step]').nth(3);
  await first.click({ force: true });
  const field = page.locator('[data-area="panel"] [data-field="name"]');
  await field.waitFor();
  await field.focus();
  await page.evaluate(() => {
    window.typed = [];
    window.addEventListener(
      'keydown',
      (event) => {
        const from = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.typed.push(performance.now() - from);
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  const beforeTyping = await taskTime(session);
  const keys = [];
  for (let i = 0; i < 40; i++) {
    const before = await taskTime(session);
    await page.keyboard.type('abcdefgh'[i % 8]);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
    keys.push((await taskTime(session)) - before);
    await page.waitForTimeout(i % 10 === 9 ? 400 : 60);
  }
  const typed = (await page.evaluate(() => window.typed)).sort((a, b) => a - b);
  report(name, 'work per key', ((await taskTime(session)) - beforeTyping) / 40, 'ms');
  keys.sort((a, b) => a - b);
  report(name, 'key to paint, work p95', keys[Math.floor(keys.length * 0.95)], 'ms', { median: median(keys) });
  report(name, 'key to paint p95', typed[Math.floor(typed.length * 0.95)], 'ms', { median: median(typed) });

  const arranged = await page.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    let running = true;
    const watch = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (running) setTimeout(watch);
    };
    watch();
    const from = performance.now();
    const before = window.bench.drawing();
    document.querySelector('[aria-label="Arrange"]').click();
    while (window.bench.drawing() === before) await new Promise((next) => setTimeout(next, 10));
    running = false;
    return { longest, whole: performance.now() - from };
  });
  report(name, 'arranging, until saved', arranged.whole, 'ms');
  report(name, 'arranging, longest block', arranged.longest, 'ms');
  await page.close();
}

/** Milliseconds that the main thread has worked so far. */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1_000;
}
