// Where the code of a thread is: beside this file once built; from source it is compiled first, for tests and development.
// Stands in the top folder since its own place is the starting point, built or not.

export type WorkerName = 'writer' | 'reader';

export async function workerEntry(name: WorkerName): Promise<URL> {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new URL(`./${name}.worker.js`, here);
  const compiler = new URL('../compile-worker.mjs', here).href;
  const { compileWorker } = (await import(/* @vite-ignore */ compiler)) as { compileWorker(source: URL): Promise<URL> };
  return compileWorker(new URL(`./${name}.worker.ts`, here));
}
