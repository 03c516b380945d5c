// What the main thread of a page does while something is done to it, task by task, each with its CPU time and its time by the clock: where the
// two lie apart, other work on the machine has held it up. Used by the bench of the editor's frames.

const ZERO = 'bench zero';

/** Runs `run` and answers what it answered with the tasks of the main thread meanwhile and the ends of frames; times are those of the page's clock, ms. */
export async function watchMainThread(page, run) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  const zero = await page.evaluate((name) => performance.mark(name).startTime, ZERO);
  const answer = await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mark = events.find(({ name }) => name === ZERO);
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const momentOf = (ts) => zero + (ts - mark.ts) / 1_000;
  const tasks = own
    .filter(({ name, ph }) => name.endsWith('::RunTask') && ph === 'X')
    .map(({ ts, dur, tdur }) => ({ from: momentOf(ts), wall: dur / 1_000, cpu: (tdur ?? 0) / 1_000 }))
    .sort((a, b) => a.from - b.from);
  const frames = own
    .filter(({ name, ph }) => name === 'AnimationFrame' && ph === 'e')
    .map(({ ts }) => momentOf(ts))
    .sort((a, b) => a - b);
  return { answer, tasks, frames };
}

/** The work of the frame that had the most of it between two moments: what is done up to its end, since that of the one before. */
export function heaviestFrame(tasks, frames, from, to) {
  const ends = frames.filter((end) => end > from && end < to);
  if (ends.length === 0) throw new Error('no frame was drawn');
  const works = ends.map((end, i) => workBetween(tasks, i === 0 ? from : ends[i - 1], end));
  return works.reduce((most, work) => (work.cpu > most.cpu ? work : most));
}

/** Work between two moments; of a task that lies across one of them its share. */
export function workBetween(tasks, from, to) {
  const work = { cpu: 0, wall: 0 };
  for (const task of tasks) {
    const inside = Math.min(to, task.from + task.wall) - Math.max(from, task.from);
    if (inside <= 0) continue;
    work.wall += inside;
    work.cpu += (task.cpu * inside) / task.wall;
  }
  return work;
}

/** The longest that nothing else could be done. */
export function longestTask(tasks, from = -Infinity, to = Infinity) {
  const within = tasks.filter((task) => task.from + task.wall > from && task.from < to);
  return { cpu: Math.max(0, ...within.map(({ cpu }) => cpu)), wall: Math.max(0, ...within.map(({ wall }) => wall)) };
}

/** The value that this share of them does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
