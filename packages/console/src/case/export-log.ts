// Hands the whole log of a case to the person as a file, each entry with its hash; called by the log's card.
import type { CaseDetail, CaseLogRow } from '@baton/client';
import { download } from '@baton/look';

export interface WholeLog {
  readonly rows: readonly CaseLogRow[];
  readonly verified: boolean;
}

/** As the server hands it out, with the entry of who took it: oldest first, nothing left out, and the same whoever asks. */
export function exportLog({ case: { instanceId, key, processId, version } }: CaseDetail, log: WholeLog): void {
  const text = JSON.stringify({ instanceId, key, processId, version, ...log }, null, 2);
  download(new Blob([text], { type: 'application/json' }), `${key}.log.json`);
}
