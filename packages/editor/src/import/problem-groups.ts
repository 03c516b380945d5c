// Problems of an import that say the same in one, with all their places: a tool writes its own settings at every step. Pure.
import type { ImportProblem } from '@baton/bpmn';

export interface ProblemGroup {
  readonly sentence: string;
  /** At least one, in the order of the file. */
  readonly problems: readonly ImportProblem[];
}

export function groupsOf(
  problems: readonly ImportProblem[],
  sentence: (problem: ImportProblem) => string,
): readonly ProblemGroup[] {
  const groups = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const said = sentence(problem);
    const same = groups.get(said);
    if (same) same.push(problem);
    else groups.set(said, [problem]);
  }
  return [...groups].map(([said, same]) => ({ sentence: said, problems: same }));
}
