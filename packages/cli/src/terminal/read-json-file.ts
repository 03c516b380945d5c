// Reads a file named on the command line: bytes, text or JSON. Throws a Refusal that says what is wrong with it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from './refusal';
import type { Terminal } from './terminal';

export function readTextFile(terminal: Terminal, path: string): string {
  return readBytes(terminal, path).toString('utf8');
}

export function readBytes(terminal: Terminal, path: string): Buffer {
  try {
    return readFileSync(resolve(terminal.cwd, path));
  } catch (error) {
    throw new Refusal('file.unreadable', { detail: reasonOf(error) }, { cause: error });
  }
}

export function readJsonFile(terminal: Terminal, path: string): unknown {
  const text = readTextFile(terminal, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('file.not-json', { detail: (error as Error).message }, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
