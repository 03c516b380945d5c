// Whether a request comes from this machine and was meant for it. What has no password (development sign-in, the test clock) is offered to
// no one else.

/** What the host knows of the connection, beyond the request. */
export interface Connection {
  /** Address of the other end, where there is a socket. */
  readonly remoteAddress?: string | undefined;
}

/**
 * The socket's other end is loopback (where there is one), and the address asked for is a loopback name: a page of another site that
 * resolves its own name to 127.0.0.1 (DNS rebinding) does not pass.
 */
export function isLoopback(request: Request, connection: Connection): boolean {
  const named = isLoopbackName(new URL(request.url).hostname);
  return named && (connection.remoteAddress === undefined || isLoopbackAddress(connection.remoteAddress));
}

function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || isLoopbackAddress(hostname);
}

function isLoopbackAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  return bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}
