// How the cases stand that the reader may see: overdue, at risk, held up, all open. Each figure leads to its cases.
import { type CaseFilter, useCases } from '@baton/client/react';
import { classes, Icon, type IconName, useFormat, useWords } from '@baton/look';
import { filterOf } from '../cases/case-filter';
import { PlaceLink } from '../places/navigation';
import type { CaseView } from '../places/place';
import styles from './desk.module.css';

const filterOfView = (view: CaseView): CaseFilter => ({ ...filterOf({ view, sort: 'due', page: 1 }), limit: 1 });

export const OPEN_CASES = filterOfView('all');

export function CasesNow() {
  const { screens, cases } = useWords();
  return (
    <section className={styles.part}>
      <h2>{screens.desk.cases}</h2>
      <ul className={styles.figures}>
        <Figure view="overdue" icon="late" name={cases.views.overdue} />
        <Figure view="atRisk" icon="clock" name={cases.views.atRisk} />
        <Figure view="problem" icon="failed" name={cases.views.withProblem} />
        <Figure view="all" icon="cases" name={cases.views.all} />
      </ul>
    </section>
  );
}

interface FigureProps {
  readonly view: CaseView;
  readonly icon: IconName;
  readonly name: string;
}

function Figure({ view, icon, name }: FigureProps) {
  const format = useFormat();
  const query = useCases(filterOfView(view));
  const count = query.data?.total;
  return (
    <li>
      <PlaceLink to={{ to: 'cases', view }} className={classes(styles.figure, count ? styles[view] : undefined)}>
        <strong>{count !== undefined ? format.number(count) : query.isError ? '–' : '…'}</strong>
        <span>
          <Icon name={icon} size={14} />
          {name}
        </span>
      </PlaceLink>
    </li>
  );
}
