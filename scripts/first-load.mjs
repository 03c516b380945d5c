// `node scripts/first-load.mjs`: what a page has to load before the first drawing stands there, minified and gzipped, from what is published; lazy
// parts apart. Called by check.mjs after the build; prints one line a bundle and exits with 1 where a budget is passed.

import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './packages.mjs';

const react = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];

/** `limit`: bytes, gzip. */
const BUDGETS = [
  { name: '@baton/core/diagram', contents: "export * from '@baton/core/diagram';", limit: 40_000 },
  {
    name: '@baton/editor without React',
    contents: "export * from '@baton/editor';",
    external: react,
    limit: 360_000,
  },
  {
    name: '@baton/editor without React, React Aria and React Flow',
    contents: "export * from '@baton/editor';",
    external: [...react, 'react-aria-components', '@xyflow/react'],
    limit: 180_000,
  },
];

let passed = 0;
for (const { name, contents, external = [], limit } of BUDGETS) {
  const bytes = await firstLoad(contents, external);
  const fits = bytes <= limit;
  if (!fits) passed += 1;
  console.log(`${fits ? 'ok  ' : 'FAIL'} ${name}: ${(bytes / 1_000).toFixed(1)} kB of ${limit / 1_000} kB`);
}
process.exit(passed === 0 ? 0 : 1);

async function firstLoad(contents, external) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    external,
    loader: { '.woff2': 'empty' },
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const needed = new Set(Object.keys(outputs).filter((file) => file.endsWith('stdin.js')));
  for (const file of needed)
    for (const { path, kind, external: isOutside } of outputs[file].imports)
      if (kind === 'import-statement' && !isOutside) needed.add(path);
  let bytes = 0;
  for (const { path, contents: text } of outputFiles)
    if ([...needed].some((file) => path.endsWith(file.replace(/^out/, '')))) bytes += gzipSync(text).length;
  return bytes;
}
