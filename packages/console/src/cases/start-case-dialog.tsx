// Starting a case: which process, then what it asks for at the start, and the client it is about.
import { BatonError, type Variable } from '@baton/client';
import { useOutside, useProcesses, useStartCase, useVersion } from '@baton/client/react';
import { inLanguage } from '@baton/core/diagram';
import { Button, Dialog, Icon, TextField, toast, useLocale, useWords } from '@baton/look';
import {
  type FieldValues,
  type FormEntry,
  fieldsOfRefusal,
  focusField,
  isEmpty,
  labelOf,
  startValue,
  useFieldErrors,
  valuesToSend,
} from '@baton/look/form';
import { useMemo, useRef, useState } from 'react';
import { useWhereNext } from '../case/where-next';
import { FieldGrid } from '../form/field-grid';
import { useReadable } from '../language/use-readable';
import { useNavigation } from '../places/navigation';
import { Bones } from '../states/bones';
import { Notice, useRefusal } from '../states/notice';
import { ProcessChoice } from './process-choice';
import styles from './start-case.module.css';

export interface StartCaseDialogProps {
  readonly processId: string | null;
  readonly onChoose: (processId: string) => void;
  readonly onClose: () => void;
}

export default function StartCaseDialog({ processId, onChoose, onClose }: StartCaseDialogProps) {
  const { cases, common } = useWords();
  const readable = useReadable();
  const published = useProcesses()
    .data?.rows.filter((process) => process.version !== null)
    .map((process) => ({ ...process, name: readable.name(process.id, process.name) }));
  const processes = published?.filter((process) => !process.byEvent);
  const only = processes?.length === 1 ? processes[0]?.id : undefined;
  const chosen = processId ?? only ?? null;
  const process = processes?.find((one) => one.id === chosen);
  if (chosen !== null && process)
    return <StartForm key={chosen} processId={chosen} name={process.name} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={cases.start.title}
      foot={<Button onPress={onClose}>{common.cancel}</Button>}
    >
      {processes === undefined ? (
        <Bones rows={3} height={44} />
      ) : processes.length === 0 ? (
        <Notice icon="diagram" title={cases.start.noProcesses}>
          {cases.start.noProcessesBody}
        </Notice>
      ) : (
        <ProcessChoice
          processes={processes}
          byEvent={published?.filter((process) => process.byEvent) ?? []}
          onChoose={onChoose}
        />
      )}
    </Dialog>
  );
}

interface StartFormProps {
  readonly processId: string;
  readonly name: string;
  readonly onClose: () => void;
}

const NO_VARIABLES: readonly Variable[] = [];
const NO_SAMPLE: FieldValues = {};

function StartForm({ processId, name, onClose }: StartFormProps) {
  const { cases, common, screens } = useWords();
  const version = useVersion(processId, 'current');
  const sample = useOutside(processId).data?.sample ?? NO_SAMPLE;
  const navigation = useNavigation();
  const start = useStartCase();
  const refusal = useRefusal();
  const fieldErrors = useFieldErrors();
  const whereNext = useWhereNext();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<FieldValues>({});
  const [client, setClient] = useState('');
  const [title, setTitle] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const locale = useLocale();
  const diagram = useMemo(() => version.data && inLanguage(version.data.diagram, locale), [version.data, locale]);
  const variables = diagram?.variables ?? NO_VARIABLES;
  const entries: FormEntry[] = variables
    .filter((variable) => variable.atStart || variable.required)
    .map((variable) => ({
      variable,
      label: labelOf(variable),
      isRequired: variable.required ?? false,
      isReadOnly: false,
    }));
  const values: FieldValues = Object.fromEntries(
    entries.map(({ variable }) => [
      variable.name,
      variable.name in typed ? (typed[variable.name] ?? null) : startValue(variable, NO_SAMPLE),
    ]),
  );

  const samples = entries
    .map(({ variable }) => [variable.name, startValue(variable, sample)] as const)
    .filter(([name, value]) => name in sample && !isEmpty(value));
  const fillIn = () => {
    setTyped({ ...typed, ...Object.fromEntries(samples) });
    setErrors({});
  };
  const hasClient = entries.some((entry) => entry.variable.name === 'client' && entry.variable.type === 'text');

  const show = (sentences: Record<string, string>) => {
    setErrors(sentences);
    requestAnimationFrame(() => focusField(form.current, Object.keys(sentences)));
  };
  const send = () => {
    const wrong = fieldErrors(entries, values);
    if (Object.keys(wrong).length > 0) return show({ ...wrong });
    const label = (hasClient ? String(values.client ?? '') : client).trim();
    start.mutate(
      {
        processId,
        variables: valuesToSend(entries, values),
        ...(title.trim() ? { title: title.trim() } : {}),
        ...(label ? { links: [{ type: 'client', id: label, label }] } : {}),
      },
      {
        onSuccess: ({ instanceId, key }) => {
          onClose();
          navigation.go({ to: 'case', instanceId });
          void whereNext(instanceId, key).then((next) => toast({ text: `${cases.start.started(key)}${next}` }));
        },
        onError: (error) => {
          const named = error instanceof BatonError ? fieldsOfRefusal(error.facts) : [];
          show(Object.fromEntries(named.map((field) => [field, refusal(error)])));
        },
      },
    );
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={cases.start.begin(name)}
      note={version.data && cases.page.version(version.data.version)}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isPending={start.isPending} isDisabled={!version.data} onPress={send}>
            {cases.start.button}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={styles.top}>
          <p className={styles.lead}>{screens.start.lead}</p>
          {samples.length > 0 && (
            <Button size="s" variant="quiet" icon="edit" onPress={fillIn}>
              {screens.start.sample}
            </Button>
          )}
        </div>
        {version.data === undefined ? (
          <Bones rows={3} height={56} />
        ) : (
          <>
            {entries.length === 0 && <p className={styles.lead}>{screens.start.noFields}</p>}
            <FieldGrid
              entries={entries}
              values={values}
              errors={errors}
              onChange={(field, value) => {
                setTyped({ ...typed, [field]: value });
                setErrors(({ [field]: _gone, ...rest }) => rest);
              }}
            />
            <div className={styles.about}>
              {!hasClient && (
                <TextField
                  label={screens.start.client}
                  help={screens.start.clientHelp}
                  isOptional
                  icon="card"
                  value={client}
                  onChange={setClient}
                />
              )}
              <TextField
                label={screens.start.title}
                help={screens.start.titleHelp}
                isOptional
                value={title}
                onChange={setTitle}
              />
            </div>
          </>
        )}
        {start.isError && Object.keys(errors).length === 0 && (
          <p role="alert" className={styles.error}>
            <Icon name="late" size={14} />
            {refusal(start.error)}
          </p>
        )}
        {/* Enter in a field starts the case. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
