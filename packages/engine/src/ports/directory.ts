// The directory port: people and roles as the host application knows them. Asked outside the transaction.
import type { DirectoryFacts, Person, Role } from '@baton/core';

export interface Directory {
  facts(): Promise<DirectoryFacts>;
  roles(): Promise<readonly Role[]>;
  /** Who is responsible for these linked things, by `responsibleKey`; absent: nobody is. Asked for the links of one case. */
  responsible?(links: readonly LinkedThing[]): Promise<ReadonlyMap<string, string>>;
  /** Present where people and roles are kept here and may be changed here; absent: they are kept elsewhere. */
  readonly write?: DirectoryWriter;
}

export interface LinkedThing {
  readonly type: string;
  readonly id: string;
}

/** Writes what the engine has checked. */
export interface DirectoryWriter {
  savePeople(people: readonly Person[]): Promise<void>;
  saveRoles(roles: readonly Role[]): Promise<void>;
  removeRoles(ids: readonly string[]): Promise<void>;
}
