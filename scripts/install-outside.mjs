// Installs our packages as a stranger gets them: packed, then installed by npm into a folder outside of the clone.
// Called by examples/outside.test.ts and e2e/outside-editor.test.ts. Node built-ins only.
import { constants, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './packages.mjs';
import { run } from './run.mjs';

/**
 * `names` are folders of packages/, already built; `others` are packages of other people that the folder's own code needs (types, say).
 * Nothing is fetched: what is asked for of others is copied from this clone's node_modules beforehand, and npm finds it there. A version that does
 * not fit, a peer that is not there or two that differ fail as with a registry. Throws with npm's words.
 */
export async function installOutside(folder, names, { others = [] } = {}) {
  mkdirSync(folder, { recursive: true });
  const packed = await npm(
    'pack',
    '--json',
    '--pack-destination',
    folder,
    ...names.map((name) => `./packages/${name}`),
  );
  const files = JSON.parse(packed.slice(packed.indexOf('['))).map(({ filename }) => join(folder, filename));
  const asked = names
    .map((name) => join(root, 'packages', name))
    .flatMap((from) => needed(manifestOf(from)).map((name) => ({ name, from })));
  copyWithAllTheyNeed([...asked, ...others.map((name) => ({ name, from: root }))], folder);
  const versions = others.map((name) => [name, manifestOf(join(root, 'node_modules', name)).version]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: Object.fromEntries(versions) }),
  );
  await npm('install', '--prefix', folder, '--offline', '--no-save', '--no-package-lock', '--ignore-scripts', ...files);
}

async function npm(...args) {
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) throw new Error(`npm ${args[0]} failed:\n${output}`);
  return output;
}

const manifestOf = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

function needed({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
  return names.filter((name) => !name.startsWith('@baton/'));
}

/** Each to the place that it has below the root, so that whoever needs an older one keeps its own. What is not installed here (another system's) is left out. */
function copyWithAllTheyNeed(queue, folder) {
  const found = new Set();
  for (const { name, from } of queue) {
    const path = placeOf(name, from);
    if (!path || found.has(path)) continue;
    found.add(path);
    queue.push(...needed(manifestOf(path)).map((next) => ({ name: next, from: path })));
  }
  for (const path of found) {
    const isLeftOut = (file) => file.endsWith('.map') || relative(path, file).split(sep).includes('node_modules');
    const place = relative(root, path).replace(/^packages[\\/][^\\/]+[\\/]/, '');
    cpSync(path, join(folder, place), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (file) => !isLeftOut(file),
    });
  }
}

function placeOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (at === root) return undefined;
  }
}
