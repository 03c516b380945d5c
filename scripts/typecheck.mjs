// `npm run typecheck`: all sources and tests at once, then core and engine on their own, without Node and DOM types, so that
// input and output do not type-check there. Called by check.mjs too.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inParallel, run } from './run.mjs';

const projects = ['tsconfig.json', 'packages/core/tsconfig.json', 'packages/engine/tsconfig.json'];

/** Answers `{code, output}`; the output names the project of each error. */
export async function typecheck() {
  const results = await inParallel(
    projects.map((project) => async () => {
      const { code, output } = await run('tsc', ['--noEmit', '--pretty', 'false', '-p', project], { quiet: true });
      return { code, output: code === 0 ? '' : `${project}:\n${output}` };
    }),
  );
  return {
    code: results.some(({ code }) => code !== 0) ? 1 : 0,
    output: results.map(({ output }) => output).join(''),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, output } = await typecheck();
  console.log(output || 'No type errors.');
  process.exit(code);
}
