// Publishing: what changes, what becomes of running cases, who tries it first, one line for colleagues, and the way back. Slot of
// `side: 'publish'`.
import type { LoadedVersion, PilotGroup, ProcessRepository } from '@baton/engine';
import { Button, IconButton, RadioCards, TextField, toast, useFormat, useWords } from '@baton/look';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDiagram, useEditor, useProblems } from '../document/editor-context';
import type { DraftSaver } from '../shell/draft-saver';
import { BeforePublishing } from './before-publishing';
import { ChangesList, countChanges } from './changes-list';
import { PilotField } from './pilot-field';
import styles from './publish-panel.module.css';
import { MovedNote, RunningCases } from './running-cases';
import { useCheckAhead } from './use-check-ahead';
import { useMigration } from './use-migration';
import { usePublish } from './use-publish';
import { useStandings } from './use-standings';

export interface PublishPanelProps {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly saver: DraftSaver;
  /** Undefined while it is being loaded; null: nothing was published yet. */
  readonly inUse: LoadedVersion | null | undefined;
  readonly onPublished: (version: number) => void;
}

export function PublishPanel(props: PublishPanelProps) {
  const { repository, processId, saver, inUse, onPublished } = props;
  const words = useWords();
  const format = useFormat();
  const editor = useEditor();
  const diagram = useDiagram();
  const problems = useProblems();
  const ahead = useCheckAhead(repository, processId, diagram);
  const errors = [...problems, ...ahead].filter((problem) => problem.severity === 'error').length;
  const [summary, setSummary] = useState('');
  const [pilot, setPilot] = useState<PilotGroup | null>(null);
  const [moves, setMoves] = useState<'stay' | 'move'>('stay');
  const { versions } = useStandings(repository, processId);
  const migration = useDraftMigration(props, versions.find(({ version }) => version === inUse?.version)?.running ?? 0);
  const { state, publish, lookAgain } = usePublish({ repository, processId, saver, onPublished });

  const close = () => editor.view.update({ side: 'panel' });
  const next = (versions[0]?.version ?? inUse?.version ?? 0) + 1;
  const changes = inUse ? countChanges(inUse.diagram, diagram) : 0;
  const open = moves === 'move' && migration ? migration.state.open : 0;
  const isBlocked = errors > 0 || state.status === 'busy' || open > 0 || (pilot !== null && pilot.roles.length === 0);
  const said = state.status === 'done' && words.publish[pilot ? 'publishedPilot' : 'published'](state.version);
  const isOver = state.status === 'done' && !state.moved;
  // Without anything left to tell the panel goes by itself.
  useEffect(() => {
    if (said === false) return;
    editor.view.say(said);
    toast({ text: said });
    if (isOver) editor.view.update({ side: 'panel' });
  }, [said, isOver, editor]);

  if (state.status === 'done' && state.moved) {
    return (
      <section className={styles.panel} data-area="panel" aria-label={words.editor.publish}>
        <Header title={words.versions.acts.publish(state.version)} onClose={close} />
        <div className={styles.body}>
          <section className={styles.part}>
            <p>{said}</p>
            <MovedNote {...state.moved} />
          </section>
        </div>
        <footer className={styles.foot}>
          <span className={styles.grow} />
          <Button variant="primary" onPress={close}>
            {words.common.done}
          </Button>
        </footer>
      </section>
    );
  }
  return (
    <section className={styles.panel} data-area="panel" aria-label={words.editor.publish}>
      <Header
        title={inUse === null ? words.publish.firstTitle : words.publish.title(next)}
        note={inUse ? words.publish.runningSince(inUse.version, format.date(inUse.publishedAt)) : undefined}
        onClose={close}
      />
      <div className={styles.body}>
        <section className={styles.part}>
          <h3>
            {words.publish.whatChanges}
            {inUse && changes > 0 && <small>{words.publish.changes(changes)}</small>}
          </h3>
          {inUse && changes > 0 && <ChangesList before={inUse.diagram} after={diagram} />}
          {inUse && changes === 0 && <p className={styles.quiet}>{words.publish.noChanges}</p>}
          {inUse === null && <p className={styles.quiet}>{words.editor.canvas.stepCount(diagram.nodes.length)}</p>}
        </section>
        {inUse && migration && (
          <section className={styles.part}>
            <h3>
              {words.publish.runningCases(migration.running)}
              <small>{words.publish.eachChecked}</small>
            </h3>
            <RadioCards
              label={words.publish.runningCases(migration.running)}
              labelHidden
              value={moves}
              onChange={setMoves}
              cards={[
                { id: 'stay', name: words.publish.stay(inUse.version), hint: words.publish.stayHint },
                {
                  id: 'move',
                  name: words.publish.moveAll(next),
                  hint: migration.state.preview?.mayMove === false ? words.publish.mayNotMove : words.publish.moveHint,
                  isDisabled: migration.state.preview?.mayMove === false,
                },
              ]}
            />
            {moves === 'move' && <RunningCases state={migration.state} from={inUse.version} />}
          </section>
        )}
        {inUse && !migration && (
          <section className={styles.part}>
            <p>{words.publish.keepRunning}</p>
          </section>
        )}
        {inUse && repository.releases && editor.directory.roles.length > 0 && (
          <section className={styles.part}>
            <PilotField value={pilot} onChange={setPilot} />
          </section>
        )}
        <BeforePublishing diagram={diagram} problems={problems} ahead={ahead} />
        <section className={styles.part}>
          <TextField
            label={words.publish.note}
            placeholder={words.publish.notePlaceholder}
            value={summary}
            onChange={setSummary}
            maxLength={300}
          />
        </section>
        {inUse && (
          <section className={styles.part}>
            <h3>{words.publish.ifBadly}</h3>
            <p className={styles.quiet}>{words.publish.ifBadlyBody(inUse.version)}</p>
          </section>
        )}
      </div>
      <footer className={styles.foot}>
        <p role="alert" className={styles.refusal} data-open={(open > 0 && errors === 0) || undefined}>
          {state.status === 'refused' && state.why}
          {state.status === 'unknown' && words.publish.unknown}
          {(state.status === 'idle' || state.status === 'busy') &&
            (errors > 0 ? words.publish.cannot(errors) : open > 0 && words.publish.decisionsLeft(open))}
        </p>
        <Button onPress={close}>{words.publish.notNow}</Button>
        {state.status === 'unknown' ? (
          <Button variant="primary" onPress={() => void lookAgain()}>
            {words.publish.lookAgain}
          </Button>
        ) : (
          <Button
            variant="primary"
            isDisabled={isBlocked}
            onPress={() =>
              void publish({
                summary: summary.trim(),
                pilot,
                migration: moves === 'move' && migration ? migration.state : null,
              })
            }
          >
            {pilot ? words.publish.publishPilot : words.publish.publish}
          </Button>
        )}
      </footer>
    </section>
  );
}

interface HeaderProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly onClose: () => void;
}

function Header({ title, note, onClose }: HeaderProps) {
  const words = useWords();
  return (
    <header className={styles.header}>
      <div>
        <h2>{title}</h2>
        {note && <p className={styles.quiet}>{note}</p>}
      </div>
      <IconButton icon="close" label={words.common.close} onPress={onClose} />
    </header>
  );
}

/** Null: nothing runs, or the repository does not look after running cases. The draft is saved before it is asked about. */
function useDraftMigration({ repository, processId, saver, inUse }: PublishPanelProps, running: number) {
  const { status, revision } = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  useEffect(() => {
    if (status === 'waiting') void saver.flush();
  }, [status, saver]);
  const desk = repository.releases;
  const isAsked = desk !== undefined && running > 0 && status === 'saved';
  const state = useMigration({
    desk: desk ?? NO_DESK,
    processId,
    from: isAsked ? (inUse?.version ?? null) : null,
    to: 'draft',
    revision,
  });
  return desk && running > 0 ? { state, running } : null;
}

const NO_DESK = {} as NonNullable<ProcessRepository['releases']>;
