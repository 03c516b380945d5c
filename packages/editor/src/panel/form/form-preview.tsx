// How a form will look to whoever does the step: the very form of the console, over an empty case. Nothing typed here is kept.
import '@baton/words/cases';
import type { FormField, NodeOf } from '@baton/core';
import { Button, useWords } from '@baton/look';
import { type FormDraft, inSentence, ResultForm } from '@baton/look/form';
import { useState } from 'react';
import { useView } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import styles from './form-preview.module.css';

interface FormPreviewProps {
  readonly node: NodeOf<'userTask'>;
}

const NO_FIELDS: readonly FormField[] = [];
const EMPTY: FormDraft = { outcome: null, values: {} };

export function FormPreview({ node }: FormPreviewProps) {
  const { kindOptions, tasks } = useWords();
  const { variables, nodes } = useSpoken();
  const lang = useView((view) => view.language) ?? undefined;
  const [draft, setDraft] = useState(EMPTY);
  const shown = nodes.find(({ id }) => id === node.id);
  const { form = NO_FIELDS, outcomes = [] } = shown?.kind === 'userTask' ? shown : node;
  const chosen = outcomes.find(({ id }) => id === draft.outcome);
  return (
    <section className={styles.preview} aria-label={kindOptions.form.previewTitle} lang={lang}>
      <ResultForm
        detail={{ step: { form, outcomes }, declared: variables, variables: {} }}
        draft={draft}
        heading={(text) => <h4 className={styles.heading}>{text}</h4>}
        onOutcome={(outcome) => setDraft({ ...draft, outcome })}
        onValue={(name, value) => setDraft({ ...draft, values: { ...draft.values, [name]: value } })}
      />
      <div className={styles.buttons}>
        <Button variant="primary" size="s">
          {chosen ? tasks.completeAs(inSentence(chosen.name)) : tasks.complete}
        </Button>
      </div>
    </section>
  );
}
