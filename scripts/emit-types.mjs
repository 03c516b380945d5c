// Writes the type declarations of every package into its dist/. Called by build.mjs through build-targets.mjs.
// The compiler keeps relative imports without an extension; Node's resolution wants one, so it is added here.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesUnder, root, typesOf } from './packages.mjs';
import { run } from './run.mjs';

const emitted = join(root, '.cache', 'types');
const specifier = /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(\.{1,2}(?:\/[^'"]*)?)\2/g;

/** Emits and moves all declarations; answers `{code, output}` like a program that was run. */
export async function emitTypes(packages) {
  rmSync(emitted, { recursive: true, force: true });
  // The second run knows nothing of the packages above the server, so that none is named in a declaration below it.
  for (const config of ['tsconfig.types.json', 'tsconfig.types.lower.json']) {
    const result = await run('tsc', ['-p', config], { quiet: true });
    if (result.code !== 0) return result;
  }
  const faults = packages.flatMap(({ folder, path }) =>
    moveDeclarations(join(emitted, folder, 'src'), join(path, 'dist')),
  );
  for (const { path, manifest } of packages) declareStyles(path, manifest);
  return { code: faults.length ? 1 : 0, output: faults.join('\n') };
}

/** An import of styles says nothing, but the compiler wants to know that it leads somewhere. */
function declareStyles(path, { exports = {} }) {
  const declared = Object.values(exports).map(typesOf);
  for (const file of declared.filter((name) => name?.endsWith('.css.d.ts')))
    writeFileSync(join(path, file), 'export {};\n');
}

function moveDeclarations(from, to) {
  const faults = [];
  for (const file of filesUnder(from).filter((name) => name.endsWith('.d.ts'))) {
    const source = join(from, file);
    const text = readFileSync(source, 'utf8')
      .replace(/^import ['"][^'"]+\.css['"];\n/gm, '')
      .replace(specifier, (_, lead, quote, target) => {
        const resolved = withExtension(source, target);
        if (!resolved || relative(from, join(dirname(source), target)).startsWith('..')) {
          faults.push(
            `${relative(root, join(to, file))}: "${target}" does not lead to a declaration of the same package`,
          );
        }
        return `${lead}${quote}${resolved ?? target}${quote}`;
      });
    const destination = join(to, file);
    mkdirSync(dirname(destination), { recursive: true });
    writeFileSync(destination, text);
  }
  return faults;
}

function withExtension(source, target) {
  const place = join(dirname(source), target);
  if (/\.(js|json)$/.test(target) && existsSync(place.replace(/\.js$/, '.d.ts'))) return target;
  if (existsSync(`${place}.d.ts`)) return `${target}.js`;
  if (existsSync(join(place, 'index.d.ts'))) return `${target.replace(/\/$/, '')}/index.js`;
  return undefined;
}
