// A process in the editor, on the server's repository. The editor is large: this file is loaded when a process is opened.
import { createHttpProcessRepository, type ProcessRepository } from '@baton/client';
import { useBatonClient, useCalendars, usePeople, useProcesses, useRoles, useSession } from '@baton/client/react';
import { type EditorDirectory, ProcessEditor } from '@baton/editor';
import { useWords } from '@baton/look';
import { useMemo } from 'react';
import { useCalled } from '../directory/use-called';
import { usePageTitle } from '../frame/page-title';
import { useReadable } from '../language/use-readable';
import { useNavigation } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';
import { useHostClock } from '../time/use-host-clock';
import { type FirstNames, firstDiagram, keptNewName } from './new-process';
import { ProcessGone } from './process-gone';
import styles from './processes.module.css';

export default function ProcessEditorPage({ processId }: { readonly processId: string }) {
  const { screens, shell } = useWords();
  const processes = useProcesses().data?.rows;
  const row = processes?.find(({ id }) => id === processId);
  const readable = useReadable();
  usePageTitle(row ? readable.name(row.id, row.name) : keptNewName(processId), shell.places.processes);
  const client = useBatonClient();
  const navigation = useNavigation();
  const { startName: start, endName: end } = screens.processes;
  const repository = useMemo(
    () => withNewProcesses(createHttpProcessRepository(client), { start, end }),
    [client, start, end],
  );
  const [people, roles, calendars] = [usePeople(), useRoles(), useCalendars()];
  const [peopleRows, roleRows, calendarRows] = [
    people.data?.rows,
    useCalled(roles.data?.rows),
    useCalled(calendars.data?.rows),
  ];
  const now = useHostClock();
  // As text, so that the session being asked for again makes no other directory of it.
  const ways = useSession().data?.channels.join(' ');
  const directory = useMemo<EditorDirectory | null>(
    () =>
      peopleRows && roleRows && calendarRows
        ? {
            people: peopleRows,
            roles: roleRows,
            calendars: calendarRows,
            now,
            ...(ways !== undefined && { channels: ways.split(' ') }),
          }
        : null,
    [peopleRows, roleRows, calendarRows, now, ways],
  );
  if (processes && !row && keptNewName(processId) === null) return <ProcessGone />;
  if (!directory) {
    const failed = [people, roles, calendars].find((query) => query.isError);
    return failed ? (
      <Failure title={screens.errors.processTitle} error={failed.error} onRetry={() => failed.refetch()} />
    ) : (
      <Bones rows={4} height={64} />
    );
  }
  return (
    <div className={styles.editor}>
      <ProcessEditor
        repository={repository}
        processId={processId}
        directory={directory}
        onLeave={() => navigation.go({ to: 'processes' })}
      />
    </div>
  );
}

/** A process that was named here and never saved begins with a first drawing. */
function withNewProcesses(repository: ProcessRepository, names: FirstNames): ProcessRepository {
  return {
    ...repository,
    async loadDraft(id) {
      const draft = await repository.loadDraft(id);
      const name = keptNewName(id);
      if (draft !== null || name === null) return draft;
      return {
        diagram: firstDiagram(id, name, names),
        revision: 0,
        basedOn: null,
        problems: [],
        savedAt: null,
        savedBy: null,
      };
    },
  };
}
