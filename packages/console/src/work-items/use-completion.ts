// Finishing a task: checks what must be filled in, sends it, and turns a refusal into sentences by field. Called by the task's page.
import { BatonError, type ItemDetail } from '@baton/client';
import { useCompleteItem } from '@baton/client/react';
import { toast, useWords } from '@baton/look';
import {
  entriesFor,
  fieldsOfRefusal,
  focusField,
  useFieldErrors,
  useMissingWords,
  valuesOf,
  valuesToSend,
} from '@baton/look/form';
import { type RefObject, useState } from 'react';
import { useWhereNext } from '../case/where-next';
import { useRefusal } from '../states/notice';
import type { ItemDraft } from './use-draft';

export interface Completion {
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the whole: no outcome chosen, refused. */
  readonly problem: string | null;
  readonly isSending: boolean;
  readonly complete: () => void;
  /** Forgets the errors of what is being changed. */
  readonly touch: (field?: string) => void;
}

export interface CompletionInput {
  readonly detail: ItemDetail | undefined;
  readonly draft: ItemDraft;
  readonly form: RefObject<HTMLElement | null>;
  readonly onDone: () => void;
}

export function useCompletion({ detail, draft, form, onDone }: CompletionInput): Completion {
  const { tasks } = useWords();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const send = useCompleteItem();
  const refusal = useRefusal();
  const missingWords = useMissingWords();
  const fieldErrors = useFieldErrors();
  const whereNext = useWhereNext();

  const show = (
    entries: ReturnType<typeof entriesFor>,
    names: readonly string[],
    sentences: Record<string, string>,
  ) => {
    setErrors(sentences);
    setProblem(null);
    requestAnimationFrame(() =>
      focusField(
        form.current,
        entries.map((entry) => entry.variable.name).filter((name) => names.includes(name)),
      ),
    );
  };

  const complete = () => {
    if (!detail || send.isPending) return;
    const { outcomes } = detail.step;
    if (outcomes.length > 0 && draft.outcome === null) {
      setProblem(tasks.chooseOutcome);
      form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      return;
    }
    const entries = entriesFor(detail, draft.outcome);
    const values = valuesOf(entries, detail, draft.values);
    const wrong = fieldErrors(entries, values);
    if (Object.keys(wrong).length > 0) return show(entries, Object.keys(wrong), { ...wrong });
    const { instanceId, item } = detail.item;
    const outcome = draft.outcome === null ? {} : { outcome: draft.outcome };
    const done = () => {
      onDone();
      void whereNext(instanceId, detail.item.caseKey).then((next) =>
        toast({ text: `${tasks.completed(detail.step.name)}${next}` }),
      );
    };
    const refusedWith = (error: unknown) => {
      const refused = error instanceof BatonError ? fieldsOfRefusal(error.facts) : [];
      const known = refused.filter((name) => entries.some((entry) => entry.variable.name === name));
      if (known.length === 0) return setProblem(refusal(error));
      const isMissing = error instanceof BatonError && error.code === 'item.field-missing';
      const sentence = Object.fromEntries(known.map((name) => [name, refusal(error)]));
      show(entries, known, isMissing ? missingWords(entries, known) : sentence);
    };
    // By its promise: what comes after holds also when the list has opened another task meanwhile.
    void send
      .mutateAsync({ instanceId, item, ...outcome, variables: valuesToSend(entries, values) })
      .then(done, refusedWith);
  };

  const touch = (field?: string) => {
    setProblem(null);
    if (field && errors[field]) setErrors(({ [field]: _gone, ...rest }) => rest);
    if (!field) setErrors({});
  };
  return { errors, problem, isSending: send.isPending, complete, touch };
}
