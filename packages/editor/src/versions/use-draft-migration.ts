// What becomes of running cases when the draft is published. Asked about the draft as it is saved. Called by the publish panel.
import type { ProcessRepository } from '@baton/engine';
import { useEffect, useSyncExternalStore } from 'react';
import type { PublishPanelProps } from './publish-panel';
import { useMigration } from './use-migration';

/** Null: nothing runs, or the repository does not look after running cases. The draft is saved before it is asked about. */
export function useDraftMigration({ repository, processId, saver, inUse }: PublishPanelProps, running: number) {
  const { status, revision } = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  useEffect(() => {
    if (status === 'waiting') void saver.flush();
  }, [status, saver]);
  const desk = repository.releases;
  const isAsked = desk !== undefined && running > 0 && status === 'saved';
  const state = useMigration({
    desk: desk ?? NO_DESK,
    processId,
    from: isAsked ? (inUse?.version ?? null) : null,
    to: 'draft',
    revision,
  });
  return desk && running > 0 ? { state, running } : null;
}

const NO_DESK = {} as NonNullable<ProcessRepository['releases']>;
