// How a package without styles is built: `tsup --config ../../tsup.config.ts` in its folder, called by scripts/build.mjs.
// Entries come from the package's own exports; declarations are emitted for all packages at once (scripts/emit-types.mjs).
import { defineConfig } from 'tsup';
import { entriesOf, filesUnder, readManifest } from './scripts/packages.mjs';

/** Hosts take a thing or two of these: each module stays a file, so that their bundlers leave behind what they do not take. */
const APART = ['@baton/core'];

const folder = process.cwd();
const isApart = APART.includes(readManifest(folder).name);
const modules = filesUnder(`${folder}/src`).filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file));

export default defineConfig({
  entry: {
    ...entriesOf(folder),
    ...(isApart && Object.fromEntries(modules.map((file) => [file.replace(/\.ts$/, ''), `src/${file}`]))),
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  sourcemap: true,
  splitting: true,
  clean: false,
  dts: false,
  silent: true,
  // The example processes are private: the command line carries them inside.
  noExternal: ['@baton/example-processes'],
  esbuildOptions(options) {
    options.conditions = ['baton-source'];
    options.mainFields = ['module', 'main'];
    options.logLevel = 'warning';
    if (isApart) options.chunkNames = 'modules/[name]-[hash]';
  },
  // `#name` stands for files that differ by where the package runs: the one who imports it chooses.
  external: [/^node:/, /^#/],
});
