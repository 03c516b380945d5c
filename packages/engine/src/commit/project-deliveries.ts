// The rows of alerts: made when an alert is addressed, changed by what their channels report and by those who acknowledge them.
import { findId, type InstanceState, mayFollow, type ProcessGraph, type RaisedAlert } from '@baton/core';
import type { Move } from '../instance/move';
import type { DeliveryRow } from '../rows/rows';
import type { AlertRow } from './alert-row';
import { caseTitle, caseTitles } from './case-title';
import { idOf, nameOf } from './project-case';

/** `known`: the rows, as stored, that the batch's reports and acknowledgements are about. */
export function projectDeliveries(moves: readonly Move[], known: readonly DeliveryRow[]): DeliveryRow[] {
  if (known.length === 0 && !moves.some(({ alert }) => alert)) return [];
  const rows = new Map<string, Changing>();
  for (const row of known) rows.set(row.delivery, { row, own: false });
  for (const { events, at, alert } of moves) {
    for (const event of events) {
      if (event.type === 'alert.addressed' && alert) {
        for (const { id, person, channel, instead } of event.deliveries)
          rows.set(id, {
            row: { ...alert, delivery: id, person, channel, ...(instead ? { instead } : {}) },
            own: true,
          });
      } else if (event.type === 'alert.delivery') {
        const found = rows.get(event.delivery);
        // What was settled stays settled, whatever is reported late.
        if (!found || !mayFollow(found.row.state, event.state)) continue;
        const row = ownOf(found);
        row.state = event.state;
        row.attempt = event.attempt;
        row.detail = event.detail ?? null;
        row.heldUntil = event.until ?? null;
        row.mergedInto = event.into ?? null;
        row.changedAt = at;
      } else if (event.type === 'alert.acknowledged') {
        for (const found of rows.values()) {
          if (found.row.alert !== event.alert || found.row.acknowledgedAt !== null) continue;
          const row = ownOf(found);
          row.acknowledgedAt = at;
          row.acknowledgedBy = event.person;
        }
      }
    }
  }
  return [...rows.values()].flatMap(({ row, own }) => (own ? [row] : []));
}

/** A row in the making: copied once, when it is first changed. */
interface Changing {
  row: Writable;
  own: boolean;
}

type Writable = { -readonly [Field in keyof DeliveryRow]: DeliveryRow[Field] };

function ownOf(changing: Changing): Writable {
  if (!changing.own) {
    changing.row = { ...changing.row };
    changing.own = true;
  }
  return changing.row;
}

/** `state`: as it is when the alert is addressed. */
export function alertRowOf(
  instanceId: string,
  graph: ProcessGraph,
  state: InstanceState,
  alert: RaisedAlert,
  at: number,
): AlertRow {
  const clock = findId(state.clocks, alert.clock);
  // One that waited for the directory may have been raised in a version that the case has left since.
  const item = alert.item === null ? undefined : findId(state.items, alert.item);
  const node = item?.node ?? clock?.node ?? alert.node;
  const span = clock?.subject.type === 'span' ? graph.diagram.clocks?.[clock.subject.clock] : undefined;
  const titles = caseTitles(graph, state);
  return {
    instanceId,
    alert: alert.id,
    clock: alert.clock,
    kind: alert.kind,
    state: 'queued',
    attempt: 0,
    detail: null,
    raisedAt: at,
    changedAt: at,
    acknowledgedAt: null,
    acknowledgedBy: null,
    severity: alert.severity ?? 'normal',
    heldUntil: null,
    mergedInto: null,
    processId: graph.id,
    caseKey: state.key,
    caseTitle: caseTitle(graph, state),
    ...(titles && { caseTitles: titles }),
    item: alert.item,
    holder: item?.assignee ?? null,
    node: span ? '' : idOf(graph, node),
    stepName: span?.name ?? nameOf(graph, node),
    dueAt: alert.dueAt,
    rung: alert.rung,
  };
}
