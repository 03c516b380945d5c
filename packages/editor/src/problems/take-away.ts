// Takes what a problem points at out of the drawing, or puts something else there. Pure: what is not on the way stays the same object.
import type { Diagram, Problem } from '@baton/core';

type Path = readonly (string | number)[];

/** Parts of the process; any other path begins at the problem's step. */
const OF_THE_PROCESS = new Set(['variables', 'ladders', 'decisions', 'lanes', 'nodes', 'flows']);

/** `undefined`: taken away; a list or group that becomes empty by that stays. Null: the path leads nowhere. */
export function changeAt(diagram: Diagram, { node, flow }: Problem, path: Path, next?: unknown): Diagram | null {
  const isOfProcess = node === undefined || OF_THE_PROCESS.has(String(path[0]));
  const flowAt = flow === undefined ? -1 : diagram.flows.findIndex(({ id }) => id === flow);
  const nodeAt = diagram.nodes.findIndex(({ id }) => id === node);
  if (flowAt >= 0) return put(diagram, ['flows', flowAt, ...path], next);
  if (isOfProcess) return put(diagram, path, next);
  return nodeAt < 0 ? null : put(diagram, ['nodes', nodeAt, ...path], next);
}

function put<T>(whole: T, [first, ...rest]: Path, next: unknown): T | null {
  if (first === undefined || whole === null || typeof whole !== 'object') return null;
  const inside = (whole as Record<string | number, unknown>)[first];
  if (inside === undefined && (rest.length > 0 || next === undefined)) return null;
  const value = rest.length === 0 ? next : put(inside, rest, next);
  if (value === null && rest.length > 0) return null;
  if (Array.isArray(whole)) {
    const list: unknown[] = [...whole];
    if (value === undefined) list.splice(Number(first), 1);
    else list[Number(first)] = value;
    return list as T;
  }
  const { [first]: _, ...others } = whole as Record<string | number, unknown>;
  return (value === undefined ? others : { ...others, [first]: value }) as T;
}
