// The phone's form: a viewer with one lane in focus, lanes as tabs, and a sheet at the foot with the step that is looked at.
import { Button, classes, Icon, IconButton, useFormat, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { ProcessCanvas } from '../canvas/process-canvas';
import { useDiagram, useEditor } from '../document/editor-context';
import { editorKind, factsOf } from '../kinds/registry';
import { flowOrder } from '../layout/order';
import { scopeOf } from '../layout/scope';
import { stepNumbers } from '../layout/step-numbers';
import { useNames } from '../panel/names';
import { momentWords, rungSentence } from '../panel/remind/rung-words';
import { rungsOfClock } from '../tryout/coming';
import styles from './phone-viewer.module.css';

const STOPS = ['title', 'half', 'full'] as const;

export interface PhoneViewerProps {
  readonly onLeave?: (() => void) | undefined;
  /** Absent: only looked at. */
  readonly onEdit?: (() => void) | undefined;
}

export function PhoneViewer({ onLeave, onEdit }: PhoneViewerProps) {
  const words = useWords();
  const format = useFormat();
  const { directory } = useEditor();
  const diagram = useDiagram();
  const [stop, setStop] = useState<(typeof STOPS)[number]>('half');
  const scope = useMemo(() => scopeOf(diagram, null), [diagram]);
  const numbers = useMemo(() => stepNumbers(scope), [scope]);
  const steps = useMemo(() => flowOrder(scope).order.filter((id) => numbers.has(id)), [scope, numbers]);
  const [chosen, setChosen] = useState<string | null>(steps[0] ?? null);
  // It opens on the whole drawing; from the first turn on the step that is looked at is followed.
  const [isTurned, setTurned] = useState(false);
  const names = useNames();
  const node = chosen === null ? undefined : scope.byId.get(chosen);
  const at = chosen === null ? -1 : steps.indexOf(chosen);
  const facts = node && factsOf(node, { diagram, directory, words, format });
  const turnTo = (id: string | null) => {
    setTurned(true);
    setChosen(id);
  };
  const go = (by: number) => turnTo(steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? null);
  const goToLane = (lane: string) => turnTo(steps.find((id) => scope.byId.get(id)?.lane === lane) ?? chosen);
  return (
    <div className={styles.phone}>
      <div className={styles.bar}>
        {onLeave && <IconButton icon="previous" label={words.common.back} onPress={onLeave} />}
        <div>
          <h1>
            <bdi>{diagram.name}</bdi>
          </h1>
          <p>{words.editor.draftViewOnly}</p>
        </div>
        {onEdit && (
          <Button icon="edit" onPress={onEdit} className={styles.edit}>
            {words.common.edit}
          </Button>
        )}
      </div>
      {diagram.lanes.length > 1 && (
        <nav className={styles.lanes} aria-label={words.panel.who.lane}>
          {diagram.lanes.map((lane) => (
            <button key={lane.id} type="button" aria-pressed={node?.lane === lane.id} onClick={() => goToLane(lane.id)}>
              <bdi>{lane.name}</bdi>
            </button>
          ))}
        </nav>
      )}
      <div className={styles.stage}>
        <ProcessCanvas
          diagram={diagram}
          directory={directory}
          follow={isTurned ? chosen : null}
          controls={false}
          selection={{ nodes: chosen === null ? [] : [chosen], flows: [] }}
          onSelect={({ nodes }) => nodes[0] !== undefined && turnTo(nodes[0])}
        />
      </div>
      {node && facts && (
        <section className={classes(styles.sheet, styles[stop])} aria-label={node.name ?? ''}>
          <button
            type="button"
            className={styles.grip}
            aria-label={stop === 'full' ? words.common.hide : words.common.showAll}
            onClick={() => setStop(STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? 'half')}
          />
          <header>
            <div>
              <p>{[editorKind(node.kind).name(words), words.common.shown(at + 1, steps.length)].join(' · ')}</p>
              <h2>
                <bdi>{node.name ?? editorKind(node.kind).name(words)}</bdi>
              </h2>
            </div>
            <IconButton
              icon="previous"
              variant="plain"
              label={words.common.previous}
              isDisabled={at <= 0}
              onPress={() => go(-1)}
            />
            <IconButton
              icon="next"
              variant="plain"
              label={words.common.next}
              isDisabled={at >= steps.length - 1}
              onPress={() => go(1)}
            />
          </header>
          <ul>
            {facts.who && (
              <li>
                <Icon name={facts.who.icon ?? 'person'} />
                <bdi>{facts.who.name}</bdi>
              </li>
            )}
            {facts.within && (
              <li>
                <Icon name="clock" />
                <b>{facts.within}</b>
              </li>
            )}
            {facts.reminders > 0 && (
              <li>
                <Icon name="bell" />
                <div>
                  {words.editor.canvas.reminders(facts.reminders)}
                  {rungsOfClock(diagram, { node: node.id, name: '' }).map((rung) => (
                    <p key={rung.id}>
                      {words.deadline.mark(
                        momentWords(rung.at, words, format),
                        rungSentence(rung, names, words, format),
                      )}
                    </p>
                  ))}
                </div>
              </li>
            )}
            {node.kind === 'userTask' && node.instructions && (
              <li className={styles.long}>
                <Icon name="text" />
                <bdi>{node.instructions}</bdi>
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}
