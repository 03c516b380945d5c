// How a package without styles is built: `tsup --config ../../tsup.config.ts` in its folder, called by scripts/build.mjs.
// Entries come from the package's own exports; declarations are emitted for all packages at once (scripts/emit-types.mjs).
import { defineConfig } from 'tsup';
import { entriesOf } from './scripts/packages.mjs';

export default defineConfig({
  entry: entriesOf(process.cwd()),
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
  },
  // `#name` stands for files that differ by where the package runs: the one who imports it chooses.
  external: [/^node:/, /^#/],
});
