// What stands at "My tasks" while there are none: what the person came for instead. Who draws finds what is not finished, who looks after
// cases how they stand, who begins cases where to begin them.
import { useCases, useProcesses, useSession } from '@baton/client/react';
import { classes, Icon, useWords } from '@baton/look';
import { useEffect, useRef } from 'react';
import { StartCaseButton } from '../cases/start-case';
import { useDirectory } from '../directory/use-directory';
import list from '../list/list-page.module.css';
import { ProcessName } from '../processes/process-name';
import { ProcessSwatch } from '../processes/process-swatch';
import { Bones } from '../states/bones';
import { CasesNow, OPEN_CASES } from './cases-now';
import styles from './desk.module.css';
import { Drawings } from './drawings';

export interface DeskProps {
  /** The last task was just finished: reading goes on here. */
  readonly takesFocus: boolean;
}

/** More than these are chosen from the list of all. */
const MOST = 6;

export function Desk({ takesFocus }: DeskProps) {
  const { tasks, screens } = useWords();
  const known = useCases(OPEN_CASES);
  const processes = useProcesses();
  const isKnown = !known.isPending && !processes.isPending;
  const open = known.data?.total ?? 0;
  // Who has a drawing under way goes on with it; who has none looks at the cases first, if there are any.
  const { me } = useDirectory();
  const isDrawing = processes.data?.rows.some((row) => row.changed && row.draftSavedBy === me) ?? false;
  const drawsFirst = isDrawing || open === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className={list.scroll}>
      <header className={styles.calm}>
        <span className={styles.sign}>
          <Icon name="check" size={18} />
        </span>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {tasks.emptyAll}
          </h2>
          <p>{screens.desk.next}</p>
        </div>
      </header>
      {isKnown ? <Parts drawsFirst={drawsFirst} hasCases={open > 0} /> : <Bones rows={3} height={62} />}
    </div>
  );
}

/** In an order that does not change under the hand. */
function Parts({ drawsFirst, hasCases }: { readonly drawsFirst: boolean; readonly hasCases: boolean }) {
  const permissions = useSession().data?.permissions ?? [];
  return (
    <>
      {!drawsFirst && <CasesNow />}
      {permissions.includes('publish') && <Drawings />}
      {drawsFirst && hasCases && <CasesNow />}
      {permissions.includes('start') && !permissions.includes('publish') && <Begin />}
    </>
  );
}

function Begin() {
  const { cases } = useWords();
  const rows = useProcesses().data?.rows.filter((row) => row.version !== null && !row.byEvent) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{cases.start.title}</h2>
      <ul className={list.list}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id} className={classes(list.line, styles.short)}>
            <ProcessSwatch processId={row.id} />
            <h3 className={list.words}>
              <ProcessName row={row} />
            </h3>
            <StartCaseButton processId={row.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
