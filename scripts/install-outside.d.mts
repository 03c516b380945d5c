// Types of install-outside.mjs for the tests that need what a stranger gets.
export interface OutsideOptions {
  /** Packages of other people that the folder's own code needs. */
  readonly others?: readonly string[];
}

/** `names` are folders of packages/, already built. Rejects with npm's words. */
export function installOutside(folder: string, names: readonly string[], options?: OutsideOptions): Promise<void>;
