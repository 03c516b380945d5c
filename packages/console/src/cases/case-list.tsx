// All cases: saved views as tabs, filters, and a table by urgency; cards on a phone.
import { useCases, useProcesses } from '@baton/client/react';
import { Button, classes, Icon, Select, TextField, useFormat, useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import { ViewBar } from '../frame/view-bar';
import { useReadable } from '../language/use-readable';
import { PlaceLink, useNavigation } from '../places/navigation';
import type { CaseSelection, CaseSort, CaseView } from '../places/place';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { filterOf, PAGE_SIZE, VIEWS } from './case-filter';
import styles from './case-list.module.css';
import { CaseTable } from './case-table';
import { StartCaseButton } from './start-case';

export interface CaseListProps {
  readonly selection?: Partial<CaseSelection> | undefined;
}

export function CaseList({ selection }: CaseListProps) {
  const { cases, common, screens } = useWords();
  const navigation = useNavigation();
  const chosen: CaseSelection = { view: 'all', sort: 'due', page: 1, ...selection };
  const query = useCases(filterOf(chosen));
  const change = (next: Partial<CaseSelection>, replace = false) =>
    navigation.go({ to: 'cases', ...chosen, page: 1, ...next }, { replace });
  const { caseRow } = useReadable();
  const rows = (query.data?.rows ?? []).map(caseRow);
  const total = query.data?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const isFiltered = chosen.processId !== undefined || Boolean(chosen.text) || chosen.view !== 'all';
  return (
    <>
      <ViewBar title={cases.title}>
        <StartCaseButton processId={chosen.processId} />
      </ViewBar>
      <nav className={styles.views} aria-label={cases.title}>
        {VIEWS.map((view) => (
          <ViewTab key={view} view={view} chosen={chosen} />
        ))}
      </nav>
      <div className={styles.filters}>
        <SearchField text={chosen.text ?? ''} onChange={(text) => change({ text }, true)} />
        <ProcessFilter value={chosen.processId} onChange={(processId) => change({ processId })} />
        <span className={styles.grow} />
        <span className={styles.total}>{query.data && cases.count(total)}</span>
        <Select
          label={screens.sort}
          labelHidden
          className={styles.sort}
          value={chosen.sort}
          onChange={(sort: CaseSort) => change({ sort })}
          options={[
            { id: 'due', name: cases.dueFirst },
            { id: 'started', name: screens.sortStarted },
            { id: 'key', name: screens.sortKey },
          ]}
        />
      </div>
      <div className={classes(styles.scroll, query.isPlaceholderData && styles.old)}>
        {query.data === undefined ? (
          query.isError ? (
            <Failure title={screens.errors.casesTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={12} height={36} />
          )
        ) : rows.length === 0 ? (
          <Notice
            icon="cases"
            title={cases.emptyTitle}
            act={
              isFiltered ? (
                <Button onPress={() => navigation.go({ to: 'cases' })}>{common.clearFilters}</Button>
              ) : (
                <StartCaseButton />
              )
            }
          >
            {cases.emptyBody}
          </Notice>
        ) : (
          <CaseTable rows={rows} sort={chosen.sort} view={chosen.view} />
        )}
      </div>
      {pages > 1 && (
        <footer className={styles.pages}>
          <PageLink selection={chosen} page={chosen.page - 1} isOff={chosen.page <= 1} name={common.previous} />
          <span>{screens.page(chosen.page, pages)}</span>
          <PageLink selection={chosen} page={chosen.page + 1} isOff={chosen.page >= pages} name={common.next} />
          <span className={styles.grow} />
          <span>{common.shown(rows.length, total)}</span>
        </footer>
      )}
    </>
  );
}

function ViewTab({ view, chosen }: { readonly view: CaseView; readonly chosen: CaseSelection }) {
  const { cases, screens } = useWords();
  const format = useFormat();
  const names: Record<CaseView, string> = {
    all: cases.views.all,
    overdue: cases.views.overdue,
    atRisk: cases.views.atRisk,
    problem: cases.views.withProblem,
    done: screens.views.done,
  };
  const { text: _text, ...rest } = filterOf({ ...chosen, view, page: 1 });
  const count = useCases({ ...rest, limit: 1 }).data?.total;
  return (
    <PlaceLink to={{ to: 'cases', ...chosen, view, page: 1 }} className={styles.view} isCurrent={chosen.view === view}>
      {names[view]}
      {count !== undefined && view !== 'done' && (
        <span className={classes(styles.viewCount, count > 0 && styles[view])}>{format.number(count)}</span>
      )}
    </PlaceLink>
  );
}

/** What is typed goes into the address after a short rest. */
const REST_IN = 250;

function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { screens, common } = useWords();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    // The address was changed from elsewhere: Back, a tab, "Clear filters".
    setShown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), REST_IN);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      label={common.find}
      labelHidden
      icon="search"
      type="search"
      className={styles.search}
      placeholder={screens.searchCases}
      value={typed}
      onChange={setTyped}
    />
  );
}

interface ProcessFilterProps {
  readonly value: string | undefined;
  readonly onChange: (processId: string | undefined) => void;
}

const ALL = 'all processes';

function ProcessFilter({ value, onChange }: ProcessFilterProps) {
  const { screens } = useWords();
  const processes = useProcesses().data?.rows ?? [];
  const readable = useReadable();
  return (
    <Select
      label={screens.process}
      labelHidden
      className={styles.process}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
      options={[
        { id: ALL, name: screens.allProcesses },
        ...processes.map(({ id, name }) => ({ id, name: readable.name(id, name) })),
      ]}
    />
  );
}

interface PageLinkProps {
  readonly selection: CaseSelection;
  readonly page: number;
  readonly isOff: boolean;
  readonly name: string;
}

function PageLink({ selection, page, isOff, name }: PageLinkProps) {
  if (isOff) return <span className={styles.pageOff}>{name}</span>;
  return (
    <PlaceLink to={{ to: 'cases', ...selection, page }} className={styles.page}>
      {name}
      <Icon name={page > selection.page ? 'next' : 'previous'} size={13} />
    </PlaceLink>
  );
}
