// One task: until when, what to do, what to say, the result with its fields, and beside it the client, data and reminders.
import { BatonError } from '@baton/client';
import { useSession } from '@baton/client/react';
import { Button, Icon, useWords } from '@baton/look';
import { ResultForm } from '@baton/look/form';
import { useEffect, useRef } from 'react';
import { ClockActs } from '../clocks/clock-acts';
import { FurtherClocks } from '../clocks/further-clocks';
import { useDirectory } from '../directory/use-directory';
import { usePageTitle } from '../frame/page-title';
import { useReadableCase, useReadableItem } from '../language/use-readable';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { DeadlineHead } from '../time/deadline-head';
import { useClosedName } from '../time/use-closed-name';
import { useWorkingTime } from '../time/use-working-time';
import { clientOf } from './group-items';
import { HandsNote } from './hands-note';
import { ItemActs } from './item-acts';
import { ItemCrumbs } from './item-crumbs';
import { ItemSide } from './item-side';
import { LinkedText } from './linked-text';
import { useCompletion } from './use-completion';
import { useDraft } from './use-draft';
import { useJustShown } from './use-just-shown';
import styles from './work-item.module.css';

export interface WorkItemPageProps {
  readonly instanceId: string;
  readonly item: number;
  /** The task before was just finished: reading goes on here. */
  readonly takesFocus?: boolean | undefined;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function WorkItemPage({ instanceId, item, takesFocus, onBack, onDone }: WorkItemPageProps) {
  const { common, tasks, screens } = useWords();
  const query = useReadableItem(instanceId, item);
  const inCase = useReadableCase(instanceId).data;
  const diagram = inCase?.diagram;
  const mayAct = useSession().data?.permissions.includes('administer') ?? false;
  const directory = useDirectory();
  const time = useWorkingTime();
  const closedName = useClosedName();
  const { draft, change, discard } = useDraft({ instanceId, item });
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const detail = query.data;
  usePageTitle(detail && `${detail.item.name} · ${detail.item.caseKey} ${detail.item.caseTitle}`, tasks.title);
  const completion = useCompletion({
    detail,
    draft,
    form,
    onDone: () => {
      discard();
      onDone();
    },
  });
  const isLoaded = detail !== undefined;
  const justShown = useJustShown(takesFocus ?? false, isLoaded);
  useEffect(() => {
    if (takesFocus && isLoaded) heading.current?.focus();
  }, [takesFocus, isLoaded]);

  if (!detail) {
    const isGone = query.error instanceof BatonError && query.error.status === 404;
    return (
      <article className={styles.page}>
        {isGone ? (
          <Notice icon="check" title={screens.errors.gone} act={<Button onPress={onBack}>{common.back}</Button>}>
            {screens.errors.goneBody}
          </Notice>
        ) : query.isError ? (
          <Failure title={common.errorTitle} error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <Bones rows={5} height={72} />
        )}
      </article>
    );
  }

  const { step, clock, deliveries } = detail;
  const isMine = detail.item.assignee !== null && detail.item.assignee === directory.me;
  const isOpen = detail.item.closedAt === null;
  const { outcomes } = step;
  const choose = (outcome: string) => {
    justShown.begun();
    completion.touch();
    change({ outcome });
  };
  const chosen = outcomes.find((outcome) => outcome.id === draft.outcome);

  return (
    <article className={styles.page} aria-label={step.name}>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <ItemCrumbs item={detail.item} onBack={onBack} />
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            <bdi>{step.name}</bdi>
          </h1>
          {detail.item.links[0] && (
            <p className={styles.clientLine}>
              <Icon name="card" size={14} />
              <bdi>{clientOf(detail.item)}</bdi>
            </p>
          )}
          {clock && (
            <DeadlineHead
              clock={clock}
              deliveries={deliveries}
              diagram={diagram}
              time={time}
              acts={mayAct && inCase && <ClockActs detail={inCase} clock={clock} time={time} />}
            />
          )}
          <HandsNote item={detail.item} isMine={isMine} now={time.now} />
          {inCase && <FurtherClocks item={detail} detail={inCase} time={time} />}
        </header>
        <div className={styles.columns}>
          <div className={styles.main} ref={form}>
            {step.instructions && (
              <section>
                <h2>{tasks.whatToDo}</h2>
                <LinkedText text={step.instructions} className={styles.lead} />
              </section>
            )}
            {step.script && (
              <section className={styles.script}>
                <h3>
                  <Icon name="text" size={14} />
                  {tasks.whatToSay}
                </h3>
                <LinkedText text={step.script} />
              </section>
            )}
            <ResultForm
              detail={detail}
              draft={draft}
              errors={completion.errors}
              isDisabled={!isMine || !isOpen}
              closedName={closedName}
              heading={(text) => <h2>{text}</h2>}
              onOutcome={choose}
              onValue={(name, value) => {
                justShown.begun();
                completion.touch(name);
                change({ values: { ...draft.values, [name]: value } });
              }}
            />
          </div>
          <ItemSide detail={detail} inCase={inCase} time={time} mayMove={isMine || mayAct} />
        </div>
      </div>
      {isOpen && (
        <ItemActs
          detail={detail}
          outcomeName={chosen?.name}
          next={chosen?.next}
          problem={completion.problem}
          isSending={completion.isSending}
          isTooSoon={justShown.isTooSoon}
          onComplete={completion.complete}
          onChoose={choose}
          onTaken={() => {
            justShown.shown();
            heading.current?.focus();
          }}
          onGone={onDone}
        />
      )}
    </article>
  );
}
