// `npm run check [NAME ...]`: everything that must hold apart from the tests. One line per check with its time; goes on
// after a failure and exits with 1 at the end. The result for machines is .cache/reports/check.json. Node built-ins only.
import './node-version.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { listPackages, root } from './packages.mjs';
import { forget, write } from './reports.mjs';
import { inParallel, run, runNode, seconds } from './run.mjs';
import { typecheck } from './typecheck.mjs';

const shownLines = 60;
const quiet = { quiet: true };

const checks = {
  types: typecheck,
  lint: () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=200', '.'], quiet),
  directions: () => run('depcruise', ['--config', '.dependency-cruiser.cjs', 'packages', 'examples'], quiet),
  'unused code': () => run('knip', ['--no-progress', '--no-config-hints'], quiet),
  build,
  publint: () => eachPackage((path) => run('publint', ['run', path, '--strict'], quiet)),
  'published types': () => eachPackage(checkPublishedTypes),
  'api reports': () => runNode(['scripts/api-report.mjs'], quiet),
  'size budgets': () => run('size-limit', [], quiet),
  'first load': () => runNode(['scripts/first-load.mjs'], quiet),
  'links in docs': () => run('remark', ['.', '--quiet', '--frail'], quiet),
};

const named = process.argv.slice(2);
const wanted = Object.entries(checks).filter(([name]) => named.length === 0 || named.includes(name));

forget('check');
await ensureInstalled();
const results = [];
for (const [name, check] of wanted) {
  const startedAt = performance.now();
  const { code, output } = await check();
  const ok = code === 0;
  results.push({ name, ok, ms: Math.round(performance.now() - startedAt) });
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds(startedAt)}`);
  if (!ok) show(name, output.trimEnd().split('\n'));
}
write('check', { checks: results });

const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(failed.length === 0 ? `All ${results.length} checks hold.` : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);

/** The first lines here, all of them in a file. */
function show(name, lines) {
  for (const line of lines.slice(0, shownLines)) console.log(`     ${line}`);
  if (lines.length <= shownLines) return;
  const path = `.cache/reports/check-${name.replaceAll(' ', '-')}.txt`;
  writeFileSync(join(root, path), lines.join('\n'));
  console.log(`     ... ${lines.length - shownLines} more lines in ${path}`);
}

async function build() {
  const broken = await buildStale();
  return { code: broken.length, output: broken.length > 0 ? `Failed: ${broken.join(', ')} (see above)` : '' };
}

function checkPublishedTypes(path, manifest) {
  const withoutTypes = Object.keys(manifest.exports).filter((name) => /\.(css|json)$/.test(name));
  const excluded = withoutTypes.flatMap((name) => ['--exclude-entrypoints', name.replace(/^\.\//, '')]);
  return run('attw', ['--pack', path, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', ...excluded], quiet);
}

/** Two packages at a time; the output of those that fail, each under its name. */
async function eachPackage(check) {
  const packages = listPackages().filter(({ manifest }) => !manifest.private);
  const found = await inParallel(
    packages.map(
      ({ path, manifest }) =>
        () =>
          check(path, manifest),
    ),
  );
  const failures = found.flatMap(({ code, output }, index) =>
    code === 0 ? [] : [`${packages[index].manifest.name}:\n${output}`],
  );
  return { code: failures.length, output: failures.join('\n') };
}
