// What can be done with the selected cases, over the last rows of the table: give their tasks to another, pause, let go on, cancel.
import type { CaseRow } from '@baton/client';
import { Button, IconButton, type IconName, useWords } from '@baton/look';
import { useState } from 'react';
import { BulkAct, type CaseAct } from './bulk-act';
import styles from './bulk-bar.module.css';
import { BulkReassign } from './bulk-reassign';
import type { Selection } from './use-selection';

type Act = 'reassign' | CaseAct;

export function BulkBar({ selection }: { readonly selection: Selection<CaseRow> }) {
  const { bulk, cases } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const rows = [...selection.rows.values()];
  if (rows.length === 0) return null;
  const acts: readonly { readonly id: Act; readonly icon: IconName; readonly name: string }[] = [
    { id: 'reassign', icon: 'hand-over', name: bulk.reassign },
    { id: 'suspend', icon: 'pause', name: cases.acts.pause },
    { id: 'resume', icon: 'play', name: cases.acts.resume },
    { id: 'cancel', icon: 'cancel', name: cases.acts.cancel },
  ];
  const done = () => {
    setAct(null);
    selection.clear();
  };
  return (
    <section className={styles.bar} aria-label={bulk.bar}>
      <div className={styles.top}>
        <span className={styles.count} role="status">
          {bulk.selected(rows.length)}
        </span>
        <IconButton icon="cancel" size="s" variant="plain" label={bulk.clear} onPress={selection.clear} />
        <span className={styles.acts}>
          {acts.map(({ id, icon, name }) => (
            <Button
              key={id}
              size="s"
              variant="quiet"
              icon={icon}
              aria-expanded={act === id}
              onPress={() => setAct(act === id ? null : id)}
            >
              {name}
            </Button>
          ))}
        </span>
      </div>
      {act === 'reassign' ? (
        <BulkReassign rows={rows} onDone={done} />
      ) : (
        act !== null && <BulkAct key={act} act={act} rows={rows} onDone={done} />
      )}
    </section>
  );
}
