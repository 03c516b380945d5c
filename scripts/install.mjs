// Installs the dependencies when they are missing or differ from the lock file.
// Called first by start.mjs, test.mjs and check.mjs. Node built-ins only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './packages.mjs';
import { run } from './run.mjs';

/** Makes node_modules agree with package-lock.json; ends the process with one sentence when that fails. */
export async function ensureInstalled() {
  const reason = whyInstall();
  if (!reason) return;
  console.error(`Installing dependencies (${reason}) ...`);
  const fresh = !existsSync(join(root, 'node_modules'));
  const args = fresh ? ['ci'] : ['install', '--no-save'];
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund', '--include=dev'], { quiet: true });
  if (code === 0) return;
  console.error(output);
  console.error(`The dependencies could not be installed: "npm ${args[0]}" failed, see above.`);
  process.exit(1);
}

/** Why an installation is needed, in words, or undefined. Compares what npm says it installed with the lock file. */
export function whyInstall() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'none are installed yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const differing = Object.entries(wanted).find(([path, entry]) => isOutOfDate(path, entry, installed));
  return differing && `${differing[0].replace(/^.*node_modules\//, '')} differs from the lock file`;
}

function isOutOfDate(path, entry, installed) {
  if (!path.startsWith('node_modules/')) return false;
  const present = installed[path];
  if (!present) return !(entry.optional || entry.devOptional || entry.peer);
  return !entry.link && present.version !== entry.version;
}
