// What publishing changes: how much, and the list. Part of the publishing panel, loaded after it.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import { useWords } from '@baton/look';
import { ChangesList, countChanges } from './changes-list';
import frame from './side-panel.module.css';

export interface WhatChangesProps {
  /** The version in use. */
  readonly before: Diagram;
  readonly after: Diagram;
}

export default function WhatChanges({ before, after }: WhatChangesProps) {
  const { publish } = useWords();
  const changes = countChanges(before, after);
  return (
    <>
      <h3>
        {publish.whatChanges}
        {changes > 0 && <small>{publish.changes(changes)}</small>}
      </h3>
      {changes > 0 && <ChangesList before={before} after={after} />}
      {changes === 0 && <p className={frame.quiet}>{publish.noChanges}</p>}
    </>
  );
}
