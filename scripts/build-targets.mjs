// The things that can be built: for each its inputs, its outputs and the command. Called by build.mjs.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emitTypes } from './emit-types.mjs';
import { entriesOf, filesUnder, hasStyles, listPackages, root, typesOf } from './packages.mjs';
import { runNode } from './run.mjs';

const program = (...parts) => join(root, 'node_modules', ...parts);
const vite = program('vite', 'bin', 'vite.js');
const storybook = program('storybook', 'dist', 'bin', 'dispatcher.js');
const tsup = program('tsup', 'dist', 'cli-default.js');

/** Packages whose sources are compiled into another one's output instead of being imported from it. */
const carries = { cli: ['examples/processes'] };

/**
 * Every target: `{name, needs, inputs, outputs, build}`. `needs` says who wants it: `start` (the running product),
 * `publish` (what goes to the registry) or `screens` (the pictures of the stories; with `ofStories` they are inputs, too).
 * `inputs` are folders or files whose contents decide whether it is stale.
 */
export function listTargets() {
  const packages = listPackages();
  const libraries = packages.map((entry) => libraryTarget(entry));
  return [...libraries, ...consoleTarget(packages), typesTarget(packages), storybookTarget(packages)];
}

function libraryTarget({ folder, path, manifest }) {
  const styled = hasStyles(manifest);
  const dist = join(path, 'dist');
  const args = styled
    ? [vite, 'build', '--config', '../../vite.library.config.ts']
    : [tsup, '--config', '../../tsup.config.ts'];
  return {
    name: folder,
    needs: styled ? 'publish' : 'start',
    inputs: [
      `packages/${folder}/src`,
      `packages/${folder}/package.json`,
      ...(carries[folder] ?? []),
      styled ? 'vite.library.config.ts' : 'tsup.config.ts',
    ],
    outputs: Object.keys(entriesOf(path, manifest)).map((name) => join(dist, `${name}.js`)),
    build: () => {
      clear(dist, (file) => /\.(js|js\.map|css)$/.test(file) && !file.startsWith('app/'));
      return runNode(args, { cwd: path, quiet: true });
    },
  };
}

/** The console as an application, built from the sources of all it uses. */
function consoleTarget(packages) {
  const path = join(root, 'packages', 'console');
  if (!existsSync(join(path, 'index.html'))) return [];
  return [
    {
      name: 'console application',
      needs: 'start',
      inputs: [
        ...packages.map(({ folder }) => `packages/${folder}/src`),
        ...['index.html', 'vite.config.ts', 'package.json', 'public'].map((file) => `packages/console/${file}`),
        'package-lock.json',
      ],
      outputs: [join(path, 'dist', 'app', 'index.html')],
      build: () => runNode([vite, 'build'], { cwd: path, quiet: true }),
    },
  ];
}

/** The declarations of all packages at once, since one compiler run is cheaper than one for each. */
function typesTarget(packages) {
  return {
    name: 'declarations',
    needs: 'publish',
    inputs: [
      ...packages.flatMap(({ folder }) => [`packages/${folder}/src`, `packages/${folder}/package.json`]),
      'tsconfig.base.json',
      'tsconfig.types.json',
      'package-lock.json',
      'scripts/emit-types.mjs',
    ],
    outputs: packages.flatMap(({ path, manifest }) =>
      Object.values(manifest.exports ?? {})
        .map(typesOf)
        .filter(Boolean)
        .map((file) => join(path, file)),
    ),
    build: () => {
      for (const { path } of packages) clear(join(path, 'dist'), (file) => file.endsWith('.d.ts'));
      return emitTypes(packages);
    },
  };
}

/** All stories as a site, for the pictures of them. */
function storybookTarget(packages) {
  const folder = join(root, '.cache', 'storybook');
  return {
    name: 'storybook',
    needs: 'screens',
    ofStories: true,
    inputs: [...packages.map(({ folder }) => `packages/${folder}/src`), 'examples', '.storybook', 'package-lock.json'],
    outputs: [join(folder, 'index.json'), join(folder, 'iframe.html')],
    build: () => runNode([storybook, 'build', '--disable-telemetry', '--output-dir', folder], { quiet: true }),
  };
}

function clear(folder, isOld) {
  for (const file of filesUnder(folder).filter(isOld)) rmSync(join(folder, file));
}
