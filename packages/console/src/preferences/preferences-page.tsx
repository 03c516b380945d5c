// How I am told: by which ways, when not, what comes in one go, in which language.
import { type Preferences, usePreferences, useSavePreferences, useSession } from '@baton/client/react';
import { Button, Checkbox, Select, Switch, TextField, toast, useWords } from '@baton/look';
import { locales } from '@baton/words';
import { useState } from 'react';
import { ViewBar } from '../frame/view-bar';
import list from '../list/list-page.module.css';
import styles from '../people/people.module.css';
import { Bones } from '../states/bones';
import { Failure, useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { draftOf, type PreferencesDraft, preferencesOf, type Way, waysOf } from './preferences-form';

export function PreferencesPage() {
  const { people, screens } = useWords();
  const query = usePreferences();
  const session = useSession().data;
  return (
    <>
      <ViewBar title={people.preferences.title} />
      <div className={list.scroll}>
        <p className={list.lead}>{people.preferences.lead}</p>
        {query.data !== undefined && session ? (
          <PreferencesForm saved={query.data} offered={waysOf(session.channels)} />
        ) : query.isError ? (
          <Failure title={screens.errors.peopleTitle} error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <Bones rows={4} height={96} />
        )}
      </div>
    </>
  );
}

interface PreferencesFormProps {
  readonly saved: Preferences;
  readonly offered: readonly Way[];
}

function PreferencesForm({ saved, offered }: PreferencesFormProps) {
  const { people } = useWords();
  const t = people.preferences;
  const save = useSavePreferences();
  const refusal = useRefusal();
  const [draft, setDraft] = useState(() => draftOf(saved, offered));
  const [wasTried, setWasTried] = useState(false);
  const change = (part: Partial<PreferencesDraft>) => setDraft((before) => ({ ...before, ...part }));
  // Chosen in the menu of the person meanwhile.
  const [language, setLanguage] = useState(saved.locale);
  if (language !== saved.locale) {
    setLanguage(saved.locale);
    change({ locale: saved.locale ?? '' });
  }
  const isWrong = wasTried && preferencesOf(draft, saved, offered) === null;
  const send = () => {
    setWasTried(true);
    const preferences = preferencesOf(draft, saved, offered);
    if (!preferences) return;
    // Views are kept beside the list of cases.
    save.mutate(
      { ...preferences, ...(saved.views ? { views: saved.views } : {}) },
      {
        onSuccess: () => toast({ text: t.saved, icon: 'check' }),
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {offered.length === 0 ? (
        <p>{t.onlyHere}</p>
      ) : (
        <>
          <section className={styles.group}>
            <h2>{t.channels}</h2>
            <Ways
              offered={offered}
              isLabelHidden
              label={t.channels}
              value={draft.ways}
              onChange={(ways) => change({ ways })}
            />
          </section>
          <section className={styles.group}>
            <h2>{t.quiet}</h2>
            <Switch isSelected={draft.isQuiet} onChange={(isQuiet) => change({ isQuiet })}>
              {t.quietOn}
            </Switch>
            {draft.isQuiet && (
              <>
                <div className={styles.pair}>
                  <TextField
                    label={t.quietFrom}
                    icon="clock"
                    value={draft.quietFrom}
                    onChange={(quietFrom) => change({ quietFrom })}
                    error={isWrong ? t.timeWrong : undefined}
                  />
                  <TextField
                    label={t.quietTo}
                    icon="clock"
                    value={draft.quietTo}
                    onChange={(quietTo) => change({ quietTo })}
                  />
                </div>
                <Ways
                  offered={offered}
                  label={t.quietWays}
                  value={draft.quietWays}
                  onChange={(quietWays) => change({ quietWays })}
                />
              </>
            )}
          </section>
          <section className={styles.group}>
            <h2>{t.digest}</h2>
            <Switch isSelected={draft.isDigest} onChange={(isDigest) => change({ isDigest })}>
              {t.digestOn}
            </Switch>
            {draft.isDigest && (
              <>
                <TextField
                  label={t.digestAt}
                  help={t.digestHelp}
                  icon="clock"
                  value={draft.digestAt}
                  onChange={(digestAt) => change({ digestAt })}
                  error={isWrong ? t.timeWrong : undefined}
                />
                <Ways
                  offered={offered}
                  label={t.digestWays}
                  value={draft.digestWays}
                  onChange={(digestWays) => change({ digestWays })}
                />
              </>
            )}
          </section>
        </>
      )}
      <section className={styles.group}>
        <div className={styles.pair}>
          <Select
            label={t.language}
            options={[
              { id: '', name: t.asBefore },
              ...locales.map(({ code, name }) => ({ id: code as string, name, lang: code })),
            ]}
            value={draft.locale}
            onChange={(locale) => change({ locale })}
          />
          <TextField
            label={people.zone}
            placeholder={t.asBefore}
            value={draft.zone}
            onChange={(zone) => change({ zone })}
            isOptional
          />
        </div>
      </section>
      {save.isError && <Trouble>{refusal(save.error)}</Trouble>}
      <div>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {people.save}
        </Button>
      </div>
    </form>
  );
}

interface WaysProps {
  readonly label: string;
  /** The heading over it says the same. */
  readonly isLabelHidden?: boolean;
  readonly offered: readonly Way[];
  readonly value: readonly Way[];
  readonly onChange: (ways: readonly Way[]) => void;
}

function Ways({ label, isLabelHidden = false, offered, value, onChange }: WaysProps) {
  const { people } = useWords();
  return (
    <fieldset className={styles.whole} aria-label={isLabelHidden ? label : undefined}>
      {!isLabelHidden && <legend>{label}</legend>}
      <div className={styles.boxes}>
        {offered.map((way) => (
          <Checkbox
            key={way}
            isSelected={value.includes(way)}
            onChange={(isOn) => onChange(offered.filter((one) => (one === way ? isOn : value.includes(one))))}
          >
            {people.preferences.ways[way]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
