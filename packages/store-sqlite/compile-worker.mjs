// Compiles a thread's source file for runs from source (tests, development); not published. Called by src/worker-entry.ts.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const cache = new URL('./.cache/', import.meta.url);
const compiled = new Map();

/** Answers the compiled file, made once in a process. It lies inside the package, so that it finds the package's dependencies. */
export function compileWorker(source) {
  const known = compiled.get(source.href) ?? compile(source);
  compiled.set(source.href, known);
  return known;
}

async function compile(source) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  const { contents } = outputFiles[0];
  const name = source.pathname.split('/').at(-1).replace(/\.ts$/, '');
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const file = new URL(`${name}-${hash}.mjs`, cache);
  // Several test processes may do this at once: each writes its own file and moves it into place.
  const draft = new URL(`${file.href}.${process.pid}.tmp`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(draft, contents);
  renameSync(draft, file);
  return file;
}
