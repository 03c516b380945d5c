// What somebody who draws finds: drawings that are not published, their own first; where there are none, what was published last.
import type { ProcessRow } from '@baton/client';
import { useProcesses } from '@baton/client/react';
import { Button, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useReadable } from '../language/use-readable';
import list from '../list/list-page.module.css';
import { PlaceLink, useNavigation } from '../places/navigation';
import { NewProcessDialog } from '../processes/new-process-dialog';
import { ProcessName } from '../processes/process-name';
import { ProcessSwatch } from '../processes/process-swatch';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import styles from './desk.module.css';
import { drawingsFor } from './drawings-for';

export function Drawings() {
  const { screens } = useWords();
  const { me } = useDirectory();
  const query = useProcesses();
  const [isNaming, setIsNaming] = useState(false);
  if (query.data === undefined) {
    if (!query.isError) return <Bones rows={3} height={62} />;
    return <Failure title={screens.errors.processesTitle} error={query.error} onRetry={() => query.refetch()} />;
  }
  const { drafts, published } = drawingsFor(query.data.rows, me);
  const rows = drafts.length > 0 ? drafts : published;
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>
          {rows.length === 0
            ? screens.processes.emptyTitle
            : drafts.length > 0
              ? screens.desk.drawings
              : screens.desk.published}
        </h2>
        <Button icon="add" onPress={() => setIsNaming(true)}>
          {screens.processes.create}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className={styles.body}>{screens.processes.emptyBody}</p>
      ) : (
        <ul className={list.list}>
          {rows.map((row) => (
            <Drawing key={row.id} row={row} me={me} />
          ))}
        </ul>
      )}
      {query.data.rows.length > rows.length && (
        <PlaceLink to={{ to: 'processes' }} className={styles.all}>
          {screens.processes.all}
        </PlaceLink>
      )}
      {isNaming && <NewProcessDialog onClose={() => setIsNaming(false)} />}
    </section>
  );
}

function Drawing({ row, me }: { readonly row: ProcessRow; readonly me: string | null }) {
  const { screens, common } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  const { nameOf } = useDirectory();
  const navigation = useNavigation();
  const readable = useReadable();
  const { draftSavedAt, draftSavedBy, version, publishedAt } = row;
  const isSaved = row.changed && draftSavedAt !== undefined && draftSavedBy !== undefined;
  const facts = [
    version === null ? screens.processes.never : screens.processes.version(version),
    !isSaved
      ? publishedAt !== null && screens.processes.publishedOn(format.day(publishedAt, now))
      : draftSavedBy === me
        ? screens.desk.savedByYou(format.moment(draftSavedAt, now))
        : screens.desk.saved(format.moment(draftSavedAt, now), nameOf(draftSavedBy)),
  ];
  const act = row.changed ? screens.desk.goOn : screens.processes.edit;
  return (
    <li className={list.line}>
      <ProcessSwatch processId={row.id} />
      <div className={list.words}>
        <h3>
          <ProcessName row={row} />
        </h3>
        <span className={list.facts}>{facts.filter(Boolean).join(common.comma)}</span>
      </div>
      <Button
        icon="edit"
        aria-label={`${act}: ${readable.name(row.id, row.name)}`}
        onPress={() => navigation.go({ to: 'process', processId: row.id })}
      >
        {act}
      </Button>
    </li>
  );
}
