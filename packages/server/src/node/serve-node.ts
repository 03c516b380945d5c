// Serves the interface on Node's own HTTP server. Called by the command line and by host applications that have no server yet.
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Server } from '../app/create-server';

export interface NodeServing {
  /** The port that was taken; with port 0 a free one. */
  readonly port: number;
  /** Ends streams, lets requests under way finish (for 10 s at most), and frees the port. */
  close(): Promise<void>;
}

export interface ServeNodeOptions {
  readonly server: Server;
  /** 0: any free one. */
  readonly port: number;
  /** By default this machine only. */
  readonly host?: string;
}

/** Connections that browsers keep open become idle one after the other once their requests are done. */
const SWEEP_IN = 20;
/** A request that takes longer than this is cut off. */
const PATIENCE_IN = 10_000;

/** Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the address cannot be had. */
export function serveNode({ server, port, host = '127.0.0.1' }: ServeNodeOptions): Promise<NodeServing> {
  return new Promise((resolve, reject) => {
    const listener = serve(
      {
        port,
        hostname: host,
        fetch: (request, env) =>
          server.fetch(request, { remoteAddress: (env as HttpBindings).incoming.socket.remoteAddress }),
      },
      (address: AddressInfo) => {
        listener.off('error', reject);
        resolve({ port: address.port, close });
      },
    );
    listener.once('error', reject);

    function close(): Promise<void> {
      server.close();
      return new Promise((closed, failed) => {
        const sweep = setInterval(
          () => 'closeIdleConnections' in listener && listener.closeIdleConnections(),
          SWEEP_IN,
        );
        const patience = setTimeout(
          () => 'closeAllConnections' in listener && listener.closeAllConnections(),
          PATIENCE_IN,
        );
        listener.close((error) => {
          clearInterval(sweep);
          clearTimeout(patience);
          if (error) failed(error);
          else closed();
        });
      });
    }
  });
}
