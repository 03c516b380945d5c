// Builds what is stale: `node scripts/build.mjs [--force] [--for start|publish|screens] [NAME ...]`.
// Also called by start.mjs, test.mjs and check.mjs. A target is fresh when the hash of its inputs is the one noted at its
// last build and its outputs exist; the notes are in .cache/build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { listTargets } from './build-targets.mjs';
import { filesUnder, root } from './packages.mjs';
import { inParallel, seconds } from './run.mjs';

const notes = join(root, '.cache', 'build');
const notBuilt = /\.(test|stories)\.[a-z]+$|\.md$|^__/;
const notInStories = /\.test\.[a-z]+$|\.md$|^__/;

/** What the targets must be for, for each purpose. */
const purposes = { start: ['start'], publish: ['start', 'publish'], screens: ['screens'] };

/**
 * Builds every stale target for `purpose` (`start`: what the product needs to run, `publish`: that and the packages,
 * `screens`: the Storybook), and says how long each took. Answers the names of the targets that failed.
 */
export async function buildStale({ purpose = 'publish', force = false, names = [], tellsFresh = false } = {}) {
  const wanted = listTargets()
    .filter((target) => purposes[purpose].includes(target.needs))
    .filter((target) => names.length === 0 || names.includes(target.name));
  const stale = wanted.map((target) => ({ target, hash: hashOf(target) })).filter((it) => force || !isFresh(it));
  if (stale.length === 0 && tellsFresh)
    console.error(`Nothing to build: ${wanted.map(({ name }) => name).join(', ')} are as their sources.`);
  if (stale.length > 0) console.error(`Building ${stale.map(({ target }) => target.name).join(', ')} ...`);
  const startedAt = performance.now();
  const results = await inParallel(stale.map((it) => () => buildOne(it)));
  const built = results.filter((result) => result.ok).length;
  if (built > 1) console.error(`Built ${built} of ${results.length} in ${seconds(startedAt)}.`);
  return results.filter((result) => !result.ok).map((result) => result.name);
}

async function buildOne({ target, hash }) {
  const startedAt = performance.now();
  const { code, output } = await target.build();
  const missing = target.outputs.filter((file) => !existsSync(file));
  const ok = code === 0 && missing.length === 0;
  if (ok) {
    mkdirSync(notes, { recursive: true });
    writeFileSync(noteOf(target), hash);
    console.error(`Built ${target.name} in ${seconds(startedAt)}.`);
  } else {
    console.error(`Building ${target.name} failed after ${seconds(startedAt)}:\n${output}`);
    if (code === 0) console.error(`These files were not made: ${missing.join(', ')}`);
  }
  return { name: target.name, ok };
}

function isFresh({ target, hash }) {
  if (!target.outputs.every((file) => existsSync(file))) return false;
  return existsSync(noteOf(target)) && readFileSync(noteOf(target), 'utf8') === hash;
}

const noteOf = (target) => join(notes, target.name.replaceAll(' ', '-'));

function hashOf(target) {
  const hash = createHash('sha256');
  for (const input of target.inputs) {
    for (const file of filesOf(join(root, input), target)) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path, { ofStories }) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return filesUnder(path)
    .filter((file) => !(ofStories ? notInStories : notBuilt).test(file) && !file.includes('node_modules/'))
    .map((file) => join(path, file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const purpose = args.includes('--for') ? args.splice(args.indexOf('--for'), 2)[1] : 'publish';
  const force = args.includes('--force');
  const names = args.filter((arg) => arg !== '--force');
  const known = listTargets().map((target) => target.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) console.error(`There is no ${unknown.join(', ')} to build. There are: ${known.join(', ')}.`);
  const failed = unknown.length > 0 ? unknown : await buildStale({ purpose, force, names, tellsFresh: true });
  process.exit(failed.length === 0 ? 0 : 1);
}
