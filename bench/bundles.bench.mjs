// What a page has to load: the core, the engine (for the try-out) and the editor as an application bundles them, minified, gzipped. React and
// React DOM are left out of the editor, since the host application has them.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { report } from './measure.mjs';

const BUNDLES = [
  { name: 'core', entry: '@baton/core' },
  { name: 'engine', entry: '@baton/engine' },
  { name: 'editor', entry: '@baton/editor', external: ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'] },
];

for (const { name, entry, external = [] } of BUNDLES) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    external: [...external, 'web-worker'],
    loader: { '.woff2': 'empty' },
    write: false,
    logLevel: 'error',
  });
  // Chunks that are loaded lazily (layout, try-out) are counted apart from what the entry needs at once.
  const entryFile = outputFiles.find((file) => file.path.endsWith('stdin.js'));
  const styles = outputFiles.filter((file) => file.path.endsWith('.css'));
  const needed = neededAtOnce(entryFile, outputFiles);
  const bytes = (files) => files.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
  report(`bundle ${name}`, 'at once', bytes(needed), 'B gzip');
  report(`bundle ${name}`, 'with lazy parts', bytes(outputFiles.filter((file) => file.path.endsWith('.js'))), 'B gzip');
  if (styles.length > 0) report(`bundle ${name}`, 'styles', bytes(styles), 'B gzip');
}

function neededAtOnce(entry, files) {
  const needed = new Set([entry]);
  for (const file of needed) {
    for (const [, path] of file.text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      const chunk = files.find((candidate) => candidate.path.endsWith(`/${path}`));
      if (chunk) needed.add(chunk);
    }
  }
  return [...needed];
}
