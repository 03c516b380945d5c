// The published versions: who, when, why, who takes them; what each changed; the way back. And drawings that were set aside. Slot of
// `side: 'versions'`.
import '@baton/words/faults';
import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import type { ReleaseDesk, VersionStanding } from '@baton/engine';
import { Button, toast, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useState } from 'react';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import { setAside } from '../document/set-aside';
import type { FrameDraft } from '../shell/editor-frame';
import { AsideSection } from './aside-section';
import { ChangesList } from './changes-list';
import { MoveDialog } from './move-dialog';
import { ReleaseHistory } from './release-history';
import { RollBackDialog } from './roll-back-dialog';
import { SidePanel } from './side-panel';
import frame from './side-panel.module.css';
import { currentOf, useStandings } from './use-standings';
import { VersionLine } from './version-line';
import styles from './versions.module.css';

export function VersionsPanel({ draft: place }: { readonly draft: FrameDraft }) {
  const { repository, processId } = place;
  const words = useWords();
  const locale = useLocale();
  const { versions: said } = words;
  const { view, document, readOnly } = useEditor();
  const draft = useDiagram();
  const comparison = useView((state) => state.comparison);
  const standings = useStandings(repository, processId);
  const [asking, setAsking] = useState<{ act: 'back' | 'move'; version: VersionStanding } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { versions } = standings;
  const current = currentOf(versions);
  const desk = repository.releases;

  const close = () => view.update({ side: 'panel', comparison: null });
  const load = async (version: number): Promise<Diagram | null> => {
    setTrouble(null);
    try {
      const found = await repository.version(processId, version);
      const read = found && parseDiagram(found.diagram);
      if (read?.ok) return read.diagram;
    } catch {
      // Told below, as for a version that cannot be read.
    }
    setTrouble(said.failed);
    return null;
  };
  const compare = async (before: VersionStanding, after: VersionStanding | null) => {
    const [was, is] = await Promise.all([load(before.version), after && load(after.version)]);
    if (!was || (after && !is)) return;
    view.update({
      comparison: {
        before: { diagram: was, name: said.version(before.version) },
        after: after && is ? { diagram: is, name: said.version(after.version) } : null,
      },
    });
  };
  const bringIn = async ({ version }: VersionStanding) => {
    const diagram = await load(version);
    if (!diagram) return;
    const { diagram: replaced } = document.getState();
    const text = JSON.stringify(replaced);
    await setAside(place, { diagram: replaced }, { at: Date.now(), because: 'replaced', by: null, text });
    document.replace(diagram);
    view.update({ comparison: null });
    view.say(said.broughtIn(version), { canUndo: true });
  };
  /** An act of the desk, its refusal told here. */
  const act = async (run: (desk: ReleaseDesk) => ReturnType<ReleaseDesk['endPilot']>, done: string) => {
    if (!desk) return;
    try {
      const answer = await run(desk);
      if (!answer.ok) return setTrouble(rejection(locale, answer.code, answer.facts));
      setTrouble(null);
      toast({ text: done });
      standings.again();
    } catch {
      setTrouble(words.common.offline);
    }
  };

  return (
    <SidePanel label={said.title} title={said.title} onClose={close}>
      {trouble && (
        <p role="alert" className={frame.trouble}>
          {trouble}
        </p>
      )}
      {comparison && (
        <section className={frame.part}>
          <h3>
            {said.comparing.title(comparison.before.name, comparison.after?.name ?? said.draft)}
            <Button
              size="s"
              onPress={({ target }) => {
                // The button goes with the comparison: the keyboard stays in the list.
                target.closest<HTMLElement>('[data-area="panel"]')?.focus({ preventScroll: true });
                view.update({ comparison: null });
              }}
            >
              {said.comparing.back}
            </Button>
          </h3>
          <ChangesList before={comparison.before.diagram} after={comparison.after?.diagram ?? draft} />
        </section>
      )}
      {standings.status === 'loading' && <p role="status">{words.common.loading}</p>}
      {standings.status === 'failed' && (
        <p role="alert" className={frame.trouble}>
          {said.failed}{' '}
          <Button size="s" onPress={standings.again}>
            {words.common.tryAgain}
          </Button>
        </p>
      )}
      {standings.status === 'ready' && versions.length === 0 && <p className={frame.quiet}>{said.none}</p>}
      <ol className={styles.versions}>
        {versions.map((version, at) => {
          const before = versions[at + 1];
          return (
            <VersionLine
              key={version.version}
              version={version}
              current={current?.version}
              mayAct={!readOnly && desk !== undefined}
              onCompareBefore={before && (() => void compare(before, version))}
              onCompareDraft={readOnly ? undefined : () => void compare(version, null)}
              onBringIn={readOnly ? undefined : () => void bringIn(version)}
              onBack={() => setAsking({ act: 'back', version })}
              onMove={() => setAsking({ act: 'move', version })}
              onEndPilot={() =>
                void act(
                  (releases) => releases.endPilot(processId, { reason: said.endPilot }),
                  said.pilotEnded(version.version),
                )
              }
            />
          );
        })}
      </ol>
      {!readOnly && <AsideSection draft={place} />}
      <ReleaseHistory history={standings.history} />
      {asking?.act === 'back' && current && (
        <RollBackDialog
          version={asking.version.version}
          current={current.version}
          isTriedOut={asking.version.pilot !== null}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => {
            const { version } = asking.version;
            setAsking(null);
            void act((releases) => releases.makeCurrent(processId, { version, reason }), said.rolledBack(version));
          }}
        />
      )}
      {asking?.act === 'move' && current && desk && (
        <MoveDialog
          desk={desk}
          processId={processId}
          from={asking.version.version}
          to={current.version}
          onClose={() => {
            setAsking(null);
            standings.again();
          }}
        />
      )}
      <p className={frame.spoken} role="status">
        {comparison && said.comparing.title(comparison.before.name, comparison.after?.name ?? said.draft)}
      </p>
    </SidePanel>
  );
}
