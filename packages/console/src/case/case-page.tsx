// One case: who holds the baton until when and what if not, its drawing, its clocks with their proof, people, data, log, and acts on it.
import { BatonError, type CaseDetail } from '@baton/client';
import { useSession } from '@baton/client/react';
import { Button, Icon, StatusChip, useWords } from '@baton/look';
import { statusOf } from '../cases/case-urgency';
import { ViewBar } from '../frame/view-bar';
import { useReadableCase } from '../language/use-readable';
import { PlaceLink, useNavigation } from '../places/navigation';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import { BatonSentences } from './baton-sentences';
import { CaseActs } from './case-acts';
import { CaseClocks } from './case-clocks';
import { CaseData } from './case-data';
import { CaseDiagram } from './case-diagram';
import { CaseLog } from './case-log';
import styles from './case-page.module.css';
import { CasePeople } from './case-people';
import { CaseProblems } from './case-problems';
import { OutsideWorld } from './outside-world';

export interface CasePageProps {
  readonly instanceId: string;
  /** The clock whose walk is shown; the most urgent when absent. */
  readonly clock?: number | undefined;
}

export function CasePage({ instanceId, clock }: CasePageProps) {
  const { cases, common, screens, shell } = useWords();
  const navigation = useNavigation();
  const query = useReadableCase(instanceId);
  if (query.data) return <LoadedCase detail={query.data} clock={clock} />;
  const isGone = query.error instanceof BatonError && query.error.status === 404;
  return (
    <>
      <ViewBar crumbs={<Crumbs />} pageTitle={isGone ? shell.notFound : cases.title} />
      {isGone ? (
        <Notice
          icon="cases"
          title={shell.notFound}
          act={<Button onPress={() => navigation.go({ to: 'cases' })}>{cases.title}</Button>}
        >
          {shell.notFoundBody}
        </Notice>
      ) : query.isError ? (
        <Failure title={screens.errors.caseTitle} error={query.error} onRetry={() => query.refetch()} />
      ) : (
        <div className={styles.body}>
          <Bones rows={7} height={72} />
          <span hidden>{common.loading}</span>
        </div>
      )}
    </>
  );
}

function LoadedCase({ detail, clock }: { readonly detail: CaseDetail; readonly clock: number | undefined }) {
  const time = useWorkingTime();
  const session = useSession().data;
  const { cases, screens } = useWords();
  const row = detail.case;
  const status = statusOf(row, time);
  const mayAct = session?.permissions.includes('administer') ?? false;
  return (
    <>
      <ViewBar crumbs={<Crumbs caseKey={row.key} />} pageTitle={`${row.key} ${row.title} · ${cases.title}`}>
        {mayAct && <CaseActs detail={detail} />}
      </ViewBar>
      <div className={styles.body}>
        <div className={styles.head}>
          <div className={styles.titleLine}>
            <h1 className={styles.title}>
              <bdi>{row.title}</bdi>
            </h1>
            <StatusChip status={status}>
              {status === 'paused' && row.status === 'active' ? screens.waits : undefined}
            </StatusChip>
          </div>
          <BatonSentences detail={detail} time={time} />
        </div>
        <CaseProblems detail={detail} mayAct={mayAct} time={time} />
        <section className={styles.diagram}>
          <CaseDiagram detail={detail} time={time} />
        </section>
        {session?.mode === 'development' && <OutsideWorld detail={detail} />}
        <div className={styles.low}>
          <CaseClocks detail={detail} time={time} chosen={clock} mayAct={mayAct} />
          <div className={styles.column}>
            <CasePeople detail={detail} time={time} />
            <CaseData detail={detail} mayAct={mayAct} />
          </div>
          <CaseLog instanceId={row.instanceId} detail={detail} />
        </div>
      </div>
    </>
  );
}

function Crumbs({ caseKey }: { readonly caseKey?: string | undefined }) {
  const { cases } = useWords();
  return (
    <nav className={styles.crumbs} aria-label={cases.title}>
      <PlaceLink to={{ to: 'cases' }}>{cases.title}</PlaceLink>
      {caseKey && (
        <>
          <Icon name="next" size={12} />
          <bdi className={styles.key} aria-current="page">
            {caseKey}
          </bdi>
        </>
      )}
    </nav>
  );
}
