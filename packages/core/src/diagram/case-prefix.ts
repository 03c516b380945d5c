// What the cases of a process are called by: `PO` of PO-1001. Asked by the engine that numbers them and by the editor that says so.
import type { Diagram } from './diagram';

/** The process's own prefix, else the first letters of the parts of its identifier. */
export function casePrefix({ id, keyPrefix }: Pick<Diagram, 'id' | 'keyPrefix'>): string {
  if (keyPrefix !== undefined) return keyPrefix;
  const letters = id.split(/[^A-Za-z0-9]+/).map((part) => part[0] ?? '');
  return letters.join('').slice(0, 8).toUpperCase() || 'C';
}
