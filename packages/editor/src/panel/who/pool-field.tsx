// Where one person or several come from: what kind, which, and what narrows it.
import type { Pool } from '@baton/core';
import { ComboBox, Select, type SelectOption, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { type PoolKind, targetOf, usePoolTargets, withTarget } from './pool-targets';

const KINDS: readonly PoolKind[] = [
  'role',
  'person',
  'group',
  'skill',
  'owner',
  'starter',
  'whoDid',
  'managerOf',
  'variable',
  'responsibleFor',
  'expression',
];

export interface PoolFieldProps {
  /** Undefined: nobody; offered where `none` says so. */
  readonly value: Pool | undefined;
  readonly onChange: (pool: Pool | undefined, typing?: boolean) => void;
  readonly label: string;
  /** Words for "nobody": offered as a first choice. */
  readonly none?: string;
  /** The step being edited: it is no answer to "who did a step". */
  readonly self: string;
}

export function PoolField({ value, onChange, label, none, self }: PoolFieldProps) {
  const words = useWords();
  const { who } = words.drawing;
  const names: Record<PoolKind, string> = { ...who.kinds, ...words.tools.people.kinds };
  const targets = usePoolTargets(self);
  const kinds: SelectOption<PoolKind | 'none'>[] = KINDS.filter(
    (kind) => targets.first(kind) !== undefined || kind === value?.type,
  ).map((id) => ({ id, name: names[id] }));
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
          icon={value.type === 'role' || value.type === 'group' ? 'people' : 'person'}
          options={options}
          value={targetOf(value)}
          onChange={(id) => id !== null && onChange(withTarget(value, id))}
        />
      )}
      {value && <Narrowing pool={value} onChange={onChange} />}
    </>
  );
}

/** What a pool asks for besides: a skill, an area, how far up, a formula. */
function Narrowing({ pool, onChange }: { readonly pool: Pool; readonly onChange: PoolFieldProps['onChange'] }) {
  const words = useWords();
  const { people } = words.tools;
  const areas = useDiagram((diagram) => diagram.variables);
  if (pool.type === 'expression')
    return (
      <FormulaField
        label={people.formulaLabel}
        value={pool.people}
        onType={(text) => text.trim() !== '' && onChange({ ...pool, people: text }, true)}
      />
    );
  if (pool.type === 'responsibleFor')
    return (
      <TypedText
        label={people.linkType}
        value={pool.link}
        onType={(link) => link.trim() !== '' && onChange({ ...pool, link }, true)}
      />
    );
  if (pool.type === 'managerOf')
    return (
      <Select
        label={people.levelsLabel}
        options={[1, 2, 3, 4, 5].map((n) => ({ id: String(n), name: people.levels(n) }))}
        value={String(pool.levels ?? 1)}
        onChange={(levels) => {
          const { levels: _, ...rest } = pool;
          onChange(levels === '1' ? rest : { ...rest, levels: Number(levels) });
        }}
      />
    );
  if (pool.type !== 'role' && pool.type !== 'group') return null;
  const withField = (field: 'skill' | 'area', text: string): Pool => {
    const { [field]: _, ...rest } = pool;
    return (text === '' ? rest : { ...rest, [field]: text }) as Pool;
  };
  return (
    <>
      <TypedText
        label={words.panel.who.withSkill}
        isOptional
        value={pool.skill ?? ''}
        onType={(skill) =>
          (skill === '' || /^[A-Za-z_][\w-]*$/.test(skill)) && onChange(withField('skill', skill), true)
        }
      />
      {areas.length > 0 && (
        <Select
          label={people.area}
          options={[
            { id: ' ', name: people.anyArea },
            ...areas.map(({ name, label }) => ({ id: name, name: label ?? name })),
          ]}
          value={pool.area ?? ' '}
          onChange={(area) => onChange(withField('area', area.trim()))}
        />
      )}
    </>
  );
}
