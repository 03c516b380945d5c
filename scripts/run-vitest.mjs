// Runs one level of vitest, if need be in parts, and leaves one report. Called by test.mjs. Node built-ins only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';
import { forget, mergeParts, partName, read, reportPath, runningPath, whatRan } from './reports.mjs';
import { runNode } from './run.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** A level takes eight minutes on two cores: a part that is not done after so long hangs. */
const MOST_MINUTES = 20;

/**
 * All files of a level share one page, which keeps what each of them leaves: 80 files come to 1.7 GB, and now and then the
 * browser goes away. Each part begins with a browser of its own.
 */
const parts = { browser: 4, storybook: 2 };

/** Answers 0 when all tests of the level passed. `handedOn`: arguments for vitest, such as files; then it runs in one part. */
export async function runVitest(level, handedOn) {
  const total = handedOn.length > 0 ? 1 : (parts[level] ?? 1);
  const codes = [];
  for (let part = 1; part <= total; part += 1) {
    const shard = total > 1 ? [`--shard=${part}/${total}`] : [];
    codes.push(await runPart(partName(level, part), ['--project', level, ...shard, ...handedOn]));
  }
  mergeParts(level, codes);
  return codes.find((code) => code !== 0) ?? 0;
}

async function runPart(name, args) {
  const own = join(root, 'scripts', 'running-reporter.mjs');
  const reporters = ['default', 'json', own].map((reporter) => `--reporter=${reporter}`);
  const file = [vitest, 'run', ...args, ...reporters, `--outputFile.json=${reportPath(name)}`];
  const options = { env: { CI: '1', BATON_RUNNING: runningPath(name) }, minutes: MOST_MINUTES };
  forget(name);
  const first = await runNode(file, options);
  const isBroken = first.code !== 0 && first.code !== 124 && brokeOff(name);
  if (first.code !== 124 && !isBroken) return first.code;
  // A worker of the runner that does not come back, or a browser that has gone, is no failure of a test: it is said, and tried once more.
  if (isBroken) console.error(`\n${name} broke off without a test that failed. It is tried once more.`);
  else tellWhatHung(name);
  forget(name);
  const second = await runNode(file, options);
  if (second.code === 124) tellWhatHung(name);
  return second.code;
}

/** Whether files were begun and not done, and no test failed by the runner's own report. */
const brokeOff = (name) => whatRan(name).length > 0 && existsSync(reportPath(name)) && read(name)?.numFailedTests === 0;

function tellWhatHung(name) {
  const running = whatRan(name);
  console.error(
    `\n${name} was ended after ${MOST_MINUTES} minutes. Not done: ${running.join(', ') || 'nothing had begun'}`,
  );
}
