// Where the example company keeps what its automatic steps make: offers, invoices, route sheets. A folder in the running product, a map in tests.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Archive {
  /** Answers the reference, which is the name. The same name again replaces it. */
  put(name: string, content: string): Promise<string>;
  /** Null: there is none. */
  read(name: string): Promise<string | null>;
  /** Names that begin like this, in order. */
  names(beginning: string): Promise<string[]>;
}

export function memoryArchive(): Archive {
  const kept = new Map<string, string>();
  return {
    async put(name, content) {
      kept.set(checked(name), content);
      return name;
    },
    read: async (name) => kept.get(name) ?? null,
    names: async (beginning) => [...kept.keys()].filter((name) => name.startsWith(beginning)).sort(),
  };
}

/** The folder is made when missing; a file is whole or not there. */
export function folderArchive(directory: string): Archive {
  return {
    async put(name, content) {
      const file = join(directory, checked(name));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.part`, content);
      await rename(`${file}.part`, file);
      return name;
    },
    async read(name) {
      return orNull(readFile(join(directory, checked(name)), 'utf8'));
    },
    async names(beginning) {
      const files = (await orNull(readdir(directory, { recursive: true }))) ?? [];
      return files
        .map((file) => file.replaceAll('\\', '/'))
        .filter((name) => isName(name) && name.startsWith(beginning))
        .sort();
    },
  };
}

/** A part of a name out of any text, such as the key of a case. */
export function namePart(text: string): string {
  return text.replace(/[^\w-]+/g, '-').slice(0, 80) || 'x';
}

function isName(name: string): boolean {
  return /^[\w-]+(\/[\w-]+)*\.[a-z]+$/.test(name) && name.length <= 200;
}

function checked(name: string): string {
  if (!isName(name)) throw new Error(`no name for a document: ${JSON.stringify(name)}`);
  return name;
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
