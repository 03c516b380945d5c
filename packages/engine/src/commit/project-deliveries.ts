// The rows of alerts: made when an alert is addressed, changed by what their channels report and by those who acknowledge them.
import { type InstanceState, mayFollow, type ProcessGraph, type RaisedAlert } from '@baton/core';
import type { Move } from '../instance/step-batch';
import type { DeliveryRow } from '../rows/rows';
import { caseTitle } from './case-title';
import { idOf, nameOf } from './project-case';

/** `known`: the rows, as stored, that the batch's reports and acknowledgements are about. */
export function projectDeliveries(
  instanceId: string,
  graph: ProcessGraph,
  moves: readonly Move[],
  known: readonly DeliveryRow[],
): DeliveryRow[] {
  const rows = new Map(known.map((row) => [row.delivery, row]));
  const changed = new Set<string>();
  const change = (row: DeliveryRow) => {
    rows.set(row.delivery, row);
    changed.add(row.delivery);
  };
  for (const { decided, at, alert } of moves) {
    for (const event of decided.events) {
      if (event.type === 'alert.addressed' && alert) {
        const about = aboutOf(instanceId, graph, decided.state, alert, at);
        for (const { id, person, channel } of event.deliveries) change({ ...about, delivery: id, person, channel });
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

function aboutOf(
  instanceId: string,
  graph: ProcessGraph,
  state: InstanceState,
  alert: RaisedAlert,
  at: number,
): Omit<DeliveryRow, 'delivery' | 'person' | 'channel'> {
  const clock = state.clocks.find((candidate) => candidate.id === alert.clock);
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
