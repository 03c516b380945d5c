// The contract of the store port as tests: what every store does, said once. An implementation's own test file calls `describeStore` with how
// to open a fresh one and, where what it keeps outlives it, how to open it again. Needs vitest.
import { describe } from 'vitest';
import type { Store } from '../ports/store';
import { describeAside } from './contract-aside';
import { describeCommits } from './contract-commits';
import { describeFeeds } from './contract-feeds';
import { describeLibrary } from './contract-library';
import { describeMessages } from './contract-messages';
import { describeQueries } from './contract-queries';
import { describeReleases } from './contract-releases';
import { describeSchedule } from './contract-schedule';
import { describeStarts } from './contract-starts';

export interface OpenedStore {
  readonly store: Store;
  /** Closes it and opens it again on what it has kept; absent where nothing outlives it. */
  readonly reopen?: () => Promise<Store>;
}

export type OpenStore = () => Promise<OpenedStore>;

export function describeStore(name: string, open: OpenStore): void {
  describe(`${name} keeps the store contract`, () => {
    describeCommits(open);
    describeSchedule(open);
    describeStarts(open);
    describeMessages(open);
    describeQueries(open);
    describeLibrary(open);
    describeAside(open);
    describeReleases(open);
    describeFeeds(open);
  });
}
