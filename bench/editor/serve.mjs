// Bundles the page of the editor benches as a host would ship it (minified, React in production) and serves it on loopback.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HTML =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Editor</title><link rel="stylesheet" href="/page.css"><style>body{margin:0}</style><div id="root"></div><script type="module" src="/page.js"></script></html>';

/** Answers the address and the way to stop. */
export async function servePage({ minify = true } = {}) {
  const { outputFiles } = await build({
    entryPoints: {
      page: fileURLToPath(new URL('page.tsx', import.meta.url)),
      'checks.worker': fileURLToPath(new URL('../../packages/editor/src/problems/checks.worker.ts', import.meta.url)),
      'layout.worker': fileURLToPath(new URL('../../packages/editor/src/layout/layout.worker.ts', import.meta.url)),
    },
    bundle: true,
    minify,
    splitting: true,
    outdir: '/out',
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    jsx: 'automatic',
    conditions: ['baton-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['web-worker'],
    loader: { '.woff2': 'dataurl' },
    write: false,
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map((file) => [file.path.replace(/^.*\/out\//, '/'), file.contents]));
  const server = createServer((request, response) => {
    // The worker is asked for by the name of its source.
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/\.ts$/, '.js');
    const file = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(file ?? HTML);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
