// What narrows the list of cases: words, the process, one of its steps, in whose hands they are. Each is part of the address.
import { useProcesses, useRoles, useVersion } from '@baton/client/react';
import { inLanguage } from '@baton/core/diagram';
import { ComboBox, Select, TextField, useLocale, useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useReadable } from '../language/use-readable';
import type { Hands } from '../places/place';
import styles from './case-list.module.css';

/** What is typed goes into the address after a short rest. */
const REST_IN = 250;

export function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { screens, common } = useWords();
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  if (shown !== text) {
    // The address was changed from elsewhere: Back, a tab, "Clear filters".
    setShown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), REST_IN);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      label={common.find}
      labelHidden
      icon="search"
      type="search"
      className={styles.search}
      placeholder={screens.searchCases}
      value={typed}
      onChange={setTyped}
    />
  );
}

interface ProcessFilterProps {
  readonly value: string | undefined;
  readonly onChange: (processId: string | undefined) => void;
}

const ALL = 'all processes';

export function ProcessFilter({ value, onChange }: ProcessFilterProps) {
  const { screens } = useWords();
  const processes = useProcesses().data?.rows ?? [];
  const readable = useReadable();
  return (
    <Select
      label={screens.process}
      labelHidden
      className={styles.process}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
      options={[
        { id: ALL, name: screens.allProcesses },
        ...processes.map(({ id, name }) => ({ id, name: readable.name(id, name) })),
      ]}
    />
  );
}

interface StepFilterProps {
  readonly processId: string;
  readonly value: string | undefined;
  readonly onChange: (step: string | undefined) => void;
}

const ANY = 'any step';

/** Steps at which a case can stand. */
const WAITS: ReadonlySet<string> = new Set([
  'userTask',
  'receiveTask',
  'serviceTask',
  'catchEvent',
  'callActivity',
  'manualTask',
]);

export function StepFilter({ processId, value, onChange }: StepFilterProps) {
  const { bulk } = useWords();
  const locale = useLocale();
  const isThere = useProcesses().data?.rows.some((one) => one.id === processId && one.version !== null) ?? false;
  const version = useVersion(processId, 'latest', isThere).data;
  const nodes = version ? inLanguage(version.diagram, locale).nodes : [];
  const steps = nodes.flatMap(({ id, kind, name }) => (WAITS.has(kind) && name ? [{ id, name }] : []));
  const known = value === undefined || steps.some((step) => step.id === value);
  return (
    <Select
      label={bulk.step}
      labelHidden
      className={styles.process}
      value={value ?? ANY}
      onChange={(id) => onChange(id === ANY ? undefined : id)}
      options={[{ id: ANY, name: bulk.anyStep }, ...steps, ...(known ? [] : [{ id: value, name: value }])]}
    />
  );
}

interface HolderFilterProps {
  readonly value: Hands | undefined;
  readonly onChange: (hands: Hands | undefined) => void;
}

export function HolderFilter({ value, onChange }: HolderFilterProps) {
  const { bulk } = useWords();
  const directory = useDirectory();
  const roles = useRoles().data?.rows ?? [];
  const options = [
    { id: 'nobody' as Hands, name: bulk.nobody },
    ...directory.people
      .filter((person) => !person.inactive)
      .map(({ id, name }) => ({ id: `person:${id}` as Hands, name, hint: directory.rolesOf(id) })),
    ...roles.map(({ id }) => ({ id: `role:${id}` as Hands, name: bulk.role(directory.roleName(id)) })),
  ];
  return (
    <ComboBox
      label={bulk.holder}
      labelHidden
      icon="people"
      className={styles.process}
      menuTrigger="input"
      placeholder={bulk.anyone}
      options={options}
      value={value ?? null}
      onChange={(hands) => onChange(hands ?? undefined)}
    />
  );
}
