// What is typed into a task is kept in this browser tab until the task is done: nothing is lost by going away or by a lost connection.

import type { FieldValues } from '@baton/look/form';
import { useCallback, useEffect, useState } from 'react';
import { keptInTab } from '../frame/kept-here';
import type { ItemRef } from '../places/place';

export interface ItemDraft {
  readonly outcome: string | null;
  /** Only what the reader has changed. */
  readonly values: FieldValues;
}

const EMPTY: ItemDraft = { outcome: null, values: {} };

export interface DraftControl {
  readonly draft: ItemDraft;
  readonly change: (change: Partial<ItemDraft>) => void;
  readonly discard: () => void;
}

export function useDraft({ instanceId, item }: ItemRef): DraftControl {
  const key = `baton.draft.${instanceId}.${item}`;
  const [kept, setKept] = useState(() => ({ key, draft: readDraft(key) }));
  const draft = kept.key === key ? kept.draft : readDraft(key);
  useEffect(() => setKept({ key, draft: readDraft(key) }), [key]);
  const change = useCallback(
    (next: Partial<ItemDraft>) =>
      setKept((before) => {
        const draft = { ...(before.key === key ? before.draft : readDraft(key)), ...next };
        sessionStorage.setItem(key, JSON.stringify(draft));
        return { key, draft };
      }),
    [key],
  );
  const discard = useCallback(() => {
    sessionStorage.removeItem(key);
    setKept({ key, draft: EMPTY });
  }, [key]);
  return { draft, change, discard };
}

function readDraft(key: string): ItemDraft {
  const text = keptInTab(key);
  if (text === null) return EMPTY;
  try {
    const draft = JSON.parse(text) as Partial<ItemDraft>;
    return { outcome: draft.outcome ?? null, values: draft.values ?? {} };
  } catch {
    // Written by another version or cut off: a draft that cannot be read is no draft.
    return EMPTY;
  }
}
