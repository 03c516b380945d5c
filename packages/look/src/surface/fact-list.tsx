// Facts in two columns: what it is called at the start, its value at the end.
import { Fragment, type ReactNode } from 'react';
import styles from './card.module.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <Fragment key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{typeof fact.value === 'string' ? <bdi>{fact.value}</bdi> : fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
