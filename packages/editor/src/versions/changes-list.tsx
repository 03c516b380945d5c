// The differences between two drawings as a list: a word, the step, and in what it differs. A press brings the step into sight.
import type { Diagram } from '@baton/core';
import { Chip, useFormat, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useEditor } from '../document/editor-context';
import type { KindContext } from '../kinds/editor-kind';
import { type BusinessChange, businessChanges, processChanges } from './business-changes';
import { changeWords, processChangeWords, stepName } from './change-words';
import frame from './side-panel.module.css';
import styles from './versions.module.css';

const TONES = { added: 'ok', changed: 'accent', removed: 'late' } as const;

export interface ChangesListProps {
  readonly before: Diagram;
  readonly after: Diagram;
}

export function ChangesList({ before, after }: ChangesListProps) {
  const words = useWords();
  const format = useFormat();
  const { directory, view } = useEditor();
  const changes = useMemo(() => businessChanges(before, after), [before, after]);
  const ofProcess = useMemo(() => processChanges(before, after), [before, after]);
  const context = (diagram: Diagram): KindContext => ({ diagram, directory, words, format });
  const show = ({ node }: BusinessChange) => {
    view.update({ inside: node.parent ?? null });
    view.lookAt(node.id);
  };
  if (changes.length + ofProcess.length === 0) return <p className={frame.quiet}>{words.versions.comparing.same}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const told = changeWords(change, context(after), context(before));
        return (
          <li key={`${change.type} ${change.node.id}`}>
            <Chip tone={TONES[change.type]}>{words.publish.mark[change.type]}</Chip>
            <button type="button" onClick={() => show(change)} data-change={change.node.id}>
              <b>
                <bdi>{stepName(change.node, { words })}</bdi>
              </b>
              {told && <span> · {told}</span>}
            </button>
          </li>
        );
      })}
      {ofProcess.map((change) => (
        <li key={change.part}>
          <Chip tone="accent">{words.publish.mark.changed}</Chip>
          <span>{processChangeWords(change, context(after))}</span>
        </li>
      ))}
    </ul>
  );
}

export function countChanges(before: Diagram, after: Diagram): number {
  return businessChanges(before, after).length + processChanges(before, after).length;
}
