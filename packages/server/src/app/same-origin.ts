// Protection of cookie sessions against requests that another site makes in the reader's browser (CSRF).

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something and comes from a browser must come from our own origin. Programs that are no browser send neither
 * header and carry no cookie by themselves, so they are not concerned.
 */
export function isCrossSite(request: Request): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  // Behind a proxy that ends TLS the scheme differs; host and port are what the browser addressed.
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
