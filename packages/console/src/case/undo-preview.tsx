// What cancelling with undo would undo, in its order, before one chooses it.
import type { CaseDetail } from '@baton/client';
import { useWords } from '@baton/look';
import { useIsolated } from '../directory/use-isolated';
import styles from './dialogs.module.css';

type Undo = CaseDetail['state']['undoes'][number];

export function UndoPreview({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords().cases.cancelDialog;
  const isolated = useIsolated();
  const nameOf = (id: string) => isolated(detail.diagram.nodes.find((node) => node.id === id)?.name ?? id);
  const sentenceOf = ({ node, by, called }: Undo) => {
    if (called) return t.undoneCall(nameOf(node));
    return by === null ? t.undoneInside(nameOf(node)) : t.undoneBy(nameOf(by), nameOf(node));
  };
  return (
    <section className={styles.undoes}>
      <h3>{t.undoes}</h3>
      <ol>
        {[...detail.state.undoes.entries()].map(([place, undo]) => (
          <li key={place}>
            {sentenceOf(undo)} {undo.times > 1 && <span>{t.timesUndone(undo.times)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
