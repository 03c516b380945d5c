// Chance that can be repeated: a number drawn from a text. FNV-1a over its characters, finished as MurmurHash3 does, so that texts that
// differ in one letter draw far apart. Not for secrets.

/** A whole number from 0 to `below` - 1. */
export function drawn(seed: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return Math.floor(((hash >>> 0) / 2 ** 32) * below);
}
