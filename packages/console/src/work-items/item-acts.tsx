// The bar of acts at the foot of a task: complete it, take it, put it back, hand it over; what is wrong stands above it.
import type { ItemDetail } from '@baton/client';
import { useAccept, useClaim, useGiveBack, useRefuse, useRelease, useSession } from '@baton/client/react';
import { Button, Icon, Kbd, toast, useWords } from '@baton/look';
import { inSentence } from '@baton/look/form';
import { useState } from 'react';
import { ReasonDialog } from '../case/reason-dialog';
import { useDirectory } from '../directory/use-directory';
import { useRefusal } from '../states/notice';
import { HandOverDialog } from './hand-over-dialog';
import styles from './item-acts.module.css';
import { useItemKeys } from './use-item-keys';

export interface ItemActsProps {
  readonly detail: ItemDetail;
  /** Name of the chosen outcome, and what happens next. */
  readonly outcomeName?: string | undefined;
  readonly next?: string | undefined;
  readonly problem: string | null;
  readonly isSending: boolean;
  /** It came here only a moment ago: what is pressed was meant for what was here before. */
  readonly isTooSoon: boolean;
  readonly onComplete: () => void;
  readonly onChoose: (outcome: string) => void;
  /** It is the reader's now. */
  readonly onTaken: () => void;
  /** It is no longer the reader's: put back, or handed over. */
  readonly onGone: () => void;
}

export function ItemActs(props: ItemActsProps) {
  const { detail, outcomeName, next, problem, isSending, isTooSoon, onComplete, onChoose, onTaken, onGone } = props;
  const { tasks, screens, people } = useWords();
  const { me, firstNameOf } = useDirectory();
  const session = useSession().data;
  const [isHanding, setIsHanding] = useState(false);
  const claim = useClaim();
  const release = useRelease();
  const accept = useAccept();
  const refuse = useRefuse();
  const giveBack = useGiveBack();
  const [isRefusing, setIsRefusing] = useState(false);
  const refusal = useRefusal();
  const { item, step } = detail;
  const ref = { instanceId: item.instanceId, item: item.item };
  const isMine = item.assignee !== null && item.assignee === me;
  const canTake = item.assignee === null && me !== null && item.candidates.includes(me);
  const canHandOver = isMine || (session?.permissions.includes('administer') ?? false);
  const failed = (error: unknown) => toast({ text: refusal(error), icon: 'late' });
  const take = () =>
    claim.mutate(ref, {
      onSuccess: () => {
        toast({ text: tasks.taken(step.name) });
        onTaken();
      },
      onError: failed,
    });
  const putBack = () =>
    release.mutate(ref, {
      onSuccess: () => {
        toast({ text: tasks.putBackDone(step.name) });
        onGone();
      },
      onError: failed,
    });
  const bringBack = () =>
    giveBack.mutate(ref, {
      onSuccess: () => {
        toast({ text: people.hands.givenBack(step.name) });
        onGone();
      },
      onError: failed,
    });
  useItemKeys({
    onComplete: isMine ? (isTooSoon ? undefined : onComplete) : canTake ? take : undefined,
    onHandOver: canHandOver ? () => setIsHanding(true) : undefined,
    onChoose: isMine
      ? (index) => {
          const outcome = step.outcomes[index];
          if (outcome) onChoose(outcome.id);
        }
      : undefined,
  });
  return (
    <footer className={styles.foot}>
      {problem && (
        <p role="alert" className={styles.problem}>
          <Icon name="late" size={14} />
          {problem}
        </p>
      )}
      <div className={styles.acts}>
        {isMine && (
          <Button
            variant="primary"
            isPending={isSending}
            isDisabled={isTooSoon}
            onPress={onComplete}
            className={styles.main}
          >
            {outcomeName ? tasks.completeAs(inSentence(outcomeName)) : tasks.complete}
            <Kbd>{`${screens.keyCtrl} ↵`}</Kbd>
          </Button>
        )}
        {canTake && (
          <Button variant="primary" isPending={claim.isPending} onPress={take} className={styles.main}>
            {tasks.take}
            <Kbd>{`${screens.keyCtrl} ↵`}</Kbd>
          </Button>
        )}
        {canHandOver && (
          <Button icon="hand-over" onPress={() => setIsHanding(true)}>
            <span className={styles.label}>{tasks.handOver}</span>
          </Button>
        )}
        {isMine && item.candidates.length > 1 && (
          <Button variant="quiet" icon="undo" isPending={release.isPending} onPress={putBack}>
            <span className={styles.label}>{tasks.putBack}</span>
          </Button>
        )}
        {item.acceptBy !== undefined && isMine && (
          <Button
            icon="check"
            isPending={accept.isPending}
            onPress={() =>
              accept.mutate(ref, { onSuccess: () => toast({ text: people.hands.accepted }), onError: failed })
            }
          >
            <span className={styles.label}>{people.hands.accept}</span>
          </Button>
        )}
        {item.delegatedBy !== undefined && isMine && (
          <Button icon="undo" isPending={giveBack.isPending} onPress={bringBack}>
            <span className={styles.label}>{people.hands.giveBack(firstNameOf(item.delegatedBy))}</span>
          </Button>
        )}
        {(isMine || canTake) && (
          <Button variant="quiet" icon="cancel" onPress={() => setIsRefusing(true)} className={styles.worded}>
            {people.hands.refuse}
          </Button>
        )}
        {next && <span className={styles.next}>{tasks.nextIs(next)}</span>}
      </div>
      {isRefusing && (
        <ReasonDialog
          title={people.hands.refuseTitle(step.name)}
          effect={people.hands.refuseEffect}
          button={people.hands.refuse}
          act={refuse}
          onSend={(reason, done) => refuse.mutate({ ...ref, reason }, { onSuccess: done })}
          onDone={() => {
            toast({ text: people.hands.refused(step.name), icon: 'hand-over' });
            onGone();
          }}
          onClose={() => setIsRefusing(false)}
        />
      )}
      {isHanding && (
        <HandOverDialog detail={detail} onClose={() => setIsHanding(false)} onDone={() => isMine && onGone()} />
      )}
    </footer>
  );
}
