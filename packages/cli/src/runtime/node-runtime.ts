// The engine's surroundings on Node: time, identity, hashing, and where faults go. Used by `serve` and by host applications on Node.
import { hash, randomBytes } from 'node:crypto';
import type { Runtime } from '@baton/engine';
import { type NodeClock, systemClock } from './node-clock';

export interface NodeRuntimeOptions {
  readonly clock?: NodeClock;
  /** What is nobody's reply: a bug, I/O that failed. By default it goes to standard error. */
  readonly onFault?: Runtime['fault'];
}

export function createNodeRuntime({ clock = systemClock(), onFault = tellFault }: NodeRuntimeOptions = {}): Runtime {
  return {
    now: () => clock.now(),
    wakeAt: (at, callback) => clock.wakeAt(at, callback),
    newId: () => newUuid(Date.now()),
    sha256: (text) => hash('sha256', text),
    fault: onFault,
  };
}

/** UUID version 7 (RFC 9562, 5.7): begins with the moment, so that ids made one after the other lie together in an index. */
function newUuid(at: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function tellFault(error: unknown, context: Readonly<Record<string, unknown>>): void {
  console.error(new Date().toISOString(), JSON.stringify(context), error);
}
