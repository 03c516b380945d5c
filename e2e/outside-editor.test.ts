// What a stranger gets who puts the editor on a page: the packages packed and installed outside of the clone, the page of examples/editor-page built by
// Vite and by esbuild, and opened. And what the page says where a bundler took two Reacts.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { buildStale } from '../scripts/build.mjs';
import { installOutside } from '../scripts/install-outside.mjs';
import { run } from '../scripts/run.mjs';
import { drawOn, faultsOf, served, tryOutOn } from './outside-page';

const PACKAGES = ['core', 'engine', 'words', 'look', 'bpmn', 'editor'];
const here = (path: string) => join(import.meta.dirname, '..', path);
let outside: string;
let folder: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  expect(await buildStale({ names: [...PACKAGES, 'declarations'] })).toEqual([]);
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'baton-page-')));
  folder = join(outside, 'page');
  await installOutside(folder, PACKAGES, { others: ['@types/react', '@types/react-dom'] });
  copyPage(folder);
});

test.afterAll(() => rmSync(outside, { recursive: true, force: true }));

function copyPage(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of ['index.html', 'page.tsx', 'drawing.ts', 'tsconfig.json'])
    cpSync(here(`examples/editor-page/${file}`), join(to, file));
}

interface Built {
  /** Where it stands, to be served. */
  readonly folder: string;
  /** Every file that went in. */
  readonly modules: readonly string[];
}

async function builtByVite(root: string, dedupe: string[] = []): Promise<Built> {
  const modules = new Set<string>();
  await vite({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { dedupe },
    build: { outDir: 'built' },
    plugins: [{ name: 'what-went-in', moduleParsed: ({ id }) => void modules.add(id) }],
  });
  return { folder: join(root, 'built'), modules: [...modules].filter((id) => id.startsWith('/')) };
}

async function builtByEsbuild(root: string): Promise<Built> {
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: ['page.tsx'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    outdir: 'plain',
    loader: { '.woff2': 'file', '.woff': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'silent',
  });
  const page = readFileSync(join(root, 'index.html'), 'utf8')
    .replace('./page.tsx', './page.js')
    .replace('</head>', '<link rel="stylesheet" href="./page.css"></head>');
  writeFileSync(join(root, 'plain', 'index.html'), page);
  return { folder: join(root, 'plain'), modules: Object.keys(metafile.inputs).map((file) => join(root, file)) };
}

const copiesOf = (name: string, { modules }: Built) =>
  new Set(modules.flatMap((id) => new RegExp(`^(.*/node_modules/${name})/`).exec(id)?.[1] ?? []));

const PEERS = ['react', 'react-dom', 'react-aria-components', '@xyflow/react'];

test('built by Vite it draws, is typed into, and tells of every change; all of it comes from what was installed', async ({
  page,
}) => {
  const built = await builtByVite(folder);
  expect(built.modules.filter((id) => !id.startsWith(folder))).toEqual([]);
  for (const peer of PEERS) expect(copiesOf(peer, built), peer).toEqual(new Set([join(folder, 'node_modules', peer)]));
  await served(built.folder, async (address) => {
    expect(await drawOn(page, address)).toEqual([]);
    expect(page.workers().filter((worker) => worker.url().includes('checks.worker'))).toHaveLength(1);

    // The styles came with the packages, and what made them smaller took no colour away: not in the dark, nor one of the host.
    const card = page.locator('[data-part="card"]', { hasText: 'Call the client' }).first();
    const looks = () =>
      card.evaluate((element) => {
        const { fontFamily, backgroundColor, borderTopColor, color } = getComputedStyle(element);
        return { fontFamily, backgroundColor, borderTopColor, color };
      });
    const light = await looks();
    expect(light.fontFamily).toContain('Inter');
    expect([light.backgroundColor, light.color]).toEqual(['rgb(255, 255, 255)', 'rgb(26, 28, 32)']);
    // Controls look as they should: what resets those of a page stands below what dresses ours.
    const check = page.getByRole('button', { name: /^Check/ });
    expect(await check.evaluate((button) => getComputedStyle(button).paddingInlineStart)).not.toBe('0px');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await looks()).toMatchObject({ backgroundColor: 'rgb(29, 31, 36)', color: 'rgb(236, 234, 228)' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => {
      const place = document.getElementById('place');
      place?.setAttribute('data-theme', 'dark');
      place?.style.setProperty('--baton-theme-ink', 'rgb(1, 2, 3)');
    });
    expect(await looks()).toMatchObject({ backgroundColor: 'rgb(29, 31, 36)', color: 'rgb(1, 2, 3)' });
    await page.screenshot({ path: test.info().outputPath('page.png') });
  });
});

test('built by Vite it plays the try-out to its end and says what is wrong, in words and without a fault', async ({
  page,
}) => {
  await served((await builtByVite(folder)).folder, async (address) =>
    expect(await tryOutOn(page, address)).toEqual([]),
  );
});

test('built by esbuild it does the same', async ({ page }) => {
  const built = await builtByEsbuild(folder);
  for (const peer of PEERS) expect(copiesOf(peer, built).size, peer).toBe(1);
  await served(built.folder, async (address) => {
    // It does not bring what is loaded by its address: the page checks itself then.
    const faults = await drawOn(page, address);
    expect(faults.filter((fault) => !/^\/assets\/checks\.worker-[\w-]+\.js$/.test(fault))).toEqual([]);
  });
});

for (const [moduleResolution, module] of [
  ['bundler', 'ESNext'],
  ['nodenext', 'NodeNext'],
] as const)
  test(`its types hold under ${moduleResolution}, those of the packages included`, async () => {
    const flags = ['--moduleResolution', moduleResolution, '--module', module, '--pretty', 'false'];
    expect(await run('tsc', ['-p', 'tsconfig.json', ...flags], { cwd: folder, quiet: true })).toEqual({
      code: 0,
      output: '',
    });
    writeFileSync(
      join(folder, 'wrong.tsx'),
      "import { ProcessEditor } from '@baton/editor';\nexport const wrong = <ProcessEditor value={{ nodes: 'none' }} />;\n",
    );
    writeFileSync(join(folder, 'wrong.json'), '{ "extends": "./tsconfig.json", "include": ["wrong.tsx"] }');
    const wrong = await run('tsc', ['-p', 'wrong.json', ...flags], { cwd: folder, quiet: true });
    expect(wrong.output).toMatch(/^wrong\.tsx\(2,\d+\): error TS2322/m);
  });

test('with the packages linked to a clone the page has two Reacts and says so; with dedupe it draws', async ({
  page,
}) => {
  const linked = join(outside, 'linked');
  copyPage(linked);
  mkdirSync(join(linked, 'node_modules', '@baton'), { recursive: true });
  mkdirSync(join(linked, 'node_modules', '@xyflow'));
  for (const name of ['core', 'look', 'editor'])
    symlinkSync(here(`packages/${name}`), join(linked, 'node_modules', '@baton', name), 'junction');
  for (const peer of PEERS)
    symlinkSync(join(folder, 'node_modules', peer), join(linked, 'node_modules', peer), 'junction');

  const twice = await builtByVite(linked);
  expect(copiesOf('react', twice).size).toBe(2);
  await served(twice.folder, async (address) => {
    const faults = faultsOf(page);
    await page.goto(address);
    const said = page.getByRole('alert').first();
    await expect(said).toContainText('two copies of React');
    await expect(said).toContainText(`dedupe: ['${PEERS.join("', '")}']`);
    expect(faults.filter((fault) => fault.includes('two copies of React')).length).toBeGreaterThan(0);
  });

  const once = await builtByVite(linked, PEERS);
  for (const peer of PEERS) expect(copiesOf(peer, once).size, peer).toBe(1);
  await served(once.folder, async (address) => {
    expect(await tryOutOn(page, address)).toEqual([]);
  });
});
