// Steps that are held up: what went wrong in words, try again, or skip.
import type { CaseDetail } from '@baton/client';
import { useRetry } from '@baton/client/react';
import { Button, Icon, toast, useLocale, useWords } from '@baton/look';
import { incident } from '@baton/words';
import { useState } from 'react';
import styles from './case-page.module.css';
import { ReasonDialog } from './reason-dialog';
import { SkipDialog } from './skip-dialog';

export interface CaseProblemsProps {
  readonly detail: CaseDetail;
  readonly mayAct: boolean;
}

export function CaseProblems({ detail, mayAct }: CaseProblemsProps) {
  const { cases, screens } = useWords();
  const locale = useLocale();
  const retry = useRetry();
  const [retried, setRetried] = useState<number | null>(null);
  const [skipped, setSkipped] = useState<number | null>(null);
  const held = detail.case.places.filter((place) => place.incident !== null);
  const retriedPlace = held.find((place) => place.token === retried);
  return (
    <>
      {held.map((place) => (
        <div key={place.token} className={styles.problem} role="alert">
          <Icon name="failed" />
          <div className={styles.problemWords}>
            <b>{screens.casePage.problemAt(place.name)}</b>
            <span>{incident(locale, place.incident?.code ?? '', { ...place.incident?.facts, step: place.name })}</span>
          </div>
          {mayAct && (
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
      {skipped !== null && <SkipDialog detail={detail} token={skipped} onClose={() => setSkipped(null)} />}
    </>
  );
}
