// `npm run bench [NAME ...]`: runs bench/*.bench.mjs, each in a fresh process; `npm run bench -- --peers` the comparison with other engines. Every bench writes JSON lines
// `{"case","metric","value","unit",...}` to standard output; they are passed on there, and shown as a table on standard error.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { buildStale } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './packages.mjs';

const folder = join(root, 'bench');
const names = process.argv.slice(2).map((name) => name.replace(/^--/, ''));
/** Run only when asked for: they fetch what they compare with. */
const ON_REQUEST = ['peers'];

await ensureInstalled();
const failed = await buildStale();
if (failed.length > 0) process.exit(1);

const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) =>
    names.length === 0
      ? !ON_REQUEST.some((name) => file.startsWith(name))
      : names.some((name) => file.startsWith(name)),
  )
  .sort();

const rows = [];
let broken = 0;
for (const file of files) {
  console.error(`-- ${file}`);
  const code = await runBench(join(folder, file));
  if (code !== 0) {
    broken += 1;
    console.error(`${file} ended with code ${code}`);
  }
}
showTable(rows);
if (files.length === 0) console.error('No bench has that name.');
process.exit(broken > 0 || files.length === 0 ? 1 : 0);

function runBench(path) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', path], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      const row = parse(line);
      if (row) rows.push(row);
    });
    child.on('close', (code) => resolve(code ?? 128));
  });
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    console.error(`Not a JSON line: ${line}`);
    return undefined;
  }
}

function showTable(lines) {
  const cells = lines.map(({ case: name, metric, value, unit }) =>
    [name, metric, format(value), unit ?? ''].map(String),
  );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...cells.map((row) => row[column].length)));
  for (const [name, metric, value, unit] of cells) {
    console.error(`${name.padEnd(widths[0])}  ${metric.padEnd(widths[1])}  ${value.padStart(widths[2])} ${unit}`);
  }
}

function format(value) {
  if (typeof value !== 'number') return value;
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}
