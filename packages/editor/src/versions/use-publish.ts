// Publishing as one act: save, publish, move the cases that are to move. What a lost connection leaves open is said, and can be looked up.
import '@baton/words/parts';
import '@baton/words/faults';
import type { Diagram } from '@baton/core';
import type { PilotGroup, ProcessRepository } from '@baton/engine';
import { useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useRef, useState } from 'react';
import { useEditor } from '../document/editor-context';
import type { DraftSaver } from '../shell/draft-saver';
import { isSameDrawing } from './same-drawing';
import { type MigrationState, type Moved, moveCases } from './use-migration';

export interface PublishOrder {
  readonly summary: string;
  readonly pilot: PilotGroup | null;
  /** Null: running cases stay. */
  readonly migration: MigrationState | null;
}

export type PublishState =
  | { readonly status: 'idle' | 'busy' }
  | { readonly status: 'refused'; readonly why: string }
  /** The connection was lost: it may have been done. */
  | { readonly status: 'unknown' }
  | { readonly status: 'done'; readonly version: number; readonly moved: Moved | null };

export interface UsePublish {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly saver: DraftSaver;
  readonly onPublished: (version: number) => void;
}

export function usePublish({ repository, processId, saver, onPublished }: UsePublish) {
  const words = useWords();
  const locale = useLocale();
  const { document } = useEditor();
  const [state, setState] = useState<PublishState>({ status: 'idle' });
  const tried = useRef<{ readonly diagram: Diagram; readonly order: PublishOrder } | null>(null);

  const finish = async (version: number, { migration }: PublishOrder) => {
    let moved: Moved | null = null;
    if (migration && repository.releases) {
      const id = globalThis.crypto.randomUUID();
      try {
        const reason = words.publish.moveReason(version);
        moved = await moveCases(repository.releases, processId, { state: migration, to: version, reason, id });
      } catch {
        // The version is out; the cases that were not reached stay, and can be moved under Versions.
        const keys = new Map(migration.preview?.cases.map(({ instanceId, key }) => [instanceId, key]));
        moved = {
          moved: 0,
          stayed: migration.moving.map((one) => ({ key: keys.get(one) ?? one, code: 'engine.busy', facts: {} })),
        };
      }
    }
    setState({ status: 'done', version, moved });
    onPublished(version);
  };

  const publish = async (order: PublishOrder) => {
    setState({ status: 'busy' });
    const revision = await saver.flush();
    if (revision === null) return setState({ status: 'refused', why: words.common.notSaved });
    tried.current = { diagram: document.getState().diagram, order };
    try {
      const { summary, pilot } = order;
      const answer = await repository.publish(processId, { revision, summary, ...(pilot && { pilot }) });
      if (!answer.ok) return setState({ status: 'refused', why: rejection(locale, answer.code, answer.facts) });
      await finish(answer.version, order);
    } catch {
      setState({ status: 'unknown' });
    }
  };

  /** After a lost connection: the newest version is what was to be published, or it was not done. */
  const lookAgain = async () => {
    const attempt = tried.current;
    if (!attempt) return;
    setState({ status: 'busy' });
    try {
      const latest = await repository.version(processId, 'latest');
      if (latest && isSameDrawing(latest.diagram, attempt.diagram)) return await finish(latest.version, attempt.order);
      setState({ status: 'refused', why: words.publish.wasNot });
    } catch {
      setState({ status: 'unknown' });
    }
  };
  return { state, publish, lookAgain };
}
