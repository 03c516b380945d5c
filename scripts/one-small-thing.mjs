// What a page carries that takes one small thing of a package, as Vite builds it: the rest must stay behind. Bytes, gzip, without the peers of the editor.
// Called by first-load.mjs, which prints and holds the budgets.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './packages.mjs';

/** `limit`: bytes. */
export const SMALL_THINGS = [
  { contents: "export { createKeptDrawings } from '@baton/editor';", limit: 4_000 },
  { contents: "export { ProcessCanvas } from '@baton/editor';", limit: 140_000 },
  { contents: "export { initialsOf } from '@baton/look';", limit: 3_000 },
  { contents: "export { Button } from '@baton/look';", limit: 13_000 },
  { contents: "export { chooseLocale } from '@baton/words';", limit: 1_000 },
  { contents: "export { parseDiagram } from '@baton/core/diagram';", limit: 36_000 },
  { contents: "export { PROBLEM_CODES } from '@baton/core';", limit: 3_000 },
  { contents: "export { parseDiagram } from '@baton/core';", limit: 36_000 },
  { contents: "export { addDuration } from '@baton/core';", limit: 30_000 },
];

const peers = ['react', 'react-dom', 'react-aria-components', '@xyflow/react'];
const entry = '\0one-small-thing';

/** All that is loaded at once. */
export async function weigh({ contents }) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: (id) => peers.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
    plugins: [
      {
        name: 'one-small-thing',
        resolveId: (id, from) =>
          id === entry ? id : from === entry ? { id: fileOf(id), moduleSideEffects: null } : null,
        load: (id) => (id === entry ? contents : null),
      },
    ],
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const file of loaded) for (const next of chunks.get(file).imports) if (chunks.has(next)) loaded.add(next);
  return [...loaded].reduce((sum, file) => sum + gzipSync(chunks.get(file).code).length, 0);
}

const fileOf = (id) => new URL(import.meta.resolve(id)).pathname;
