// Beside a task: the client and other things it is about, case data, and what reminders were sent or will be.
import type { CaseDetail, ItemDetail } from '@baton/client';
import { Avatar, useWords } from '@baton/look';
import { labelOf, ValueText } from '@baton/look/form';
import { Appointment } from '../clocks/appointment';
import type { WorkingTime } from '../time/use-working-time';
import { ItemReminders } from './item-reminders';
import styles from './work-item.module.css';

export interface ItemSideProps {
  readonly detail: ItemDetail;
  /** The case it is in, once loaded. */
  readonly inCase: CaseDetail | undefined;
  readonly time: WorkingTime;
  /** The reader may move its appointment. */
  readonly mayMove: boolean;
}

/** More than this is for the page of the case. */
const MOST_ROWS = 8;

export function ItemSide({ detail, inCase, time, mayMove }: ItemSideProps) {
  const { tasks, cases, screens } = useWords();
  const labels = new Set<unknown>(detail.item.links.map((link) => link.label));
  const isTold = (name: string) => detail.variables[name] != null && !labels.has(detail.variables[name]);
  const known = detail.declared.filter((variable) => isTold(variable.name)).slice(0, MOST_ROWS);
  const linkNames: Readonly<Record<string, string>> = screens.linkTypes;
  return (
    <aside className={styles.side}>
      {inCase && <Appointment item={detail} detail={inCase} time={time} mayMove={mayMove} />}
      {detail.item.links.map((link) => (
        <section key={`${link.type} ${link.id}`} className={styles.client}>
          <Avatar id={link.id} name={link.label} size="l" kind="company" />
          <div>
            <b>
              <bdi>{link.label}</bdi>
            </b>
            <span className={styles.faint}>{linkNames[link.type] ?? link.type}</span>
          </div>
        </section>
      ))}
      {known.length > 0 && (
        <section>
          <h3>{cases.page.data}</h3>
          <dl className={styles.pairs}>
            {known.map((variable) => (
              <div key={variable.name} style={{ display: 'contents' }}>
                <dt>{labelOf(variable)}</dt>
                <dd>
                  <ValueText variable={variable} value={detail.variables[variable.name]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{tasks.reminders}</h3>
        <ItemReminders detail={detail} diagram={inCase?.diagram} time={time} />
      </section>
    </aside>
  );
}
