// Steps that are held up: what went wrong in words, and what helps. What failed is tried again or skipped; a person's task that takes too long is not.
import type { CaseDetail } from '@baton/client';
import { useRetry } from '@baton/client/react';
import { Button, Icon, toast, useLocale, useWords } from '@baton/look';
import { incident } from '@baton/words';
import { useState } from 'react';
import { isTooLong } from '../cases/too-long';
import { PlaceLink } from '../places/navigation';
import type { WorkingTime } from '../time/use-working-time';
import { useChoiceReasons } from '../work-items/choice-reasons';
import styles from './case-page.module.css';
import { GiveDialog } from './give-dialog';
import { ReasonDialog } from './reason-dialog';
import { SkipDialog } from './skip-dialog';
import { SlowTasks } from './slow-tasks';

export interface CaseProblemsProps {
  readonly detail: CaseDetail;
  readonly mayAct: boolean;
  readonly time: WorkingTime;
}

export function CaseProblems({ detail, mayAct, time }: CaseProblemsProps) {
  const { cases, screens, people } = useWords();
  const locale = useLocale();
  const retry = useRetry();
  const [retried, setRetried] = useState<number | null>(null);
  const [given, setGiven] = useState<number | null>(null);
  const [skipped, setSkipped] = useState<number | null>(null);
  const reasonsOf = useChoiceReasons();
  const choiceOf = (item: number | null) => detail.items.find((one) => one.item === item)?.choice ?? null;
  const held = detail.case.places.filter((place) => place.incident !== null && !isTooLong(place));
  const slow = detail.case.places.filter(isTooLong);
  const retriedPlace = held.find((place) => place.token === retried);
  return (
    <>
      <SlowTasks detail={detail} places={slow} mayAct={mayAct} time={time} />
      {held.map((place) => (
        <div key={place.token} className={styles.problem} role="alert">
          <Icon name="failed" />
          <div className={styles.problemWords}>
            <b>{screens.casePage.problemAt(place.name)}</b>
            <span>{incident(locale, place.incident?.code ?? '', { ...place.incident?.facts, step: place.name })}</span>
            {isNobody(place) && <WhyNobody reasons={[...new Set(reasonsOf(choiceOf(place.item)))]} />}
          </div>
          {mayAct && isNobody(place) && (
            <>
              <Button size="s" icon="hand-over" onPress={() => setGiven(place.item)}>
                {people.hands.give}
              </Button>
              <PlaceLink to={{ to: 'people' }} className={styles.openItem}>
                {people.hands.toPeople}
              </PlaceLink>
            </>
          )}
          {mayAct && !isNobody(place) && (
            <>
              <Button size="s" icon="retry" onPress={() => setRetried(place.token)}>
                {cases.acts.retry}
              </Button>
              <Button size="s" variant="quiet" onPress={() => setSkipped(place.token)}>
                {cases.problems.skip}
              </Button>
            </>
          )}
        </div>
      ))}
      {retriedPlace && (
        <ReasonDialog
          title={screens.retry.title(retriedPlace.name)}
          effect={screens.retry.effect}
          button={cases.acts.retry}
          act={retry}
          onSend={(reason, done) =>
            retry.mutate({ instanceId: detail.case.instanceId, token: retriedPlace.token, reason }, { onSuccess: done })
          }
          onDone={() => {
            toast({ text: screens.retry.done(retriedPlace.name) });
            setRetried(null);
          }}
          onClose={() => setRetried(null)}
        />
      )}
      {given !== null && <GiveDialog instanceId={detail.case.instanceId} item={given} onClose={() => setGiven(null)} />}
      {skipped !== null && <SkipDialog detail={detail} token={skipped} onClose={() => setSkipped(null)} />}
    </>
  );
}

type Place = CaseDetail['case']['places'][number];

/** An empty pool: nobody could be found, and trying the step again would not find anybody either. */
function isNobody(place: Place): boolean {
  return place.incident?.code === 'item.unassignable' && place.item !== null;
}

function WhyNobody({ reasons }: { readonly reasons: readonly string[] }) {
  const { people } = useWords();
  if (reasons.length === 0) return null;
  return (
    <details>
      <summary>{people.hands.whyNobody}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}
