// The console's files from a folder: what its name says to be immutable is kept by browsers for a year, the page itself is asked for again
// each time. Any other address of the application answers the page (it is one page with addresses of its own).
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Assets } from '../app/options';

/** The bundler puts a hash of the content into these names. */
const HASHED = /-[\w-]{8,}\.\w+$/;

export function directoryAssets(directory: string): Assets {
  const page = serveStatic({ path: `${directory}/index.html` });
  const app = new Hono();
  app.use(etag({ weak: true }));
  app.use(async (c, next) => {
    await next();
    if (c.res.ok) {
      const immutable = HASHED.test(c.req.path);
      c.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    }
  });
  app.use(serveStatic({ root: directory, precompressed: true }));
  // An address, not a missing file: files have a dot in their last part.
  app.get('*', (c, next) => (/\.\w+$/.test(c.req.path) ? next() : page(c, next)));
  return async (request) => {
    const response = await app.fetch(request);
    return response.status === 404 ? null : response;
  };
}
