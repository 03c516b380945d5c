// The directory port: people and roles as the host application knows them. Asked outside the transaction.
import type { DirectoryFacts, Role } from '@baton/core';

export interface Directory {
  facts(): Promise<DirectoryFacts>;
  roles(): Promise<readonly Role[]>;
}
