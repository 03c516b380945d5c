// A task as its person sees it: what to do, how it came out and what to fill in, in the very form of the console; completing it here is real in the
// try-out.
import '@baton/words/cases';
import '@baton/words/parts';
import { type Variables, workingTimeBetween } from '@baton/core';
import type { ItemDetail } from '@baton/engine';
import { sampleOf } from '@baton/engine/rehearsal/outline';
import { Button, Chip, Icon, useFormat, useWords } from '@baton/look';
import {
  entriesFor,
  type FieldErrors,
  type FormDraft,
  focusField,
  inSentence,
  isEmpty,
  ResultForm,
  useFieldErrors,
  valuesOf,
  valuesToSend,
} from '@baton/look/form';
import { useRef, useState } from 'react';
import type { EditorDirectory } from '../document/editor';
import { calendarFor, compiledOf } from '../panel/deadline/example';
import styles from './seen.module.css';
import { useTryOut } from './try-out-context';

const NO_ERRORS: FieldErrors = {};

export function TaskCard({ detail }: { readonly detail: ItemDetail }) {
  const { tasks, tryOut, time } = useWords();
  const lists = useFormat();
  const { session, person, moment, format, names, directory, closedName } = useTryOut();
  const [draft, setDraft] = useState<FormDraft>(() => ({ outcome: null, values: samplesFor(detail, moment.now) }));
  const [errors, setErrors] = useState(NO_ERRORS);
  const [isUndecided, setUndecided] = useState(false);
  const errorsOf = useFieldErrors();
  const form = useRef<HTMLElement>(null);
  const { item, step } = detail;
  const isLate = item.dueAt !== null && moment.now >= item.dueAt;
  const chosen = step.outcomes.find(({ id }) => id === draft.outcome);
  const entries = entriesFor(detail, draft.outcome);

  const complete = () => {
    if (step.outcomes.length > 0 && !chosen) {
      setUndecided(true);
      form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      return;
    }
    const values = valuesOf(entries, detail, draft.values);
    const wrong = errorsOf(entries, values);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) {
      requestAnimationFrame(() => focusField(form.current, Object.keys(wrong)));
      return;
    }
    const variables: Variables = valuesToSend(entries, values);
    void session.perform({
      type: 'complete',
      person,
      item: item.item,
      ...(chosen && { outcome: chosen.id }),
      variables,
    });
  };
  return (
    <article ref={form} className={styles.sheet} aria-label={item.name}>
      <div className={styles.sheetHead}>
        <h2>
          <bdi>{item.name}</bdi>
        </h2>
        {item.dueAt !== null && (
          <Chip tone={isLate ? 'late' : 'neutral'} icon={isLate ? 'late' : 'clock'}>
            {format.soon(item.dueAt, moment.now)}
          </Chip>
        )}
      </div>
      {isLate && item.dueAt !== null && (
        <p className={styles.overdue}>{time.workingTimeLate(format.span(lateIn(detail, directory, moment.now)))}</p>
      )}
      {item.assignee === null && (
        <p className={styles.text}>
          {tryOut.offeredTo(item.name, lists.list(item.candidates.map((one) => names.person(one))))}
        </p>
      )}
      {step.instructions && (
        <section>
          <h3>{tasks.whatToDo}</h3>
          <p className={styles.text} dir="auto">
            {step.instructions}
          </p>
        </section>
      )}
      {step.script && (
        <section className={styles.script}>
          <h3>
            <Icon name="text" size={14} />
            {tasks.whatToSay}
          </h3>
          <p className={styles.text} dir="auto">
            {step.script}
          </p>
        </section>
      )}
      <ResultForm
        detail={detail}
        draft={draft}
        errors={errors}
        closedName={closedName}
        heading={(text) => <h3>{text}</h3>}
        onOutcome={(outcome) => {
          setUndecided(false);
          setErrors(NO_ERRORS);
          setDraft((before) => ({ ...before, outcome }));
        }}
        onValue={(name, value) => {
          setErrors(({ [name]: _gone, ...rest }) => rest);
          setDraft((before) => ({ ...before, values: { ...before.values, [name]: value } }));
        }}
      />
      {isUndecided && (
        <p role="alert" className={styles.refused}>
          <Icon name="late" size={14} />
          {tasks.chooseOutcome}
        </p>
      )}
      <div className={styles.acts}>
        <Button variant="primary" onPress={complete}>
          {chosen ? tasks.completeAs(inSentence(chosen.name)) : tasks.complete}
        </Button>
      </div>
    </article>
  );
}

/** Working time since it was due. */
function lateIn({ item, clock }: ItemDetail, { calendars }: EditorDirectory, now: number): number {
  return workingTimeBetween(compiledOf(calendarFor(calendars, clock?.calendar.id)), item.dueAt ?? now, now);
}

/** What is needed and not known gets a sample, so that one press goes on. */
function samplesFor(detail: ItemDetail, now: number): Variables {
  const { form } = detail.step;
  return Object.fromEntries(
    form.flatMap(({ variable: name, required, readOnly, mask }) => {
      const variable = detail.declared.find((one) => one.name === name);
      if (!variable || !required || readOnly || !isEmpty(detail.variables[name])) return [];
      return [[name, sampleOf(variable, now, mask)]];
    }),
  );
}
