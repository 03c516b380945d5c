// Which drawings the desk shows to somebody who draws. Pure.
import type { ProcessRow } from '@baton/client';

/** More than these are chosen from the list of all. */
const MOST = 5;

/** `drafts`: not published as they are; those that `me` saved first, then the latest. `published`: the latest first. */
export function drawingsFor(rows: readonly ProcessRow[], me: string | null) {
  const isOwn = (row: ProcessRow) => (row.draftSavedBy === me ? 1 : 0);
  const drafts = rows
    .filter((row) => row.changed)
    .sort((a, b) => isOwn(b) - isOwn(a) || (b.draftSavedAt ?? 0) - (a.draftSavedAt ?? 0));
  const published = rows
    .filter((row) => row.version !== null)
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  return { drafts: drafts.slice(0, MOST), published: published.slice(0, MOST) };
}
