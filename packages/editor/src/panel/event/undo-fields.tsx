// Undoing, from both ends: at the rim of a step the activity that undoes it; on the way or at an end what is undone.
import { Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { TRAITS } from '../../kinds/traits';
import { useEdit } from '../edit';
import { useNames } from '../names';
import styles from '../panel.module.css';

interface HandlerProps {
  readonly value: string;
  readonly onChange: (handler: string) => void;
}

/** The activities that only undo. */
export function HandlerField({ value, onChange }: HandlerProps) {
  const { events } = useWords();
  const names = useNames();
  const edit = useEdit();
  const handlers = useDiagram(
    (diagram) => diagram.nodes.flatMap((node) => ('forCompensation' in node && node.forCompensation ? [node.id] : [])),
    (a, b) => a.join() === b.join(),
  );
  const options = [...new Set([...handlers, ...(value ? [value] : [])])];
  return (
    <>
      <Select
        label={events.undoneBy}
        isDisabled={edit.readOnly || options.length === 0}
        options={options.map((id) => ({ id, name: names.step(id) }))}
        value={value || null}
        onChange={onChange}
      />
      <p className={styles.hint}>{events.hints.compensation}</p>
    </>
  );
}

interface UndoneProps {
  readonly parent: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (activity: string | undefined) => void;
}

const ALL = ' ';

export function UndoneField({ parent, value, onChange }: UndoneProps) {
  const { events } = useWords();
  const names = useNames();
  const edit = useEdit();
  const steps = useDiagram(
    (diagram) =>
      diagram.nodes.flatMap((node) => (node.parent === parent && TRAITS[node.kind].hostsBoundary ? [node.id] : [])),
    (a, b) => a.join() === b.join(),
  );
  return (
    <Select
      label={events.undoWhat}
      isDisabled={edit.readOnly}
      options={[{ id: ALL, name: events.undoAll }, ...steps.map((id) => ({ id, name: names.step(id) }))]}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
    />
  );
}
