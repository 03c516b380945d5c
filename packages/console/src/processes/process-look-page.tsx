// A process for those who may not draw it: its drawing to look at, who may change it, and what one can do here instead.
import { useCalendars, useProcesses, useRoles, useVersion } from '@baton/client/react';
import { inLanguage } from '@baton/core/diagram';
import { type EditorDirectory, ProcessCanvas } from '@baton/editor';
import { Button, Icon, Note, useFormat, useLocale, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import crumbs from '../case/case-page.module.css';
import { StartCaseButton } from '../cases/start-case';
import { useCalled } from '../directory/use-called';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { ViewBar } from '../frame/view-bar';
import { Cut } from '../language/cut';
import { useReadable } from '../language/use-readable';
import { PlaceLink } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';
import { ProcessGone } from './process-gone';
import styles from './processes.module.css';

/** Roles that carry the right to draw and publish. */
const DRAW: ReadonlySet<string> = new Set(['analyst', 'head', 'administrator']);
const MOST_NAMED = 3;
/** It is not there for this reader. */
const CLOSED: ReadonlySet<string> = new Set(['not-found', 'not-allowed']);

export function ProcessLookPage({ processId }: { readonly processId: string }) {
  const { common, screens, shell } = useWords();
  const t = screens.processes;
  const locale = useLocale();
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  const readable = useReadable();
  const processes = useProcesses();
  const row = processes.data?.rows.find((one) => one.id === processId);
  const isPublished = row !== undefined && row.version !== null;
  const version = useVersion(processId, 'current', isPublished);
  const [roles, calendars] = [useCalled(useRoles().data?.rows), useCalled(useCalendars().data?.rows)];
  const names = useMemo<EditorDirectory>(
    () => ({ people: directory.people, roles: roles ?? [], calendars: calendars ?? [] }),
    [directory.people, roles, calendars],
  );
  const diagram = useMemo(() => version.data && inLanguage(version.data.diagram, locale), [version.data, locale]);
  const [inside, setInside] = useState<string | null>(null);
  const parent = diagram?.nodes.find((node) => node.id === inside)?.parent ?? null;
  const mayDraw = directory.people
    .filter((person) => !person.inactive && person.roles.some((role) => DRAW.has(role)))
    .slice(0, MOST_NAMED);
  const helpers = mayDraw.length > 0 ? t.mayDraw(format.list(mayDraw.map((person) => isolated(person.name)))) : '';
  const name = row ? readable.name(processId, row.name) : (diagram?.name ?? '');
  return (
    <>
      <ViewBar
        pageTitle={name || undefined}
        crumbs={
          <nav className={crumbs.crumbs} aria-label={shell.places.processes}>
            <PlaceLink to={{ to: 'processes' }}>{shell.places.processes}</PlaceLink>
            {name !== '' && (
              <>
                <Icon name="next" size={12} />
                <h1 className={styles.crumb}>
                  <Cut>{name}</Cut>
                </h1>
              </>
            )}
          </nav>
        }
      >
        {row && <StartCaseButton processId={processId} />}
      </ViewBar>
      {diagram ? (
        <div className={styles.look}>
          <Note icon="see">
            {t.lookOnly} {helpers}{' '}
            <PlaceLink to={{ to: 'cases', processId }} className={styles.running}>
              {t.running(row?.running ?? 0)}
            </PlaceLink>
          </Note>
          <section className={styles.drawing}>
            <ProcessCanvas
              diagram={diagram}
              inside={inside}
              directory={names}
              label={name}
              onOpen={(id) => {
                if (diagram.nodes.find((node) => node.id === id)?.kind === 'subProcess') setInside(id);
              }}
              dock={
                inside !== null ? (
                  <Button size="s" icon="back" onPress={() => setInside(parent)}>
                    {common.back}
                  </Button>
                ) : undefined
              }
            />
          </section>
        </div>
      ) : processes.isError && !processes.data ? (
        <Failure title={screens.errors.processTitle} error={processes.error} onRetry={() => processes.refetch()} />
      ) : (processes.data && !isPublished) || (version.isError && CLOSED.has(version.error.code)) ? (
        <ProcessGone name={name} helpers={helpers} />
      ) : version.isError ? (
        <Failure title={screens.errors.processTitle} error={version.error} onRetry={() => version.refetch()} />
      ) : (
        <Bones rows={6} height={72} />
      )}
    </>
  );
}
