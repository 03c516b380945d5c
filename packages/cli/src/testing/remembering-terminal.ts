// A terminal that remembers what was said, for tests of commands.
import type { Terminal } from '../terminal/terminal';

export interface RememberingTerminal extends Terminal {
  said(): { readonly out: readonly string[]; readonly err: readonly string[] };
}

export function rememberingTerminal({
  cwd = '/',
  env = {},
}: Partial<Pick<Terminal, 'cwd' | 'env'>> = {}): RememberingTerminal {
  const out: string[] = [];
  const err: string[] = [];
  return {
    cwd,
    env,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    said: () => ({ out, err }),
  };
}
