// `node scripts/first-load.mjs`: what a page has to load before the first drawing stands there, and what each part that comes later adds to that;
// minified and gzipped, from what is published; and what comes with one small thing of a package. Called by check.mjs after the build; prints one line a bundle and exits with 1 where a budget is
// passed, or where a part has none.

import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { SMALL_THINGS, weigh } from './one-small-thing.mjs';
import { root } from './packages.mjs';

const react = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];

/**
 * Bytes, gzip. `shared`: the parts below most others, counted once. `once`: a file that several later parts bring. `apart`: what a press, a language or a file brings, each beside the first load and
 * the shared part, and beside the parts from which alone it is opened; `rest`: any other. `together`: the first load, the shared part and what the rest bring.
 */
const BUDGETS = [
  { name: '@baton/core/diagram', contents: "export * from '@baton/core/diagram';", limit: 40_000 },
  {
    name: '@baton/editor without React',
    contents: "export * from '@baton/editor';",
    external: react,
    limit: 345_000,
  },
  {
    name: '@baton/editor without its peers (React, React Aria, React Flow)',
    contents: "export * from '@baton/editor';",
    external: [...react, 'react-aria-components', '@xyflow/react'],
    limit: 180_000,
    // The check itself, and the sentences for what it finds and for refusals.
    shared: { names: ['check-now', 'faults'], limit: 186_000 },
    // The English words of all that comes later: they come with the first of the parts that say some of them.
    once: { name: 'words of later parts', file: 'packages/words/dist/parts.js', limit: 12_000 },
    apart: {
      'formula-dialog': 100_000,
      // One language, with all that the editor, the console and mails say in it.
      words: 74_000,
      bpmn: 50_000,
      // The engine: what a try-out plays on, ...
      session: 53_000,
      // ... and where no worker can be had, tests of a process and the search for a run.
      'rehearse-now': 50_000,
      // The try-out with its clock, futures and tests, before it plays, ...
      'try-out': 28_000,
      // ... and the forms of its tasks, as in the console, with calendars and every kind of field.
      forms: 15_000,
      // With the ribbon of a time target.
      panel: 65_000,
      // Problems in sentences with their fixes, ...
      'check-drawer': 15_000,
      // ... and the moves that lead there.
      counterexample: 4_000,
      // One drawing of an example, with its texts in three languages.
      diagram: 16_000,
    },
    rest: 20_000,
    together: 480_000,
  },
];

let passed = 0;
for (const budget of BUDGETS) {
  const { first, shared, once, parts, together } = await measure(budget);
  tell(budget.name, first, budget.limit);
  if (!budget.shared) continue;
  tell(`  + ${budget.shared.names.join(' and ')}`, shared, budget.shared.limit);
  tell(`  + ${budget.once.name}`, once, budget.once.limit);
  for (const [name, bytes] of parts) tell(`  + ${name}`, bytes, budget.apart[name] ?? budget.rest);
  tell('  = with all but what is apart', together, budget.together);
}
for (const thing of SMALL_THINGS) tell(`one small thing: ${thing.contents}`, await weigh(thing), thing.limit);
process.exit(passed === 0 ? 0 : 1);

function tell(name, bytes, limit) {
  const fits = bytes <= limit;
  if (!fits) passed += 1;
  console.log(`${fits ? 'ok  ' : 'FAIL'} ${name}: ${(bytes / 1_000).toFixed(1)} kB of ${limit / 1_000} kB`);
}

async function measure({ contents, external = [], shared, once, apart = {} }) {
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
  const size = new Map(
    outputFiles.map(({ path, contents: bytes }) => [`out${path.split('/out').at(-1)}`, gzipSync(bytes).length]),
  );
  /** With all that it imports at once. */
  const whole = (start) => {
    const files = new Set([start]);
    for (const file of files)
      for (const { path, kind, external: isOutside } of outputs[file].imports)
        if (kind === 'import-statement' && !isOutside) files.add(path);
    return files;
  };
  const bytesOf = (files) => [...files].reduce((sum, file) => sum + (size.get(file) ?? 0), 0);
  const entry = Object.keys(outputs).find((file) => file.endsWith('stdin.js'));
  const here = whole(entry);
  const asked = new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports
        .filter(({ kind, external: isOutside }) => kind === 'dynamic-import' && !isOutside)
        .map(({ path }) => path),
    ),
  );
  const named = [...asked].map((file) => ({
    file,
    name: nameOf(outputs[file].entryPoint ?? file),
    files: whole(file),
  }));
  const isShared = ({ name }) => shared?.names.includes(name) ?? false;
  const below = new Set([...here, ...named.filter(isShared).flatMap(({ files }) => [...files])]);
  const isOnce = ([, { inputs }]) => once !== undefined && once.file in inputs;
  const cameOnce = new Set([...whole(Object.entries(outputs).find(isOnce)?.[0] ?? entry)].filter((f) => !below.has(f)));
  const over = ({ files }) => [...files].filter((file) => !below.has(file) && !cameOnce.has(file));
  /** What is there whenever a part is asked for: all that stands in each part that asks for it. */
  const present = ({ file }) => {
    const asking = Object.keys(outputs).filter((from) =>
      outputs[from].imports.some(({ kind, path }) => kind === 'dynamic-import' && path === file),
    );
    if (asking.some((from) => below.has(from))) return new Set();
    const wholes = named.filter((part) => asking.some((from) => part.files.has(from)) && part.file !== file);
    const [one = { files: new Set() }, ...others] = wholes;
    return new Set([...one.files].filter((path) => others.every((part) => part.files.has(path))));
  };
  /** What a part brings to the page on which it is asked for. */
  const brought = (part) => over(part).filter((file) => !present(part).has(file));
  const parts = named
    .filter((part) => !isShared(part))
    .map((part) => [part.name, bytesOf(brought(part))])
    .toSorted((a, b) => b[1] - a[1]);
  const rest = named.filter(({ name }) => !(name in apart)).flatMap(brought);
  return {
    first: bytesOf(here),
    shared: bytesOf(below) - bytesOf(here),
    once: bytesOf(cameOnce),
    parts,
    together: bytesOf(new Set([...below, ...cameOnce, ...rest])),
  };
}

/** `packages/editor/dist/chunks/text-view-4wo4EfQ1.js` is `text-view`. */
function nameOf(path) {
  const [, folder, file] = /(?:packages\/)?([^/]+)\/.*?([^/]+)\.m?js$/.exec(path) ?? [];
  const bare = file?.replace(/-[\w-]{8}$/, '');
  return bare === 'index' ? folder : bare;
}
