// What becomes of running cases: the verdict on each, the steps to be asked about, and moving them once the new version is there. Called by
// the publish panel (against the draft) and by the versions (against a published one).
import type { MigrationAsk, MigrationPreview, ReleaseDesk } from '@baton/engine';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** A step of the new version, or null: these cases stay where they are. */
export type Answer = string | null;

export interface MigrationState {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly preview: MigrationPreview | null;
  /** All steps that were asked about, also those that are answered. */
  readonly asks: readonly MigrationAsk[];
  readonly answers: ReadonlyMap<string, Answer>;
  /** Asks without an answer yet. */
  readonly open: number;
  /** Cases that would move as things stand. */
  readonly moving: readonly string[];
  answer(step: string, answer: Answer): void;
  retry(): void;
}

export interface MigrationOf {
  readonly desk: ReleaseDesk;
  readonly processId: string;
  /** Null: there is nothing to ask about. */
  readonly from: number | null;
  readonly to: number | 'draft';
  /** What the draft is saved as; another one is asked about anew. */
  readonly revision?: number;
}

export function useMigration({ desk, processId, from, to, revision }: MigrationOf): MigrationState {
  const [preview, setPreview] = useState<MigrationPreview | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const asked = useRef(new Map<string, MigrationAsk>());
  const mapping = useMemo(
    () => Object.fromEntries([...answers].filter((entry): entry is [string, string] => entry[1] !== null)),
    [answers],
  );

  useEffect(() => {
    void [attempt, revision];
    if (from === null) return;
    let gone = false;
    setFailed(false);
    desk.previewMigration(processId, { from, to, mapping }).then(
      (found) => {
        if (gone) return;
        if (!found.ok) return setFailed(true);
        for (const ask of found.asks) asked.current.set(ask.step, ask);
        setPreview(found);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [desk, processId, from, to, mapping, attempt, revision]);

  const answer = useCallback((step: string, given: Answer) => {
    setAnswers((before) => new Map(before).set(step, given));
  }, []);
  const asks = preview ? [...asked.current.values()] : [];
  return {
    status: failed ? 'failed' : preview ? 'ready' : 'loading',
    preview,
    asks,
    answers,
    open: asks.filter(({ step }) => !answers.has(step)).length,
    moving: preview?.cases.flatMap((one) => (one.verdict === 'safe' ? [one.instanceId] : [])) ?? [],
    answer,
    retry: () => setAttempt((n) => n + 1),
  };
}

export interface Moved {
  readonly moved: number;
  readonly stayed: readonly { readonly key: string; readonly code: string; readonly facts: Record<string, unknown> }[];
}

/** At most so many go with one order. */
const BATCH = 500;

/** Moves the cases that the preview called safe. Throws when the connection is lost: the same `id` again moves nothing twice. */
export async function moveCases(
  desk: ReleaseDesk,
  processId: string,
  order: { readonly state: MigrationState; readonly to: number; readonly reason: string; readonly id: string },
): Promise<Moved> {
  const { preview, moving } = order.state;
  if (!preview) return { moved: 0, stayed: [] };
  const keys = new Map(preview.cases.map(({ instanceId, key }) => [instanceId, key]));
  const result: { moved: number; stayed: Moved['stayed'][number][] } = { moved: 0, stayed: [] };
  for (let at = 0; at < moving.length; at += BATCH) {
    const instances = moving.slice(at, at + BATCH);
    const { from, mapping } = preview;
    const answer = await desk.migrate(processId, {
      from,
      to: order.to,
      mapping,
      instances,
      reason: order.reason,
      commandId: `${order.id}-${at}`,
    });
    if (!answer.ok) {
      for (const id of instances)
        result.stayed.push({ key: keys.get(id) ?? id, code: answer.code, facts: answer.facts });
      continue;
    }
    result.moved += answer.moved;
    for (const one of answer.results)
      if (!one.ok)
        result.stayed.push({ key: keys.get(one.instanceId) ?? one.instanceId, code: one.code, facts: one.facts });
  }
  return result;
}
