// What came of an act, for the message after it: who holds the baton now, until when, or that the case is over.
import type { CaseRow } from '@baton/client';
import { useBatonClient, useServerNow } from '@baton/client/react';
import { useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useReadable } from '../language/use-readable';

/** More places than this are counted. */
const MOST_TOLD = 2;

/**
 * Asks for the case by its key and answers the sentences, with a blank before them; empty where the reader does not see the case any more, or where
 * the server does not answer: what was done is done.
 */
export function useWhereNext(): (instanceId: string, key: string) => Promise<string> {
  const client = useBatonClient();
  const { screens } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  const readable = useReadable();
  const now = useServerNow();

  const placeTold = ({ name, person, item, dueAt }: CaseRow['places'][number]): string => {
    const words = screens.afterwards;
    const step = isolated(name);
    const until = dueAt !== null && dueAt > now ? format.moment(dueAt, now) : null;
    if (person === null) return item === null ? words.goesOn(step) : words.toTake(step);
    if (person === directory.me) return until === null ? words.withYou(step) : words.withYouUntil(step, until);
    const who = isolated(directory.nameOf(person));
    return until === null ? words.withNow(who, step) : words.withNowUntil(who, step, until);
  };

  return async (instanceId, key) => {
    // Asked as a list: a case that has gone out of the reader's sight is then absent, and no error.
    const query = { text: key, status: 'active,suspended,completed,cancelled' };
    const found = await client.call('GET /api/cases', { query }).catch(() => null);
    const seen = found?.rows.find((one) => one.instanceId === instanceId);
    if (!seen) return '';
    if (seen.endedAt !== null) return ` ${screens.afterwards.ended}`;
    const row = readable.caseRow(seen);
    const more = Math.max(0, row.places.length - MOST_TOLD) + (row.placesLeftOut ?? 0);
    const told = row.places.slice(0, MOST_TOLD).map(placeTold);
    return [...told, ...(more > 0 ? [screens.andMore(more)] : [])].map((sentence) => ` ${sentence}`).join('');
  };
}
