// The secret that signs sessions: made at the first start and kept in the data folder, so that people stay signed in over a restart.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function sessionSecret(data: string): string {
  const file = join(data, 'session-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(`${file}.part`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return secret;
}
