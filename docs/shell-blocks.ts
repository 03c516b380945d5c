// Finds the commands in the documentation: lines of `sh` blocks, with what the line after promises (`# text`, where ... stands for anything).
// Called by shell.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './code-blocks';

export interface ShellCommand {
  readonly line: string;
  /** What it must say; null: that it succeeds is enough. */
  readonly promise: RegExp | null;
}

export interface ShellBlock {
  /** `docs/guide/messages.md:55` */
  readonly place: string;
  readonly commands: readonly ShellCommand[];
}

const FENCE = /^```(?:sh|bash|shell|console)\n([\s\S]*?)^```$/gm;

export function shellBlocks(root: string): ShellBlock[] {
  return pagesOf(root).flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(FENCE)].map(({ 1: code = '', index }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length}`,
      commands: commandsIn(code.trimEnd().split('\n')),
    }));
  });
}

function commandsIn(lines: readonly string[]): ShellCommand[] {
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const next = lines[i + 1];
    // Two spaces before a remark, so that a # in the command is none.
    return [{ line: line.replace(/ {2,}#.*$/, '').trim(), promise: next?.startsWith('# ') ? patternOf(next) : null }];
  });
}

function patternOf(promise: string): RegExp {
  const parts = promise
    .slice(2)
    .trim()
    .split('...')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[\\s\\S]*'));
}
