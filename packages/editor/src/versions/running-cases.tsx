// The running cases of a version, each with its verdict, and the steps that are asked about by name. Shared by publishing and by the versions.
import '@baton/words/faults';
import '@baton/words/parts';
import type { MigrationAsk, MigrationCase } from '@baton/engine';
import { Button, Icon, RadioCards, useLocale, useWords } from '@baton/look';
import { migrationReason, rejection } from '@baton/words';
import styles from './cases.module.css';
import frame from './side-panel.module.css';
import type { MigrationState, Moved } from './use-migration';

const STAY = ' stay';
const MOST_KEYS = 60;

export function RunningCases({ state, from }: { readonly state: MigrationState; readonly from: number }) {
  const words = useWords();
  const { publish } = words;
  const { preview } = state;
  if (state.status === 'failed') {
    return (
      <p role="alert" className={frame.trouble}>
        {publish.cannotCheck}{' '}
        <Button size="s" onPress={state.retry}>
          {words.common.tryAgain}
        </Button>
      </p>
    );
  }
  if (!preview) return <p role="status">{publish.checkingCases}</p>;
  const unsound = preview.cases.filter(({ verdict }) => verdict === 'unsound');
  const kept = state.asks
    .filter(({ step }) => state.answers.get(step) === null)
    .reduce((count, { cases }) => count + cases, 0);
  const staying = unsound.length + kept;
  return (
    <div className={styles.cases}>
      <ul className={styles.keys}>
        {preview.cases.slice(0, MOST_KEYS).map((one) => (
          <CaseKey key={one.instanceId} of={one} />
        ))}
      </ul>
      {preview.total > MOST_KEYS && <p className={frame.quiet}>{publish.moreCases(preview.total - MOST_KEYS)}</p>}
      {state.moving.length > 0 && (
        <p className={frame.verdict} data-tone="ok">
          <Icon name="check" size={14} /> {publish.safe(state.moving.length)}
        </p>
      )}
      {preview.renamed
        .filter(({ how }) => how === 'proposed')
        .map(({ from: was, to: now }) => (
          <p key={was.step} className={frame.quiet}>
            {publish.goesOn(was.name, now.name)}
          </p>
        ))}
      {state.asks.map((ask) => (
        <Ask key={ask.step} ask={ask} state={state} from={from} />
      ))}
      {staying > 0 && (
        <p className={frame.verdict}>
          <Icon name="pause" size={14} /> {publish.stays(staying)}
        </p>
      )}
      <Reasons cases={unsound} />
    </div>
  );
}

function CaseKey({ of: one }: { readonly of: MigrationCase }) {
  const { publish } = useWords();
  const said = publish.verdict[one.verdict];
  return (
    <li data-verdict={one.verdict} title={`${one.title}: ${said}`}>
      <bdi>{one.key}</bdi>
      <span className={frame.spoken}>: {said}</span>
    </li>
  );
}

function Ask({
  ask,
  state,
  from,
}: {
  readonly ask: MigrationAsk;
  readonly state: MigrationState;
  readonly from: number;
}) {
  const { publish } = useWords();
  const given = state.answers.get(ask.step);
  return (
    <div className={styles.ask} data-open={given === undefined || undefined}>
      <RadioCards
        label={publish.ask(ask.cases, ask.name)}
        arrangement="list"
        value={given === undefined ? null : (given ?? STAY)}
        onChange={(id) => state.answer(ask.step, id === STAY ? null : id)}
        cards={[
          ...ask.candidates.map(({ step, name }) => ({ id: step, name })),
          { id: STAY, name: publish.askStay(from) },
        ]}
      />
    </div>
  );
}

/** Why cases stay, once for all that stay for it. */
function Reasons({ cases }: { readonly cases: readonly MigrationCase[] }) {
  const locale = useLocale();
  const byReason = new Map<string, string[]>();
  for (const { key, reasons } of cases) {
    for (const { code, name, facts } of reasons) {
      const sentence = migrationReason(locale, code, { ...facts, step: name });
      byReason.set(sentence, [...(byReason.get(sentence) ?? []), key]);
    }
  }
  if (byReason.size === 0) return null;
  return (
    <ul className={styles.reasons}>
      {[...byReason].map(([sentence, keys]) => (
        <li key={sentence}>
          <bdi>{[...new Set(keys)].slice(0, 8).join(', ')}</bdi>: {sentence}
        </li>
      ))}
    </ul>
  );
}

/** What came of moving them. */
export function MovedNote({ moved, stayed }: Moved) {
  const { publish } = useWords();
  const locale = useLocale();
  return (
    <div role="status" className={styles.cases}>
      <p className={frame.verdict} data-tone="ok">
        <Icon name="check" size={14} /> {publish.moved(moved)}
      </p>
      {stayed.length > 0 && (
        <>
          <p>{publish.notMoved(stayed.length)}</p>
          <ul className={styles.reasons}>
            {stayed.map(({ key, code, facts }) => (
              <li key={key}>
                <bdi>{key}</bdi>: {rejection(locale, code, facts)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
