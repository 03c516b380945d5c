// Alerts that go by a channel which the host does not have: some of its ways are missing, or all are, and nobody would be told.
import type { Rung } from '../../diagram/ladder';
import type { CheckSurroundings } from '../check-context';
import type { DrawingIndex, Report } from '../drawing-index';
import type { Problem } from '../problem';

/** Rungs with the place of their list; `ladder`: the name of the shared one. */
interface Rungs {
  readonly node?: string;
  readonly ladder?: string;
  readonly path: Problem['path'];
  readonly rungs: readonly Rung[];
}

export function checkChannels(drawing: DrawingIndex, { channels: here }: CheckSurroundings, report: Report): void {
  if (!here) return;
  for (const { rungs, path, node, ladder } of rungsOf(drawing)) {
    for (const [i, { actions }] of rungs.entries()) {
      for (const [j, { channels }] of actions.entries()) {
        const absent = channels.filter((channel) => !here.has(channel));
        if (absent.length === 0) continue;
        report({
          code: absent.length < channels.length ? 'rung.channel-absent' : 'rung.tells-nobody',
          severity: 'warning',
          ...(node !== undefined && { node }),
          path: [...path, i, 'actions', j],
          facts: { channels: absent, here: [...here], ...(ladder !== undefined && { ladder }) },
        });
      }
    }
  }
}

function* rungsOf({ diagram }: DrawingIndex): Generator<Rungs> {
  for (const [i, { name, rungs }] of diagram.ladders.entries())
    yield { ladder: name, path: ['ladders', i, 'rungs'], rungs };
  for (const node of diagram.nodes) {
    const at = (rungs: readonly Rung[] | undefined, ...path: Problem['path']): Rungs => ({
      node: node.id,
      path: [...path, 'rungs'],
      rungs: rungs ?? [],
    });
    if ('deadline' in node) yield at(node.deadline?.rungs, 'deadline');
    for (const [i, { deadline }] of ('clocks' in node ? (node.clocks ?? []) : []).entries())
      yield at(deadline.rungs, 'clocks', i, 'deadline');
    if ('appointment' in node) yield at(node.appointment?.rungs, 'appointment');
  }
  for (const [i, { deadline }] of (diagram.clocks ?? []).entries())
    yield { path: ['clocks', i, 'deadline', 'rungs'], rungs: deadline.rungs ?? [] };
}
