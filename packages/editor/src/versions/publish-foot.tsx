// The foot of the publish panel: what stops publishing, what came of it, and its acts.
import '@baton/words/parts';
import { Button, useWords } from '@baton/look';
import frame from './side-panel.module.css';
import type { PublishState } from './use-publish';

export type PublishStop =
  | { readonly type: 'errors'; readonly errors: number }
  | { readonly type: 'decisions'; readonly open: number }
  /** It is what new cases take already. */
  | { readonly type: 'same' }
  | { readonly type: 'playing' | 'needsWhy' | 'pilot' };

export interface PublishFootProps {
  readonly state: PublishState;
  readonly stop: PublishStop | null;
  readonly isPilot: boolean;
  /** Tests fail, and why it is published all the same was said. */
  readonly isNevertheless: boolean;
  readonly onClose: () => void;
  readonly onLookAgain: () => void;
  readonly onPublish: () => void;
}

export function PublishFoot({ state, stop, isPilot, isNevertheless, ...acts }: PublishFootProps) {
  const words = useWords();
  const isQuiet = stop !== null && stop.type !== 'errors' && state.status !== 'refused' && state.status !== 'unknown';
  return (
    <>
      <p role="alert" className={frame.trouble} data-open={isQuiet || undefined}>
        {state.status === 'refused' && state.why}
        {state.status === 'unknown' && words.publish.unknown}
        {(state.status === 'idle' || state.status === 'busy') && stop !== null && <Stop stop={stop} />}
      </p>
      <Button onPress={acts.onClose}>{words.publish.notNow}</Button>
      {state.status === 'unknown' ? (
        <Button variant="primary" onPress={acts.onLookAgain}>
          {words.publish.lookAgain}
        </Button>
      ) : (
        <Button variant="primary" isDisabled={stop !== null || state.status === 'busy'} onPress={acts.onPublish}>
          {isNevertheless
            ? words.processTests.publish.nevertheless
            : isPilot
              ? words.publish.publishPilot
              : words.publish.publish}
        </Button>
      )}
    </>
  );
}

function Stop({ stop }: { readonly stop: PublishStop }) {
  const { publish, processTests } = useWords();
  switch (stop.type) {
    case 'errors':
      return publish.cannot(stop.errors);
    case 'decisions':
      return publish.decisionsLeft(stop.open);
    case 'same':
      return publish.noChanges;
    case 'playing':
      return processTests.publish.stillRunning;
    case 'needsWhy':
      return processTests.publish.needsWhy;
    case 'pilot':
      return publish.pilotNeeded;
  }
}
