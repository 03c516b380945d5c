// Where the built console is: inside the package that it comes from.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder that holds the console's index.html; null when it has not been built. */
export function consoleFiles(): string | null {
  const manifest = createRequire(import.meta.url).resolve('@baton/console/package.json');
  const folder = join(dirname(manifest), 'dist', 'app');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}
