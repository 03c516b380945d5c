// Inside a sub-process: where one is, and the way out.
import { Icon, useWords } from '@baton/look';
import { Button as Plain } from 'react-aria-components/Button';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import styles from './process-editor.module.css';

export function Breadcrumb() {
  const { view } = useEditor();
  const words = useWords();
  const inside = useView((state) => state.inside);
  const diagram = useDiagram();
  if (inside === null) return null;
  const chain: { id: string | null; name: string }[] = [];
  for (let id: string | undefined = inside; id !== undefined; ) {
    const here: string = id;
    const node = diagram.nodes.find((candidate) => candidate.id === here);
    chain.unshift({ id: here, name: node?.name ?? words.kinds.subProcess.name });
    id = node?.parent;
  }
  const goTo = (id: string | null) => view.update({ inside: id, selection: { nodes: [], flows: [] }, focus: null });
  return (
    <nav className={styles.crumbs} aria-label={words.common.back}>
      <Plain onPress={() => goTo(null)}>
        <bdi>{diagram.name}</bdi>
      </Plain>
      {chain.map((step, i) => (
        <span key={step.id}>
          <Icon name="next" size={14} />
          {i === chain.length - 1 ? (
            <b>
              <bdi>{step.name}</bdi>
            </b>
          ) : (
            <Plain onPress={() => goTo(step.id)}>
              <bdi>{step.name}</bdi>
            </Plain>
          )}
        </span>
      ))}
    </nav>
  );
}
