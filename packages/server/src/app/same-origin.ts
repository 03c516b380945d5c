// Protection of cookie sessions against requests that another site makes in the reader's browser (CSRF).

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something and comes from a browser must come from our own origin. A request with an Authorization header is one
 * that another site cannot make without being asked for permission (CORS), which we never give. Programs that are no browser send none of
 * these headers and carry no cookie by themselves, so they are not concerned.
 */
export function isCrossSite(request: Request): boolean {
  if (SAFE.has(request.method) || request.headers.has('authorization')) return false;
  // The browser's own word. It holds behind a proxy that changes the host, too.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  // Behind a proxy that ends TLS the scheme differs; host and port are what the browser addressed.
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
