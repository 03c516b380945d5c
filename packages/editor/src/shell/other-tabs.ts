// Tells other tabs of this browser that a draft was saved, and hears of theirs. Without such a channel nothing is told; saving still
// notices a conflict.

export interface OtherTabs {
  saved(revision: number): void;
  /** Answers the way to stop listening. */
  listen(onSaved: (revision: number) => void): () => void;
  close(): void;
}

export function openOtherTabs(processId: string): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') return { saved() {}, listen: () => () => {}, close() {} };
  const channel = new BroadcastChannel(`baton.draft.${processId}`);
  return {
    saved: (revision) => channel.postMessage({ revision }),
    listen(onSaved) {
      const hear = ({ data }: MessageEvent<{ revision?: unknown }>) => {
        if (typeof data?.revision === 'number') onSaved(data.revision);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}
