// Publishing: what changes, what becomes of running cases, who tries it first, one line for colleagues, and the way back. Slot of
// `side: 'publish'`.
import '@baton/words/parts';
import '@baton/words/faults';
import type { LoadedVersion, PilotGroup, ProcessRepository } from '@baton/engine';
import { Button, RadioCards, TextField, toast, useFormat, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useDiagram, useEditor, useProblems } from '../document/editor-context';
import { countSteps } from '../kinds/count-steps';
import type { DraftSaver } from '../shell/draft-saver';
import { BeforePublishing } from './before-publishing';
import { isNobody, PilotField } from './pilot-field';
import { PublishFoot, type PublishStop } from './publish-foot';
import { MovedNote, RunningCases } from './running-cases';
import { isSameDrawing } from './same-drawing';
import { SidePanel } from './side-panel';
import frame from './side-panel.module.css';
import { TestsBeforePublishing } from './tests-before-publishing';
import { useCheckAhead } from './use-check-ahead';
import { useDraftMigration } from './use-draft-migration';
import { usePublish } from './use-publish';
import { useStandings } from './use-standings';
import { useTestGate } from './use-test-gate';

const WhatChanges = lazy(() => import('./what-changes'));

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
  const locale = useLocale();
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
  const open = moves === 'move' && migration ? migration.state.open : 0;
  const gate = useTestGate(diagram);
  const isSame = useMemo(() => inUse != null && isSameDrawing(inUse.diagram, diagram), [inUse, diagram]);
  const stop: PublishStop | null =
    errors > 0
      ? { type: 'errors', errors }
      : open > 0
        ? { type: 'decisions', open }
        : isSame
          ? { type: 'same' }
          : gate.stops
            ? { type: gate.stops }
            : pilot !== null && isNobody(pilot)
              ? { type: 'pilot' }
              : null;
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
      <SidePanel
        isWide
        label={words.editor.publish}
        title={words.versions.acts.publish(state.version)}
        onClose={close}
        foot={
          <>
            <span />
            <Button variant="primary" onPress={close}>
              {words.common.done}
            </Button>
          </>
        }
      >
        <section className={frame.part}>
          <p>{said}</p>
          <MovedNote {...state.moved} />
        </section>
      </SidePanel>
    );
  }
  return (
    <SidePanel
      isWide
      label={words.editor.publish}
      title={inUse === null ? words.publish.firstTitle : words.publish.title(next)}
      note={inUse ? words.publish.runningSince(inUse.version, format.date(inUse.publishedAt)) : undefined}
      onClose={close}
      foot={
        <PublishFoot
          state={state}
          stop={stop}
          isPilot={pilot !== null}
          isNevertheless={gate.verdict.failed.length > 0}
          onClose={close}
          onLookAgain={() => void lookAgain()}
          onPublish={() =>
            void publish({
              summary: gate.summaryWith(summary.trim()),
              pilot,
              migration: moves === 'move' && migration ? migration.state : null,
            })
          }
        />
      }
    >
      <section className={frame.part}>
        {inUse ? (
          <Suspense fallback={<h3>{words.publish.whatChanges}</h3>}>
            <WhatChanges before={inUse.diagram} after={diagram} />
          </Suspense>
        ) : (
          <h3>{words.publish.whatChanges}</h3>
        )}
        {inUse === null && <p className={frame.quiet}>{words.editor.canvas.stepCount(countSteps(diagram.nodes))}</p>}
      </section>
      {inUse && migration && (
        <section className={frame.part}>
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
        <section className={frame.part}>
          <p>{words.publish.keepRunning}</p>
        </section>
      )}
      {inUse && repository.releases && editor.directory.roles.length + editor.directory.people.length > 0 && (
        <section className={frame.part}>
          <PilotField value={pilot} onChange={setPilot} />
        </section>
      )}
      {inUse === null && repository.releases && (
        <section className={frame.part}>
          <p className={frame.quiet}>{rejection(locale, 'pilot.first', {})}</p>
        </section>
      )}
      <BeforePublishing diagram={diagram} problems={problems} ahead={ahead} />
      <TestsBeforePublishing gate={gate} before={inUse?.diagram} />
      <section className={frame.part}>
        <TextField
          label={words.publish.note}
          placeholder={words.publish.notePlaceholder}
          value={summary}
          onChange={setSummary}
          maxLength={300}
        />
      </section>
      {inUse && (
        <section className={frame.part}>
          <h3>{words.publish.ifBadly}</h3>
          <p className={frame.quiet}>{words.publish.ifBadlyBody(inUse.version)}</p>
        </section>
      )}
    </SidePanel>
  );
}
