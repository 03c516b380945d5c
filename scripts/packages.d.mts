/** Types of packages.mjs for the build configurations that are TypeScript. */
export interface Manifest {
  name: string;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
export const root: string;
export function listPackages(): { folder: string; path: string; manifest: Manifest }[];
export function readManifest(path: string): Manifest;
export function entriesOf(path: string, manifest?: Manifest): Record<string, string>;
export function hasStyles(manifest: Manifest): boolean;
export function filesUnder(folder: string): string[];
