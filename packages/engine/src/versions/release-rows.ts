// The next row of a process's releases: what each act makes of how things stood before. Pure; called by publishing and by the release desk.
import type { PilotGroup, ProcessVersion, ReleaseRow } from '../ports/process-library';

/** Of a process that is published for the first time. */
export function firstRelease(
  version: Pick<ProcessVersion, 'processId' | 'version' | 'publishedAt' | 'publishedBy' | 'summary'>,
): ReleaseRow {
  const { processId, publishedAt: at, publishedBy: by, summary: reason, version: number } = version;
  return { processId, seq: 1, at, by, act: 'publish', version: number, reason, current: number, pilot: null };
}

/** A version is out: for everyone, which ends what is being tried out, or for a group first. */
export function publishedRelease(version: ProcessVersion, before: ReleaseRow | null, pilot?: PilotGroup): ReleaseRow {
  const first = firstRelease(version);
  if (!before) return first;
  const next = { ...first, seq: before.seq + 1 };
  if (!pilot) return next;
  return { ...next, act: 'publishPilot', current: before.current, pilot: { ...pilot, version: version.version } };
}

export interface Act {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

export function madeCurrent(before: ReleaseRow, version: number, act: Act): ReleaseRow {
  const pilot = before.pilot?.version === version ? null : before.pilot;
  return { ...before, ...act, seq: before.seq + 1, act: 'makeCurrent', version, current: version, pilot };
}

export function pilotSet(before: ReleaseRow, version: number, group: PilotGroup, act: Act): ReleaseRow {
  return { ...before, ...act, seq: before.seq + 1, act: 'setPilot', version, pilot: { ...group, version } };
}

export function pilotEnded(before: ReleaseRow, version: number, act: Act): ReleaseRow {
  return { ...before, ...act, seq: before.seq + 1, act: 'endPilot', version, pilot: null };
}
