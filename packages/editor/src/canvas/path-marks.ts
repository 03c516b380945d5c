// What is wrong with paths, as marks at them: gaps and overlaps between the branches of a decision stand at the branches themselves. Called by the
// canvas; the decision section of the panel says the same at the path. Pure.
import type { ShownProblem } from '../problems/shown-problems';
import type { PathMark } from './stage-props';

/** Errors win over warnings; of two of a kind the first is said. */
export function marksOfPaths(problems: readonly ShownProblem[]): ReadonlyMap<string, PathMark> {
  const marks = new Map<string, PathMark>();
  for (const { problem, severity, text } of problems) {
    if (severity === 'info') continue;
    for (const flow of pathsOf(problem)) {
      const known = marks.get(flow);
      if (!known || (known.severity !== 'error' && severity === 'error')) marks.set(flow, { severity, text });
    }
  }
  return marks;
}

/** The paths at which a problem stands: an overlap at both. */
export function pathsOf({ flow, facts }: ShownProblem['problem']): readonly string[] {
  const other = facts.with;
  return [...(flow === undefined ? [] : [flow]), ...(typeof other === 'string' ? [other] : [])];
}
