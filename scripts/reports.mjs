// Reads the reports that the test runners and checks leave in .cache/reports and counts what passed and failed.
// Called by test.mjs, check.mjs and tally.mjs. Node built-ins only.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

const folder = join(root, '.cache', 'reports');

/** The levels of tests in the order in which they run, cheapest first. */
export const levels = ['node', 'browser', 'storybook', 'e2e'];
/** Run only where they are named: pictures depend on the Chromium that drew the kept ones. */
export const namedLevels = ['screens'];

export const reportPath = (name) => join(folder, `${name}.json`);

/** Where `running-reporter.mjs` keeps which files of tests are under way. */
export const runningPath = (level) => join(folder, `${level}.running.json`);

/** The files of tests that had begun and were not done. */
export const whatRan = (level) =>
  existsSync(runningPath(level)) ? JSON.parse(readFileSync(runningPath(level), 'utf8')) : [];

/** The report of one part of a level that runs in several. */
export const partName = (level, part) => `${level}-${part}`;

/** One report of vitest from those of a level's parts, of which each ended with its code. */
export function mergeParts(level, codes) {
  const reports = codes.map((_, at) => read(partName(level, at + 1)));
  const sum = (field) => reports.reduce((total, report) => total + (report?.[field] ?? 0), 0);
  write(level, {
    numPassedTests: sum('numPassedTests'),
    numFailedTests: sum('numFailedTests'),
    numPendingTests: sum('numPendingTests'),
    numTodoTests: sum('numTodoTests'),
    success: codes.every((code) => code === 0) && reports.every((report) => report?.success),
    testResults: reports.flatMap((report) => report?.testResults ?? []),
  });
}

/** Removes a report, so that an old one is never taken for the result of this run. */
export function forget(name) {
  mkdirSync(folder, { recursive: true });
  rmSync(reportPath(name), { force: true });
  rmSync(runningPath(name), { force: true });
}

export function write(name, content) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(reportPath(name), `${JSON.stringify(content, null, 2)}\n`);
}

/** `{passed, failed, skipped}` of one report; a report that is missing or unreadable counts as one failure. */
export function count(name) {
  const report = read(name);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const counted = report.checks ? countChecks(report) : report.stats ? countPlaywright(report) : countVitest(report);
  const ranNothing = counted.passed + counted.failed === 0;
  return ranNothing ? { ...counted, failed: 1 } : counted;
}

/** What one report says, or undefined when it is missing or unreadable. */
export function read(name) {
  if (!existsSync(reportPath(name))) return undefined;
  try {
    return JSON.parse(readFileSync(reportPath(name), 'utf8'));
  } catch (error) {
    console.error(`The report ${reportPath(name)} cannot be read: ${error.message}`);
    return undefined;
  }
}

function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults }) {
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !success ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

function countChecks({ checks }) {
  const passed = checks.filter((check) => check.ok).length;
  return { passed, failed: checks.length - passed, skipped: 0 };
}
