// Buttons that play the world outside in a trial: the client replies, the payment arrives. Shown for what the case waits for.
import type { CaseDetail } from '@baton/client';
import { useOutside, usePublishMessage } from '@baton/client/react';
import { Button, Dialog, Icon, toast, useLocale, useWords } from '@baton/look';
import { type FieldValues, type FormEntry, isEmpty, labelOf, startValue } from '@baton/look/form';
import { rejection } from '@baton/words';
import { useState } from 'react';
import { FieldGrid } from '../form/field-grid';
import { useRefusal } from '../states/notice';
import page from './case-page.module.css';
import styles from './outside-world.module.css';

export function OutsideWorld({ detail }: { readonly detail: CaseDetail }) {
  const { screens } = useWords();
  const locale = useLocale();
  const refusal = useRefusal();
  const publish = usePublishMessage();
  const world = useOutside(detail.case.processId).data;
  const [asking, setAsking] = useState<OutsideButton | null>(null);
  const waiting = new Set(detail.state.tokens.map((token) => token.node));
  const buttons = (world?.buttons ?? []).filter((button) => waiting.has(button.step));
  if (buttons.length === 0 || detail.case.status !== 'active') return null;

  // What waits says by which key; what begins to wait later asks by the key of the case.
  const keyFor = ({ message }: OutsideButton) =>
    detail.state.awaits.find((awaited) => awaited.message === message)?.key ?? detail.case.key;
  const send = (button: OutsideButton, asked: FieldValues) =>
    publish.mutate(
      { name: button.message, key: keyFor(button), variables: { ...button.variables, ...asked } },
      {
        onSuccess: ({ status, refusal: refused }) => {
          if (refused) {
            // What was asked stays as it was typed: it can be put right.
            toast({ text: screens.outside.refused(rejection(locale, refused.code, refused.facts)), icon: 'late' });
            return;
          }
          toast(
            status === 'buffered'
              ? { text: screens.outside.buffered, icon: 'late' }
              : { text: screens.outside.sent(button.label) },
          );
          setAsking(null);
        },
        onError: (error) => toast({ text: refusal(error), icon: 'late' }),
      },
    );

  return (
    <section className={styles.outside} aria-label={screens.outside.title}>
      <Icon name="message" />
      <span className={styles.words}>
        <b>{screens.outside.title}</b>
        <span>{screens.outside.lead}</span>
      </span>
      <span className={styles.buttons}>
        {buttons.map((button) => (
          <Button
            key={button.id}
            size="s"
            isDisabled={publish.isPending}
            onPress={() => (button.ask?.length ? setAsking(button) : send(button, {}))}
          >
            {button.label}
          </Button>
        ))}
      </span>
      {asking && (
        <AskDialog
          button={asking}
          detail={detail}
          sample={world?.sample ?? {}}
          isSending={publish.isPending}
          onSend={(asked) => send(asking, asked)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

type OutsideButton = NonNullable<ReturnType<typeof useOutside>['data']>['buttons'][number];

interface AskDialogProps {
  readonly button: OutsideButton;
  readonly detail: CaseDetail;
  readonly sample: CaseDetail['case']['variables'];
  readonly isSending: boolean;
  readonly onSend: (asked: FieldValues) => void;
  readonly onClose: () => void;
}

function AskDialog({ button, detail, sample, isSending, onSend, onClose }: AskDialogProps) {
  const { common, screens } = useWords();
  const [typed, setTyped] = useState<FieldValues>({});
  const entries: FormEntry[] = detail.diagram.variables
    .filter((variable) => button.ask?.includes(variable.name))
    .map((variable) => ({ variable, label: labelOf(variable), isRequired: false, isReadOnly: false }));
  const values: FieldValues = Object.fromEntries(
    entries.map(({ variable }) => [
      variable.name,
      variable.name in typed
        ? (typed[variable.name] ?? null)
        : startValue(variable, { ...sample, ...detail.case.variables }),
    ]),
  );
  const send = () => onSend(Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={button.label}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isPending={isSending} onPress={send}>
            {screens.outside.send}
          </Button>
        </>
      }
    >
      <p className={page.faint}>{screens.outside.values}</p>
      <FieldGrid entries={entries} values={values} onChange={(name, value) => setTyped({ ...typed, [name]: value })} />
    </Dialog>
  );
}
