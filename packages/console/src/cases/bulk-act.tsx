// Pausing, letting go on or cancelling several cases: what it does, why, how far it has come, what was refused.
import type { CaseRow } from '@baton/client';
import { useCancel, useResume, useSuspend } from '@baton/client/react';
import { Button, Progress, toast, useWords } from '@baton/look';
import { useRefusal } from '../states/notice';
import { ReasonField, useReason } from '../states/reason-field';
import styles from './bulk-bar.module.css';
import { useEach } from './use-each';

export type CaseAct = 'suspend' | 'resume' | 'cancel';

/** In which state a case must be. */
const FITS: Readonly<Record<CaseAct, readonly CaseRow['status'][]>> = {
  suspend: ['active'],
  resume: ['suspended'],
  cancel: ['active', 'suspended'],
};

export interface BulkActProps {
  readonly act: CaseAct;
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}

const MOST_SHOWN = 5;

export function BulkAct({ act, rows, onDone }: BulkActProps) {
  const { bulk, cases } = useWords();
  const refusal = useRefusal();
  const commands = { suspend: useSuspend(), resume: useResume(), cancel: useCancel() };
  const each = useEach<CaseRow>();
  const reason = useReason();
  const fitting = rows.filter((row) => FITS[act].includes(row.status));
  const left = rows.length - fitting.length;
  const titles = { suspend: bulk.pauseTitle, resume: bulk.resumeTitle, cancel: bulk.cancelTitle };
  const effect = act === 'cancel' ? bulk.cancelEffect : act === 'suspend' ? cases.pauseDialog.effect : null;
  const { state } = each;
  const send = async (these: readonly CaseRow[]) => {
    if (!reason.check() || these.length === 0) return;
    const { done, failed, of } = await each.run(these, ({ instanceId }) =>
      commands[act].mutateAsync({ instanceId, reason: reason.text }),
    );
    toast({ text: bulk.done(done), icon: 'check' });
    if (failed.length === 0 && done === of) onDone();
  };
  return (
    <div className={styles.panel}>
      {effect && <p className={styles.effect}>{effect}</p>}
      {left > 0 && <p className={styles.effect}>{bulk.skipped(left)}</p>}
      <ReasonField {...reason.field} />
      {state && (
        <Progress
          label={bulk.working}
          share={state.done / Math.max(1, state.of)}
          end={bulk.progress(state.done, state.of)}
        />
      )}
      {state && !state.isRunning && state.failed.length > 0 && (
        <div role="alert" className={styles.failed}>
          <b>{bulk.failed(state.failed.length)}</b>
          <ul>
            {state.failed.slice(0, MOST_SHOWN).map(({ one, error }) => (
              <li key={one.instanceId}>
                <bdi>{one.key}</bdi>: {refusal(error)}
              </li>
            ))}
            {state.failed.length > MOST_SHOWN && <li>{bulk.more(state.failed.length - MOST_SHOWN)}</li>}
          </ul>
        </div>
      )}
      <div className={styles.foot}>
        {state?.isRunning ? (
          <Button onPress={each.stop}>{bulk.stop}</Button>
        ) : (
          <Button
            variant={act === 'cancel' ? 'danger-main' : 'primary'}
            isDisabled={fitting.length === 0}
            onPress={() => send(state && state.failed.length > 0 ? state.failed.map(({ one }) => one) : fitting)}
          >
            {state && state.failed.length > 0 ? bulk.again : titles[act](fitting.length)}
          </Button>
        )}
      </div>
    </div>
  );
}
