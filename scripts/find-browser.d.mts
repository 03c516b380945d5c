/** Types of find-browser.mjs for the configuration files that are TypeScript. */
export const browserFlags: string[];
export function findBrowser(): string | undefined;
