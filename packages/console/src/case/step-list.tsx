// The steps of a case as a list: done, here, ahead. What a screen shows while the canvas is on its way.
import type { CaseDetail } from '@baton/client';
import { BatonGlyph, classes, Icon } from '@baton/look';
import styles from './step-list.module.css';

export function StepList({ detail }: { readonly detail: CaseDetail }) {
  const here = new Set(detail.state.tokens.map((token) => token.node));
  const steps = detail.diagram.nodes.filter((node) => node.name);
  return (
    <ol className={styles.list}>
      {steps.map((node) => {
        const visit = detail.state.visited[node.id];
        const state = here.has(node.id) ? 'here' : visit && !visit.givenUp ? 'done' : 'ahead';
        return (
          <li key={node.id} className={classes(styles.step, styles[state])}>
            {state === 'here' ? <BatonGlyph size={12} /> : state === 'done' ? <Icon name="check" size={12} /> : null}
            <bdi>{node.name}</bdi>
          </li>
        );
      })}
    </ol>
  );
}
