// What stands on each step of a case's drawing: done when and by whom, where the baton is and how long still, what waits. Pure.
import type { CaseDetail } from '@baton/client';
import type { StepOverlay } from '@baton/editor';
import type { Formatters } from '@baton/words';
import { isTooLong } from '../cases/too-long';
import { isLateBy, urgencyOf, type WorkingTime } from '../time/use-working-time';

export interface OverlayWords {
  readonly format: Formatters;
  /** Short, for the card, and whole, for the picture. */
  readonly nameOf: (person: string) => string;
  readonly wholeNameOf: (person: string) => string;
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly overdue: string;
  readonly skipped: string;
  readonly givenUp: string;
}

/** `skipped`: steps that were left without being done; they do not count as done. */
export function caseOverlays(
  detail: CaseDetail,
  time: WorkingTime,
  words: OverlayWords,
  skipped: ReadonlySet<string> = new Set(),
): Record<string, StepOverlay> {
  const { format } = words;
  const who = (id: string) => ({ who: words.nameOf(id), person: { id, name: words.wholeNameOf(id) } });
  const overlays: Record<string, StepOverlay> = {};
  const missed = new Set(detail.clocks.filter((clock) => clock.status === 'late').map((clock) => clock.node));
  for (const [node, visit] of Object.entries(detail.state.visited)) {
    const did = detail.items.filter((item) => item.node === node && item.closedAt !== null).at(-1);
    if (skipped.has(node)) {
      overlays[node] = { words: words.skipped };
      continue;
    }
    if (visit.givenUp) {
      overlays[node] = { words: words.givenUp };
      continue;
    }
    overlays[node] = {
      done: true,
      words: format.moment(did?.closedAt ?? visit.lastAt, time.now),
      ...(did?.assignee ? who(did.assignee) : {}),
      ...(missed.has(node) ? { late: true } : {}),
    };
  }
  const riskAt = new Map(detail.clocks.map((clock) => [clock.token, clock.riskAt]));
  for (const { node } of detail.state.tokens) overlays[node] = { paused: true };
  for (const place of detail.case.places) {
    const urgency = urgencyOf(time, riskAt.get(place.token) ?? null, place.dueAt);
    const leftIn = place.dueAt === null ? null : time.leftIn(place.dueAt);
    overlays[place.node] = {
      ...(place.item === null ? { paused: true } : { baton: true }),
      ...(place.person === null ? {} : who(place.person)),
      ...(leftIn === null
        ? {}
        : {
            words:
              urgency !== 'overdue'
                ? words.left(format.span(leftIn))
                : isLateBy(leftIn)
                  ? words.late(format.span(-leftIn))
                  : words.overdue,
          }),
      ...(urgency === 'overdue' ? { late: true } : {}),
      ...(urgency === 'atRisk' ? { atRisk: true } : {}),
      // Who is slow still holds the baton.
      ...(place.incident ? { problem: true, ...(isTooLong(place) ? {} : { baton: false }) } : {}),
    };
  }
  return overlays;
}
