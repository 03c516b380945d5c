// How a package with styles (look, editor, console) is built as a library: `vite build --config ../../vite.library.config.ts`
// in its folder, called by scripts/build.mjs. All styles end in dist/styles.css; dependencies stay imports.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entriesOf, readManifest } from './scripts/packages.mjs';

const folder = process.cwd();
const manifest = readManifest(folder);
const outside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

export default defineConfig({
  root: folder,
  plugins: [react()],
  logLevel: 'warn',
  publicDir: false,
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
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
