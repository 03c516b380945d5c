// The directions between packages (docs: ARCHITECTURE). Run by scripts/check.mjs: `npm run check directions`.

/** What each package may import of the others; the rest is forbidden. Tests may also use what is in `inTests`. */
const allowed = {
  core: [],
  engine: ['core'],
  'store-sqlite': ['core', 'engine'],
  channels: ['core', 'engine', 'words'],
  bpmn: ['core'],
  words: ['core'],
  server: ['core', 'engine', 'words'],
  client: ['core'],
  look: ['core', 'words'],
  editor: ['core', 'words', 'look', 'engine', 'bpmn'],
  console: ['core', 'words', 'look', 'client', 'editor', 'bpmn'],
  cli: ['core', 'engine', 'store-sqlite', 'server', 'channels', 'words', 'console', 'bpmn'],
};

/** Only their types may be imported, so that nothing of them reaches the bundle. */
const typesOnly = { client: ['server'], console: ['server', 'engine'] };

const tests = String.raw`\.(test|stories)\.tsx?$|/testing/`;
const typeImports = ['type-only'];

const directions = Object.entries(allowed).flatMap(([name, others]) => {
  const onlyTypes = typesOnly[name] ?? [];
  const reachable = [name, ...others, ...onlyTypes].join('|');
  const rules = [
    {
      name: `${name}-imports-only-${others.join('-') || 'nothing'}`,
      comment: `packages/${name} may import of the other packages: ${others.join(', ') || 'none'}`,
      severity: 'error',
      from: { path: `^packages/${name}/src/`, pathNot: tests },
      to: { path: '^packages/', pathNot: `^packages/(${reachable})/` },
    },
  ];
  if (onlyTypes.length === 0) return rules;
  return [
    ...rules,
    {
      name: `${name}-takes-only-types-of-${onlyTypes.join('-')}`,
      comment: `packages/${name} may import only types of ${onlyTypes.join(', ')}`,
      severity: 'error',
      from: { path: `^packages/${name}/src/`, pathNot: tests },
      to: { path: `^packages/(${onlyTypes.join('|')})/`, dependencyTypesNot: typeImports },
    },
  ];
});

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-cycles',
      comment: 'modules that import each other in a circle cannot be understood one by one',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: typeImports } },
    },
    {
      name: 'platform-neutral',
      comment: 'core, engine, words, look, bpmn and editor run in a browser: nothing of Node',
      severity: 'error',
      from: {
        path: '^packages/(core|engine|words|look|bpmn|editor|client)/src/',
        pathNot: String.raw`\.(test|stories)\.tsx?$`,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-what-is-exported',
      comment: 'another package is imported by its name, never by a path into it',
      severity: 'error',
      from: { path: '^(packages/[^/]+|examples)/' },
      to: { path: '^packages/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'examples-on-top',
      comment: 'only the command line carries the examples; the editor has their drawings, as data',
      severity: 'error',
      from: { path: '^packages/(?!cli/)', pathNot: tests },
      to: { path: '^examples/', pathNot: String.raw`/diagram\.json$` },
    },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      comment: 'shipped code does not import tests or stories',
      from: { path: '^packages/', pathNot: tests },
      to: { path: String.raw`\.(test|stories)\.tsx?$` },
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: { path: '^(packages|examples)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['baton-source', 'import', 'types', 'node', 'default'],
    },
  },
};
