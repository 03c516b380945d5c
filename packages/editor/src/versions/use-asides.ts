// What stands beside the draft in the repository, read anew whenever the draft was saved or something was set aside.
import type { AsideList } from '@baton/engine';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FrameDraft } from '../shell/editor-frame';

export interface Asides {
  /** Null: not known yet, or the repository keeps none. */
  readonly list: AsideList | null;
  readonly isFailed: boolean;
  again(): void;
}

export function useAsides({ repository, processId, saver }: FrameDraft): Asides {
  const { aside } = repository;
  const [found, setFound] = useState<Omit<Asides, 'again'>>({ list: null, isFailed: false });
  const [attempt, setAttempt] = useState(0);
  const revision = useSyncExternalStore(saver.subscribe, () => saver.getState().revision);
  useEffect(() => {
    void [attempt, revision];
    let gone = false;
    aside?.list(processId).then(
      (list) => !gone && setFound({ list, isFailed: false }),
      () => !gone && setFound(({ list }) => ({ list, isFailed: true })),
    );
    return () => {
      gone = true;
    };
  }, [aside, processId, attempt, revision]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { ...found, again };
}
