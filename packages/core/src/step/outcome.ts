// A value that could be worked out, or the coded reason why not; becomes an incident or a rejection at the caller.
import type { Json } from '../diagram/variable';

export type Worked<T> = { readonly ok: true; readonly value: T } | Failed;

export interface Failed {
  readonly ok: false;
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
}

export const worked = <T>(value: T): Worked<T> => ({ ok: true, value });
export const failed = (code: string, facts: Failed['facts'] = {}): Failed => ({ ok: false, code, facts });
