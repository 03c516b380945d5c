// What the packages are and what each of them exports, read from their package.json files.
// Called by the build, the checks and the shared build configurations. Node built-ins only.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every folder under packages/ that has a package.json: `{folder, path, manifest}`, by name. */
export function listPackages() {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map((folder) => ({ folder, path: join(root, 'packages', folder) }))
    .filter(({ path }) => existsSync(join(path, 'package.json')))
    .map((entry) => ({ ...entry, manifest: readManifest(entry.path) }));
}

export function readManifest(path) {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
}

/**
 * The modules a package publishes, as built file (without extension) -> source file, both relative to dist/ and the
 * package: `{index: 'src/index.ts', bin: 'src/bin.ts'}`. Files named `*.worker.ts` are entries too, since they are
 * loaded by URL at run time.
 */
export function entriesOf(path, manifest = readManifest(path)) {
  const built = [
    ...Object.values(manifest.exports ?? {}).map((target) => target?.default),
    ...Object.values(manifest.bin ?? {}),
    ...Object.values(manifest.imports ?? {}).flatMap((target) => [target.browser, target.default]),
  ].filter((file) => typeof file === 'string' && file.endsWith('.js'));
  const names = built.map((file) => file.replace(/^\.\/dist\//, '').replace(/\.js$/, ''));
  const workers = filesUnder(join(path, 'src')).filter((file) => /\.worker\.ts$/.test(file));
  return Object.fromEntries([
    ...names.map((name) => [name, sourceOf(path, name)]),
    ...workers.map((file) => [file.replace(/\.ts$/, ''), `src/${file}`]),
  ]);
}

/** The declarations that an entry publishes; styles name them for each condition. */
export const typesOf = (target) => target?.types?.default ?? target?.types;

/** Whether the package has styles, and is therefore built by vite and not by tsup. */
export const hasStyles = (manifest) => './styles.css' in (manifest.exports ?? {});

/** Files below a folder as sorted relative paths with forward slashes; none when the folder is absent. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function sourceOf(path, name) {
  const found = [`src/${name}.ts`, `src/${name}.tsx`].find((file) => existsSync(join(path, file)));
  return found ?? `src/${name}.ts`;
}
