// Whose hands a task is in for a while: until when it must be taken up before it goes to another, and for whom it is done.
import type { WorkItemRow } from '@baton/client';
import { Note, useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useReadable } from '../language/use-readable';

export interface HandsNoteProps {
  readonly item: WorkItemRow;
  readonly isMine: boolean;
  readonly now: number;
}

export function HandsNote({ item, isMine, now }: HandsNoteProps) {
  const { people, tasks } = useWords();
  const { isOutside } = useReadable();
  const format = useFormat();
  const directory = useDirectory();
  const { acceptBy, delegatedBy } = item;
  if (item.closedAt !== null) return null;
  return (
    <>
      {isOutside(item) && <Note icon="link">{tasks.outsideNote}</Note>}
      {acceptBy !== undefined && (
        <Note tone="risk" icon="clock">
          {isMine
            ? people.hands.acceptBy(format.moment(acceptBy, now))
            : people.hands.acceptUntil(format.moment(acceptBy, now))}
        </Note>
      )}
      {delegatedBy !== undefined && isMine && (
        <Note icon="hand-over">{people.hands.delegatedBy(directory.nameOf(delegatedBy))}</Note>
      )}
    </>
  );
}
