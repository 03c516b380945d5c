// Tables, dates, notes, empty, loading and error states on one page, as the design shows them.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Button } from '../button/button';
import { DatePicker } from '../date/date-picker';
import { DateTimePicker } from '../date/date-time-picker';
import { BudgetRing } from '../deadline/budget-ring';
import { DueText } from '../deadline/due-text';
import { Bones } from '../feedback/bones';
import { EmptyState } from '../feedback/empty-state';
import { ErrorState } from '../feedback/error-state';
import { Note } from '../feedback/note';
import { Progress } from '../feedback/progress';
import { PersonName } from '../person/person-name';
import { Timeline } from '../person/timeline';
import { Card } from '../surface/card';
import { FactList } from '../surface/fact-list';
import { Table, type TableColumn } from '../table/table';
import styles from './gallery.module.css';

const meta = { title: 'Look/All states' } satisfies Meta;
export default meta;

export const States: StoryObj = { render: () => <Page /> };
export const Dark: StoryObj = { ...States, globals: { theme: 'dark' } };
export const RightToLeft: StoryObj = { ...States, globals: { locale: 'ar' } };

const dueAt = Date.UTC(2026, 10, 26, 9, 0);
const HOUR = 3_600_000;
const cases = [
  { key: 'PO-1176', name: 'Brochure A5', holder: 'Nora Lindqvist', leftIn: HOUR * 0.67, share: 0.7, sum: '2,480.00' },
  { key: 'PO-1171', name: 'Brochures A5', holder: 'Oleg Petrov', leftIn: HOUR, share: 0.85, sum: '4,280.00' },
  { key: 'PO-1184', name: 'Annual report', holder: 'Amira Haddad', leftIn: HOUR * 28, share: 0.05, sum: '8,700.00' },
];
const columns: readonly TableColumn<(typeof cases)[number]>[] = [
  { id: 'key', name: 'Key', cell: (row) => row.key, canSort: true },
  { id: 'case', name: 'Case', isRowHeader: true, cell: (row) => <b>{row.name}</b> },
  { id: 'holder', name: 'Holds it', cell: (row) => <PersonName name={row.holder} /> },
  {
    id: 'due',
    name: 'Due',
    canSort: true,
    cell: (row) => (
      <span className={styles.row}>
        <BudgetRing share={row.share} />
        <DueText dueAt={dueAt} leftIn={row.leftIn} tone={row.share > 0.6 ? 'atRisk' : 'onTrack'} />
      </span>
    ),
  },
  { id: 'sum', name: 'Sum, €', align: 'end', cell: (row) => row.sum },
];

function Page() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['PO-1184']));
  const [sort, setSort] = useState<{ column: string; direction: 'ascending' | 'descending' }>({
    column: 'due',
    direction: 'ascending',
  });
  const [day, setDay] = useState<string | null>('2026-11-27');
  const [at, setAt] = useState<number | null>(dueAt);
  return (
    <main className={styles.page}>
      <Table
        label="Cases"
        columns={columns}
        rows={cases}
        rowId={(row) => row.key}
        rowName={(row) => row.name}
        selected={selected}
        onSelect={setSelected}
        onOpen={() => {}}
        sort={sort}
        onSort={setSort}
      />
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>Notes</h2>
          <Note icon="lock">Only the head can pass this gate.</Note>
          <Note tone="accent">Dry run: nothing has changed yet.</Note>
          <Note tone="risk">40 min of slack.</Note>
          <Note tone="late">Holds one case until 13:00.</Note>
          <Progress label="Paths walked" share={0.385} end="10 of 26" />
        </section>
        <section className={styles.section}>
          <h2>Dates</h2>
          <DatePicker
            label="Promised date"
            value={day}
            onChange={setDay}
            error={day === '2026-11-27' ? 'A holiday. The nearest are Thu 26 and Mon 30.' : undefined}
            closedName={(date) => (date === '2026-11-27' ? 'Guild Day' : undefined)}
          />
          <DateTimePicker label="Print is due" valueAt={at} onChange={setAt} suffix="+1 h" />
        </section>
        <Card title="People" note="3" foot="Chain checked 09:15">
          <Timeline
            entries={[
              { id: '1', kind: 'system', text: 'Given to you as Alder & Finch’s manager', when: 'Wed 25 Nov 17:00' },
              { id: '2', kind: 'person', text: 'Push delivered 09:00, read 09:04', when: 'you acknowledged' },
              { id: '3', kind: 'baton', text: 'Baton to Oleg', when: 'Fri 20, 15:20' },
              { id: '4', kind: 'ahead', text: 'Push and mail to you', when: '09:36 if not done' },
            ]}
          />
        </Card>
        <Card title="Data">
          <FactList
            facts={[
              { name: 'Sum', value: '4,280.00 €' },
              { name: 'Paper', value: 'Silk 135 g' },
              { name: 'Contract', value: '118/26' },
            ]}
          />
        </Card>
        <Card>
          <EmptyState title="Nothing is due today" act={<Button>Take one</Button>}>
            The next task is “Call Vela Ceramics”, Mon 30 Nov 10:00. Two tasks wait in Client managers.
          </EmptyState>
        </Card>
        <Card>
          <Bones />
        </Card>
        <Card>
          <ErrorState title="Cases did not load" onRetry={() => {}} technical="503 from /api/cases">
            The database has not answered for 10 s. Clocks and reminders go on. What you typed is kept.
          </ErrorState>
        </Card>
      </div>
    </main>
  );
}
