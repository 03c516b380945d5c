// What the case knows: the host's things it is about, and its data.
import type { CaseDetail } from '@baton/client';
import { IconButton, useWords } from '@baton/look';
import { labelOf, ValueText } from '@baton/look/form';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import styles from './case-page.module.css';
import { ChangeDataDialog } from './change-data-dialog';

export interface CaseDataProps {
  readonly detail: CaseDetail;
  /** May act on any case; else only who is in charge of this one may change its data. */
  readonly mayAct: boolean;
}

export function CaseData({ detail, mayAct }: CaseDataProps) {
  const { cases, screens } = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const { links, variables, processName, version, status, owner } = detail.case;
  const { me } = useDirectory();
  const mayChange = mayAct || (owner !== null && owner === me);
  const labels = new Set<unknown>(links.map((link) => link.label));
  const isTold = (name: string) => variables[name] != null && !labels.has(variables[name]);
  const known = detail.diagram.variables.filter((variable) => isTold(variable.name));
  const linkNames: Readonly<Record<string, string>> = screens.linkTypes;
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{cases.page.data}</h2>
        {mayChange && (status === 'active' || status === 'suspended') && (
          <IconButton icon="edit" size="s" label={cases.acts.editData} onPress={() => setIsChanging(true)} />
        )}
      </div>
      <dl className={styles.pairs}>
        {links.map((link) => (
          <div key={`${link.type} ${link.id}`}>
            <dt>{linkNames[link.type] ?? link.type}</dt>
            <dd>
              <bdi>{link.label}</bdi>
            </dd>
          </div>
        ))}
        {known.map((variable) => (
          <div key={variable.name}>
            <dt>{labelOf(variable)}</dt>
            <dd>
              <ValueText variable={variable} value={variables[variable.name]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{screens.process}</dt>
          <dd>
            <bdi>{processName}</bdi> · {cases.page.version(version)}
          </dd>
        </div>
      </dl>
      {isChanging && <ChangeDataDialog detail={detail} onClose={() => setIsChanging(false)} />}
    </section>
  );
}
