// All processes: their version, draft and running cases; a place to open or begin one.
import type { ProcessRow } from '@baton/client';
import { useProcesses, useSession } from '@baton/client/react';
import { Button, Chip, Icon, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { StartCaseButton } from '../cases/start-case';
import { ViewBar } from '../frame/view-bar';
import { useReadable } from '../language/use-readable';
import list from '../list/list-page.module.css';
import { PlaceLink } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import { NewProcessDialog } from './new-process-dialog';
import { ProcessName } from './process-name';
import { ProcessSwatch } from './process-swatch';
import styles from './processes.module.css';

export function ProcessesPage() {
  const { screens, shell } = useWords();
  const query = useProcesses();
  const session = useSession().data;
  const [isNaming, setIsNaming] = useState(false);
  const mayPublish = session?.permissions.includes('publish') ?? false;
  const create = mayPublish && (
    <Button icon="add" onPress={() => setIsNaming(true)}>
      {screens.processes.create}
    </Button>
  );
  return (
    <>
      <ViewBar title={shell.places.processes}>{create}</ViewBar>
      <div className={list.scroll}>
        {query.data === undefined ? (
          query.isError ? (
            <Failure title={screens.errors.processesTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={4} height={64} />
          )
        ) : query.data.rows.length === 0 ? (
          <Notice icon="diagram" title={screens.processes.emptyTitle} act={create}>
            {mayPublish ? screens.processes.emptyBody : screens.processes.emptyLook}
          </Notice>
        ) : (
          <>
            <p className={list.lead}>{screens.processes.lead}</p>
            <ul className={list.list}>
              {query.data.rows.map((row) => (
                <ProcessLine key={row.id} row={row} mayPublish={mayPublish} />
              ))}
            </ul>
          </>
        )}
      </div>
      {isNaming && <NewProcessDialog onClose={() => setIsNaming(false)} />}
    </>
  );
}

function ProcessLine({ row, mayPublish }: { readonly row: ProcessRow; readonly mayPublish: boolean }) {
  const { screens, versions, common } = useWords();
  const format = useFormat();
  const { now } = useWorkingTime();
  const name = useReadable().name(row.id, row.name);
  // The newest version need not be the one in use: it may be tried out, or have been rolled back.
  const differs = row.current !== null && row.current !== row.version;
  const facts = [
    row.version === null ? screens.processes.never : screens.processes.version(row.version),
    row.publishedAt === null ? null : screens.processes.publishedOn(format.day(row.publishedAt, now)),
    differs && versions.acts.makeCurrent(row.current),
  ];
  return (
    <li className={list.line}>
      <ProcessSwatch processId={row.id} />
      <div className={list.words}>
        <h2>
          <ProcessName row={row} />
        </h2>
        <span className={list.facts}>{facts.filter(Boolean).join(common.comma)}</span>
      </div>
      {row.changed && mayPublish && (
        <Chip tone="accent" icon="edit">
          {screens.processes.draft}
        </Chip>
      )}
      <PlaceLink to={{ to: 'cases', processId: row.id }} className={styles.running}>
        {screens.processes.running(row.running)}
      </PlaceLink>
      <span className={styles.acts}>
        {row.byEvent ? (
          <span className={styles.byEvent}>
            <Icon name="mail" size={14} />
            {screens.processes.byEvent}
          </span>
        ) : (
          row.version !== null && <StartCaseButton processId={row.id} />
        )}
        {mayPublish && (
          <PlaceLink
            to={{ to: 'process', processId: row.id }}
            className={styles.open}
            label={`${screens.processes.edit}: ${name}`}
          >
            <Icon name="next" size={16} />
          </PlaceLink>
        )}
      </span>
    </li>
  );
}
