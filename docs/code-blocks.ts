// Finds the programs in the documentation: code blocks of TypeScript that import a Baton package. Called by code.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CodeBlock {
  /** Path of the page below the root, with the line of the block: `docs/guide/mail.md:12`. */
  readonly place: string;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
  readonly isProgram: boolean;
}

const FENCE = /^```(tsx?)[^\n]*\n([\s\S]*?)^```$/gm;

/** All blocks of TypeScript in the pages that people read: docs, and the READMEs of the root, packages and examples. */
export function codeBlocks(root: string): CodeBlock[] {
  return pagesOf(root).flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(FENCE)].map(({ 1: language, 2: code = '', index }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length}`,
      language: language as CodeBlock['language'],
      code,
      isProgram: /^import [^;]*from '@baton\//m.test(code),
    }));
  });
}

/** Paths below the root. */
export function pagesOf(root: string): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !/^docs\/(\.vitepress|api)\//.test(file));
  const readmes = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|[\\/])README\.md$/.test(file) && !/node_modules|dist/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  return [...docs, ...readmes, ...(existsSync(join(root, 'README.md')) ? ['README.md'] : [])].sort();
}

const SAYS = /console\.log\((.*)\); *\/\/ (.+)$/;

/**
 * The program with each `console.log(...); // text` turned into a call that hands over what it says and what the page promises, so that a
 * promise that is not kept fails.
 */
export function withPromises(code: string): string {
  return code
    .split('\n')
    .map((line) => {
      const said = SAYS.exec(line);
      if (!said) return line;
      return line.replace(SAYS, `globalThis.promised(${JSON.stringify(said[2])}, ${said[1]});`);
    })
    .join('\n');
}
