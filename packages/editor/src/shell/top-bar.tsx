// The top bar: where one is, that it is saved, how it is shown, and what is done with the whole process.
import { BatonMark, Button, Chip, classes, Icon, IconButton, SegmentedControl, useWords } from '@baton/look';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import type { Acts } from '../canvas/acts';
import { useDiagram, useDocument, useEditor, useProblems, useView } from '../document/editor-context';
import type { EditorMode } from '../document/view-store';
import type { DrawnFrom } from '../files/drawn-state';
import { FilesMenu } from '../files/files-menu';
import type { DraftSaver } from './draft-saver';
import styles from './top-bar.module.css';

export interface TopBarProps {
  readonly acts: Acts;
  /** Null: the host saves and publishes. */
  readonly saver: DraftSaver | null;
  /** Version that the draft comes from; null: never published. */
  readonly basedOn: number | null;
  /** Where the drawing comes from, for what is printed of it; absent: the host keeps its versions. */
  readonly from?: DrawnFrom | null;
  readonly onLeave?: (() => void) | undefined;
  /** A way to begin is being chosen: nothing is drawn yet that could be shown, checked or published. */
  readonly isBeginning?: boolean;
  /** More acts, before "Check". */
  readonly extra?: ReactNode;
}

export function TopBar({ acts, saver, basedOn, from, onLeave, isBeginning = false, extra }: TopBarProps) {
  const words = useWords();
  const { view, readOnly } = useEditor();
  const name = useDiagram((diagram) => diagram.name);
  const canUndo = useDocument((state) => state.canUndo !== null);
  const canRedo = useDocument((state) => state.canRedo !== null);
  const mode = useView((state) => state.mode);
  const side = useView((state) => state.side);
  const found = useProblems();
  const problems = found.length;
  const hasErrors = found.some((problem) => problem.severity === 'error');
  const toggle = (part: 'problems' | 'publish' | 'versions') =>
    view.update({ side: side === part ? 'panel' : part, comparison: null });
  const modes: { id: EditorMode; name: string; icon: 'diagram' | 'both' | 'text' }[] = [
    { id: 'diagram', name: words.editor.views.diagram, icon: 'diagram' },
    { id: 'both', name: words.editor.views.both, icon: 'both' },
    { id: 'text', name: words.editor.views.text, icon: 'text' },
  ];
  return (
    <div className={styles.bar} data-area="bar">
      <BatonMark />
      {onLeave && (
        <Plain className={styles.crumb ?? ''} onPress={onLeave}>
          {words.editor.processes}
          <Icon name="next" />
        </Plain>
      )}
      <h1 className={styles.name}>
        <bdi>{name}</bdi>
      </h1>
      {(saver || readOnly) && <Chip className={styles.state}>{stateWords(words, basedOn, readOnly)}</Chip>}
      {!readOnly && saver && <Saved saver={saver} />}
      {!isBeginning && (
        <>
          <span className={styles.grow} />
          <SegmentedControl
            label={words.editor.views.label}
            segments={modes}
            value={mode}
            onChange={(next) => view.update({ mode: next })}
            className={styles.modes}
          />
          <span className={styles.grow} />
          {!readOnly && (
            <>
              <IconButton
                icon="undo"
                label={words.common.undo}
                keys="Ctrl Z"
                isDisabled={!canUndo}
                onPress={acts.undo}
              />
              <IconButton
                icon="redo"
                label={words.common.redo}
                keys="Ctrl ⇧ Z"
                isDisabled={!canRedo}
                onPress={acts.redo}
              />
              <span className={styles.line} />
            </>
          )}
          {extra}
          <FilesMenu from={from ?? null} />
          {saver && (
            <IconButton
              icon="log"
              label={words.versions.title}
              aria-pressed={side === 'versions'}
              onPress={() => toggle('versions')}
            />
          )}
          <Button variant="quiet" aria-pressed={side === 'problems'} onPress={() => toggle('problems')}>
            {words.editor.check}
            {problems > 0 ? (
              <span className={styles.count} data-errors={hasErrors || undefined}>
                {problems}
              </span>
            ) : (
              <Icon name="check" size={14} />
            )}
          </Button>
          <Button icon="play" onPress={() => view.update({ side: 'tryOut' })} className={styles.try}>
            <span>{words.editor.tryIt}</span>
          </Button>
          {!readOnly && saver && (
            <Button variant="primary" aria-pressed={side === 'publish'} onPress={() => toggle('publish')}>
              {words.editor.publish}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function stateWords(words: ReturnType<typeof useWords>, basedOn: number | null, readOnly: boolean): string {
  if (readOnly) return words.editor.draftViewOnly;
  return basedOn === null ? words.editor.draft : words.editor.draftFrom(basedOn);
}

/** A tick and a word, never a toast. What went wrong is said by `SaveNote`. */
function Saved({ saver }: { saver: DraftSaver }) {
  const words = useWords();
  const { status } = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  const bad = status === 'failed' || status === 'conflict' || status === 'refused';
  const text = bad ? words.common.notSaved : status === 'saved' ? words.common.saved : words.common.saving;
  return (
    <span className={classes(styles.saved, bad && styles.bad)} role="status" data-save={status}>
      <Icon name={bad ? 'warning' : 'check'} size={13} />
      {text}
    </span>
  );
}
