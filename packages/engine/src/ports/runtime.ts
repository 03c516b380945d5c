// What the engine needs of its surroundings and may not take by itself: time, identity, hashing, a place for faults.
export interface Runtime {
  /** Epoch ms. */
  now(): number;
  /** Calls back once at or after the moment; returns how to stop it. Must work beyond 24.8 days. */
  wakeAt(at: number, callback: () => void): () => void;
  /** A new unique identifier (UUID v7 or the like), URL-safe. */
  newId(): string;
  /** Hex SHA-256 of UTF-8 text. Synchronous: hashing is in the commit path. */
  sha256(text: string): string;
  /** A fault that is nobody's reply: a bug, I/O that failed. Never swallowed. */
  fault(error: unknown, context: Readonly<Record<string, unknown>>): void;
}
