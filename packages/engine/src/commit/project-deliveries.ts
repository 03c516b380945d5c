// The rows of alerts: made when an alert is addressed, changed by what their channels report and by those who acknowledge them.
import { findId, type InstanceState, mayFollow, type ProcessGraph, type RaisedAlert } from '@baton/core';
import type { Move } from '../instance/step-batch';
import type { DeliveryRow } from '../rows/rows';
import { caseTitle } from './case-title';
import { idOf, nameOf } from './project-case';

/** What the deliveries of one alert have in common. */
export type AlertRow = Omit<DeliveryRow, 'delivery' | 'person' | 'channel'>;

/** `known`: the rows, as stored, that the batch's reports and acknowledgements are about. */
export function projectDeliveries(moves: readonly Move[], known: readonly DeliveryRow[]): DeliveryRow[] {
  if (known.length === 0 && !moves.some(({ alert }) => alert)) return [];
  const rows = new Map(known.map((row) => [row.delivery, row]));
  const changed = new Set<string>();
  const change = (row: DeliveryRow) => {
    rows.set(row.delivery, row);
    changed.add(row.delivery);
  };
  for (const { events, at, alert } of moves) {
    for (const event of events) {
      if (event.type === 'alert.addressed' && alert) {
        for (const { id, person, channel } of event.deliveries) change({ ...alert, delivery: id, person, channel });
      } else if (event.type === 'alert.delivery') {
        const row = rows.get(event.delivery);
        const { state, attempt, detail = null } = event;
        const { until: heldUntil = null, into: mergedInto = null } = event;
        // What was settled stays settled, whatever is reported late.
        if (row && mayFollow(row.state, state))
          change({ ...row, state, attempt, detail, heldUntil, mergedInto, changedAt: at });
      } else if (event.type === 'alert.acknowledged') {
        for (const row of rows.values()) {
          if (row.alert !== event.alert || row.acknowledgedAt !== null) continue;
          change({ ...row, acknowledgedAt: at, acknowledgedBy: event.person });
        }
      }
    }
  }
  return [...changed].map((delivery) => rows.get(delivery) as DeliveryRow);
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
  const span = clock?.subject.type === 'span' ? graph.diagram.clocks?.[clock.subject.clock] : undefined;
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
    item: alert.item,
    node: span ? '' : idOf(graph, alert.node),
    stepName: span?.name ?? nameOf(graph, alert.node),
    dueAt: alert.dueAt,
    rung: alert.rung,
  };
}
