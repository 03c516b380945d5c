// All cases: saved views as tabs, filters, and a table by urgency; cards on a phone.
import { useCases, useSession } from '@baton/client/react';
import { classes, Icon, Select, useFormat, useWords } from '@baton/look';
import { ViewBar } from '../frame/view-bar';
import { useReadable } from '../language/use-readable';
import { PlaceLink, useNavigation } from '../places/navigation';
import type { CaseSelection, CaseSort, CaseView } from '../places/place';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';
import { BulkBar } from './bulk-bar';
import { filterOf, VIEWS } from './case-filter';
import { HolderFilter, ProcessFilter, SearchField, StepFilter } from './case-filters';
import styles from './case-list.module.css';
import { CaseTable } from './case-table';
import { NoCases } from './no-cases';
import { SavedViews, useIsSavedView } from './saved-views';
import { StartCaseButton } from './start-case';
import { useCasePage } from './use-case-page';
import { useSelection, useSelectionKeys } from './use-selection';

export interface CaseListProps {
  readonly selection?: Partial<CaseSelection> | undefined;
}

export function CaseList({ selection }: CaseListProps) {
  const { cases, common, screens } = useWords();
  const navigation = useNavigation();
  const chosen: CaseSelection = { view: 'all', sort: 'due', page: 1, ...selection };
  const { query, page, pages } = useCasePage(chosen);
  const change = (next: Partial<CaseSelection>, replace = false) =>
    navigation.go({ to: 'cases', ...chosen, page: 1, ...next }, { replace });
  const { caseRow } = useReadable();
  const rows = (query.data?.rows ?? []).map(caseRow);
  const marked = useSelection(rows, (row) => row.instanceId);
  const mayAct = useSession().data?.permissions.includes('administer') ?? false;
  const maySelect = mayAct && chosen.view !== 'done';
  useSelectionKeys(marked, maySelect);
  const total = query.data?.total ?? 0;
  const shown = { ...chosen, page };
  return (
    <>
      <ViewBar title={cases.title}>
        <StartCaseButton processId={chosen.processId} />
      </ViewBar>
      <nav className={styles.views} aria-label={cases.title}>
        {VIEWS.map((view) => (
          <ViewTab key={view} view={view} chosen={chosen} />
        ))}
        <SavedViews chosen={chosen} />
      </nav>
      <div className={styles.filters}>
        <SearchField text={chosen.text ?? ''} onChange={(text) => change({ text }, true)} />
        <ProcessFilter value={chosen.processId} onChange={(processId) => change({ processId, step: undefined })} />
        {chosen.processId && (
          <StepFilter processId={chosen.processId} value={chosen.step} onChange={(step) => change({ step })} />
        )}
        <HolderFilter value={chosen.hands} onChange={(hands) => change({ hands })} />
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
        {query.data === undefined || (rows.length === 0 && query.isPlaceholderData) ? (
          query.isError ? (
            <Failure title={screens.errors.casesTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={12} height={36} />
          )
        ) : rows.length === 0 ? (
          <NoCases chosen={chosen} />
        ) : (
          <>
            <CaseTable rows={rows} sort={chosen.sort} view={chosen.view} selection={maySelect ? marked : undefined} />
            {maySelect && <BulkBar selection={marked} />}
          </>
        )}
      </div>
      {pages > 1 && (
        <footer className={styles.pages}>
          <PageLink selection={shown} page={page - 1} isOff={page <= 1} name={common.previous} />
          <span>{screens.page(page, pages)}</span>
          <PageLink selection={shown} page={page + 1} isOff={page >= pages} name={common.next} />
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
  const isOwn = useIsSavedView(chosen);
  const { text: _text, ...rest } = filterOf({ ...chosen, view, page: 1 });
  const count = useCases({ ...rest, limit: 1 }).data?.total;
  return (
    <PlaceLink
      to={{ to: 'cases', ...chosen, view, page: 1 }}
      className={styles.view}
      isCurrent={chosen.view === view && !isOwn}
    >
      {names[view]}
      {count !== undefined && view !== 'done' && (
        <span className={classes(styles.viewCount, count > 0 && styles[view])}>{format.number(count)}</span>
      )}
    </PlaceLink>
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
