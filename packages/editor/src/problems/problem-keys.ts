// A name for each problem that stays while the problem stays the same. Called where problems are shown and compared.
import type { Problem } from '@baton/core';

export function problemKeys(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const base = `${problem.code} ${problem.node ?? ''} ${problem.flow ?? ''} ${problem.path.join('.')}`;
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return `${base} ${times}`;
  });
}
