// How a package with styles (look, editor, console) is built as a library: `vite build --config ../../vite.library.config.ts`
// in its folder, called by scripts/build.mjs. All styles end in dist/styles.css; dependencies stay imports.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { entriesOf, readManifest } from './scripts/packages.mjs';

const folder = process.cwd();
const manifest = readManifest(folder);
const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

/** Styles that a page of its own adds: they stand apart from `styles.css`. */
const pageStyles: Plugin = {
  name: 'page-styles',
  closeBundle() {
    const page = join(folder, 'src/page.css');
    if (existsSync(page)) copyFileSync(page, join(folder, 'dist/page.css'));
  },
};

/** The order of the layers stands before the first of them: parts end in the file in an order that is not known, and the first one met counts. */
const layersFirst: Plugin = {
  name: 'layers-first',
  closeBundle() {
    const styles = join(folder, 'dist/styles.css');
    if (!existsSync(styles)) return;
    const order = readFileSync(new URL('packages/look/src/styles/layers.css', import.meta.url), 'utf8');
    const built = readFileSync(styles, 'utf8');
    if (!built.startsWith(order)) writeFileSync(styles, `${order}${built}`);
  },
};

export default defineConfig({
  root: folder,
  // What is loaded by its address (workers) is looked for beside what asks for it, wherever a host puts both.
  base: './',
  plugins: [react(), pageStyles, layersFirst],
  logLevel: 'warn',
  publicDir: false,
  // What is carried inside (workers) comes from the sources: what others build at the same time may not be there yet.
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  // A worker is handed on as it is: no host's bundler makes it smaller.
  worker: { format: 'es', rolldownOptions: { output: { minify: true } } },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2023',
    sourcemap: true,
    minify: false,
    cssCodeSplit: false,
    lib: { entry: entriesOf(folder), formats: ['es'], cssFileName: 'styles' },
    rollupOptions: {
      external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What may be done is asked while one only looks; beside what does it, a host's bundler would bring all of that too.
        advancedChunks: { groups: [{ name: 'rules', test: /\/src\/commands\/rules\// }] },
      },
    },
  },
});
