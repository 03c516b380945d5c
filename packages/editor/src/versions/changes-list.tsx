// The differences between two drawings as a list: a word, the step, note or stage, and in what it differs. A press brings it into sight.
import { type Diagram, describeExpression } from '@baton/core';
import { Chip, useFormat, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useEditor } from '../document/editor-context';
import type { KindContext } from '../kinds/editor-kind';
import { businessChanges } from './business-changes';
import { changeWords, partChangeWords, partName, processChangeWords, stepName } from './change-words';
import { idOfPart, type PartChange, partChanges } from './part-changes';
import { processChanges } from './process-changes';
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
  const parts = useMemo(() => partChanges(before, after), [before, after]);
  const context = (diagram: Diagram): KindContext => ({
    diagram,
    directory,
    words,
    format,
    describe: describeExpression,
  });
  const show = (id: string | undefined, inside: string | undefined) => {
    view.update({ inside: inside ?? null });
    if (id !== undefined) view.lookAt(id);
  };
  const showPart = (change: PartChange) => {
    const step = change.part === 'note' ? change.note.about : change.stage.members[0];
    const node = [...after.nodes, ...before.nodes].find(({ id }) => id === step);
    show(step, node ? node.parent : change.part === 'note' ? change.note.parent : undefined);
  };
  if (changes.length + parts.length + ofProcess.length === 0)
    return <p className={frame.quiet}>{words.versions.comparing.same}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Line
          key={`${change.type} ${change.node.id}`}
          type={change.type}
          id={change.node.id}
          name={stepName(change.node, { words })}
          told={changeWords(change, context(after), context(before))}
          onPress={() => show(change.node.id, change.node.parent)}
        />
      ))}
      {parts.map((change) => (
        <Line
          key={`${change.type} ${idOfPart(change)}`}
          type={change.type}
          id={idOfPart(change)}
          name={partName(change, { words })}
          told={partChangeWords(change, context(after), context(before))}
          onPress={() => showPart(change)}
        />
      ))}
      {ofProcess.map((change) => (
        <li key={change.part === 'texts' ? `texts ${change.language}` : change.part} data-change-of={change.part}>
          <Chip tone="accent">{words.canvas.mark.changed}</Chip>
          <span>{processChangeWords(change, context(after))}</span>
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly type: keyof typeof TONES;
  readonly id: string;
  readonly name: string;
  readonly told: string;
  readonly onPress: () => void;
}

function Line({ type, id, name, told, onPress }: LineProps) {
  const { canvas } = useWords();
  return (
    <li>
      <Chip tone={TONES[type]}>{canvas.mark[type]}</Chip>
      <button type="button" onClick={onPress} data-change={id}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {told && <span> · {told}</span>}
      </button>
    </li>
  );
}

export function countChanges(before: Diagram, after: Diagram): number {
  return [businessChanges, partChanges, processChanges].reduce((n, changes) => n + changes(before, after).length, 0);
}
