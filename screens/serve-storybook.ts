// Serves the built Storybook on a free port while the pictures are taken; its address is in SCREENS_URL.
import { join } from 'node:path';
import process from 'node:process';
import { preview } from 'vite';
import { root } from '../scripts/packages.mjs';

export default async function serveStorybook(): Promise<() => Promise<void>> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(root, '.cache', 'storybook') },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The Storybook has no port.');
  process.env.SCREENS_URL = `http://127.0.0.1:${address.port}`;
  return () => server.close();
}
