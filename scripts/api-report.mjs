// Keeps packages/*/api.md: what each package exports, as text that a reviewer can compare. Reads the emitted declarations.
// `npm run api:update` writes them; without --update (check.mjs) a stale report is an error. Built declarations are needed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { listPackages, root } from './packages.mjs';

const isOwn = (file) => !file.includes('/node_modules/');
const printer = ts.createPrinter({ removeComments: true });
const update = process.argv.includes('--update');
const options = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  jsx: ts.JsxEmit.ReactJSX,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const packages = listPackages().map((entry) => ({ ...entry, entries: typedEntries(entry) }));
const program = ts.createProgram(
  packages.flatMap(({ entries }) => entries.map(({ file }) => file)),
  options,
);
const checker = program.getTypeChecker();

const stale = packages.filter((entry) => {
  const path = join(entry.path, 'api.md');
  const report = reportOf(entry);
  const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (current === report) return false;
  if (update) writeFileSync(path, report);
  console.log(
    `${update ? 'Updated' : 'Stale'}: ${relative(root, path)}${update ? '' : firstDifference(current, report)}`,
  );
  return true;
});
if (stale.length > 0 && !update) {
  console.log('The exports have changed. If that is meant: npm run api:update, and commit the reports.');
  process.exit(1);
}

function typedEntries({ path, manifest }) {
  return Object.entries(manifest.exports)
    .filter(([name, target]) => target?.types && !name.endsWith('.css'))
    .map(([name, target]) => ({ name: name.replace(/^\./, manifest.name), file: join(path, target.types) }));
}

function reportOf({ manifest, entries }) {
  const sections = entries.map(({ name, file }) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol ? checker.getExportsOfModule(symbol) : [];
    const declarations = exported
      .map((it) => ({ name: it.name, text: textOf(it) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ text }) => text);
    const body = declarations.length > 0 ? ['```ts', declarations.join('\n\n'), '```'] : ['Exports nothing.'];
    return [`## \`${name}\``, '', ...body, ''].join('\n');
  });
  const intro = 'Written by `npm run api:update` from the declarations; do not edit.';
  return [`# What ${manifest.name} exports`, '', intro, '', ...sections].join('\n');
}

/** The declarations behind an export without comments; something that another package declares is only named. */
function textOf(symbol) {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = (target.declarations ?? []).filter((it) => isOwn(it.getSourceFile().fileName));
  if (declarations.length === 0) return `export { ${symbol.name} } // from another package`;
  const renamed = target.name === symbol.name ? '' : `// exported as ${symbol.name}\n`;
  return renamed + declarations.map(print).join('\n');
}

function print(declaration) {
  const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return printer
    .printNode(ts.EmitHint.Unspecified, whole, declaration.getSourceFile())
    .replace(/^export declare /, 'export ');
}

function firstDifference(current, report) {
  const before = current.split('\n');
  const after = report.split('\n');
  const at = after.findIndex((line, index) => line !== before[index]);
  return ` (line ${at + 1}: ${after[at] ?? '(end)'})`;
}
