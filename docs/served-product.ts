// `baton serve` as a process of its own, on a free port, for the commands of the documentation. Called by shell.test.ts.
import { spawn } from 'node:child_process';
import process from 'node:process';

export interface Running {
  /** Such as `http://127.0.0.1:40213`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Resolves when it says that it is ready; rejects with what it complained of when it ends before. */
export async function startServed(program: string, data: string): Promise<Running> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, PORT: '0', BATON_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const found = /ready at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(`the server ended before it was ready: ${said}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
