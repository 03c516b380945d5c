// Why this person: the recorded reasons of a choice as sentences, with names instead of ids.
import type { WorkItemRow } from '@baton/client';
import { useFormat, useLocale, useWords } from '@baton/look';
import { choiceReason } from '@baton/words';
import { useDirectory } from '../directory/use-directory';

type Choice = WorkItemRow['choice'];

export function useChoiceReasons(): (choice: Choice) => string[] {
  const locale = useLocale();
  const format = useFormat();
  const { screens } = useWords();
  const directory = useDirectory();
  const named = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return format.list(value.map((one) => directory.nameOf(String(one))));
    if (name === 'pool') return poolName(value);
    if (typeof value !== 'string') return value;
    return ['person', 'deputy', 'by'].includes(name) ? directory.nameOf(value) : value;
  };
  const poolName = (pool: unknown): string => {
    const { type, role, person } = pool as { type?: string; role?: string; person?: string };
    if (role) return directory.roleName(role);
    if (person) return directory.nameOf(person);
    const names: Readonly<Record<string, string>> = screens.pools;
    return names[type ?? ''] ?? type ?? '';
  };
  return (choice) =>
    (choice?.reasons ?? []).map(({ code, ...facts }) =>
      choiceReason(
        locale,
        code,
        Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, named(name, value)])),
      ),
    );
}
