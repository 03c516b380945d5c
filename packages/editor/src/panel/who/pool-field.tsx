// Where one person or several come from, as two choices: what kind, and which.
import type { Pool } from '@baton/core';
import { ComboBox, Select, type SelectOption, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { nameOfNode } from '../names';

type PoolKind = Pool['type'];
const KINDS: readonly PoolKind[] = ['role', 'person', 'owner', 'starter', 'whoDid', 'managerOf', 'variable'];

export interface PoolFieldProps {
  /** Undefined: nobody; offered where `none` says so. */
  readonly value: Pool | undefined;
  readonly onChange: (pool: Pool | undefined) => void;
  readonly label: string;
  /** Words for "nobody": offered as a first choice. */
  readonly none?: string;
  /** The step being edited: it is no answer to "who did a step". */
  readonly self: string;
}

export function PoolField({ value, onChange, label, none, self }: PoolFieldProps) {
  const words = useWords();
  const { who } = words.drawing;
  const targets = useTargets(self);
  const kinds: SelectOption<PoolKind | 'none'>[] = KINDS.filter((kind) => targets.first(kind) !== undefined).map(
    (id) => ({
      id,
      name: who.kinds[id],
    }),
  );
  if (none !== undefined) kinds.unshift({ id: 'none', name: none });
  const options = value ? targets.options(value) : [];
  return (
    <>
      <Select
        label={label}
        labelHidden={none === undefined}
        options={kinds}
        value={value?.type ?? (none === undefined ? null : 'none')}
        onChange={(kind) => onChange(kind === 'none' ? undefined : targets.first(kind))}
      />
      {value && options.length > 0 && (
        <ComboBox
          label={who.which}
          labelHidden
          icon={value.type === 'role' ? 'people' : 'person'}
          options={options}
          value={targetOf(value)}
          onChange={(id) => id !== null && onChange(withTarget(value, id))}
        />
      )}
    </>
  );
}

/** What each kind of pool can name, from the people that the host knows and the drawing. */
function useTargets(self: string) {
  const { directory } = useEditor();
  const diagram = useDiagram();
  const words = useWords();
  const named = (list: readonly { readonly id: string; readonly name: string }[]): SelectOption[] =>
    list.map(({ id, name }) => ({ id, name }));
  const roles = new Map(directory.roles.map((role) => [role.id, role]));
  for (const lane of diagram.lanes)
    if (lane.role && !roles.has(lane.role)) roles.set(lane.role, { id: lane.role, name: lane.name });
  const steps: SelectOption[] = diagram.nodes
    .filter((node) => node.kind === 'userTask' && node.id !== self)
    .map((node) => ({ id: node.id, name: nameOfNode(node, words) ?? node.id }));
  const byKind: Record<PoolKind, SelectOption[]> = {
    role: named([...roles.values()]),
    person: named(directory.people.filter((person) => !person.inactive)),
    owner: [],
    starter: [],
    whoDid: steps,
    managerOf: [
      { id: '', name: words.panel.who.owner },
      ...steps.map((step) => ({ id: step.id, name: words.panel.who.whoDid(step.name) })),
    ],
    variable: diagram.variables
      .filter((variable) => variable.type === 'text' || variable.type === 'choice')
      .map((variable) => ({ id: variable.name, name: variable.label ?? variable.name })),
  };
  return {
    options(pool: Pool): SelectOption[] {
      const target = targetOf(pool);
      const options = byKind[pool.type];
      // What is named but not known stays visible: the check says what is wrong with it.
      return target !== null && options.every((option) => option.id !== target) && options.length > 0
        ? [{ id: target, name: target }, ...options]
        : options;
    },
    /** A pool of this kind to begin with; undefined: there is none to name. */
    first(kind: PoolKind): Pool | undefined {
      if (kind === 'owner' || kind === 'starter') return { type: kind };
      const target = byKind[kind][0]?.id;
      return target === undefined ? undefined : poolOf(kind, target);
    },
  };
}

function poolOf(kind: Exclude<PoolKind, 'owner' | 'starter'>, target: string): Pool {
  switch (kind) {
    case 'role':
      return { type: 'role', role: target };
    case 'person':
      return { type: 'person', person: target };
    case 'whoDid':
      return { type: 'whoDid', step: target };
    case 'managerOf':
      return { type: 'managerOf', of: target === '' ? 'owner' : { step: target } };
    case 'variable':
      return { type: 'variable', variable: target };
  }
}

function targetOf(pool: Pool): string | null {
  switch (pool.type) {
    case 'role':
      return pool.role;
    case 'person':
      return pool.person;
    case 'whoDid':
      return pool.step;
    case 'managerOf':
      return pool.of === 'owner' ? '' : pool.of.step;
    case 'variable':
      return pool.variable;
    default:
      return null;
  }
}

function withTarget(pool: Pool, target: string): Pool {
  return pool.type === 'owner' || pool.type === 'starter' ? pool : poolOf(pool.type, target);
}
