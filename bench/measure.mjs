// How the benches measure: after a warm-up, rounds of a fixed time, the median of CPU time per run. CPU time (GC included) rather than
// wall time, since other work on the machine distorts the latter; both sides of a comparison are measured in turn in one process.
import process from 'node:process';

const ROUND_MS = Number(process.env.ROUND_MS ?? 300);
const ROUNDS = 5;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs `sides` (name -> async or sync function) in turn and answers the median rate of each, per second of CPU. */
export async function rates(sides) {
  const runs = {};
  for (const [name, run] of Object.entries(sides)) runs[name] = await runsPerRound(run);
  const seconds = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(sides)) {
      const started = cpuMs();
      for (let i = 0; i < runs[name]; i++) await run();
      seconds[name].push((cpuMs() - started) / 1000 / runs[name]);
    }
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, 1 / median(list)]));
}

/** How many runs fill a round, found while warming up. */
async function runsPerRound(run) {
  let total = 0;
  let batch = 1;
  const started = cpuMs();
  while (cpuMs() - started < ROUND_MS) {
    for (let i = 0; i < batch; i++) await run();
    total += batch;
    if (cpuMs() - started < ROUND_MS / 8) batch *= 2;
  }
  return Math.max(1, total);
}

export function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** One result on standard output, as a JSON line. */
export function report(name, metric, value, unit, more = {}) {
  console.log(JSON.stringify({ case: name, metric, value, unit, ...more }));
}
