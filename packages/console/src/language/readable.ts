// What the server tells, with the names that the drawing gives in the reader's language: its steps, results, fields, time targets. Pure.
import type { CaseDetail, CaseRow, DeliveryRow, ItemDetail, WorkItemRow } from '@baton/client';
import { type Diagram, inLanguage, phrasesOf } from '@baton/core/diagram';

/** A name by the drawing's own words. */
export type Say = (own: string) => string;

export function readableCaseRow(row: CaseRow, say: Say, locale: string): CaseRow {
  return {
    ...row,
    title: said(row.titles, locale) ?? titleOf(row.title, row.processName, say),
    processName: say(row.processName),
    outcome: row.outcome === null ? null : say(row.outcome),
    places: row.places.map((place) => ({ ...place, name: say(place.name) })),
    milestones: row.milestones.map((milestone) => ({ ...milestone, name: say(milestone.name) })),
  };
}

export function readableWorkItem(row: WorkItemRow, say: Say, locale: string): WorkItemRow {
  const caseTitle = said(row.caseTitles, locale) ?? titleOf(row.caseTitle, row.processName, say);
  return { ...row, caseTitle, name: say(row.name), processName: say(row.processName) };
}

/** A case without a title of its own is called as its process is, in the reader's words too. */
function titleOf(title: string, processName: string, say: Say): string {
  return title === processName ? say(title) : title;
}

export function readableDelivery<Row extends DeliveryRow>(row: Row, say: Say, locale: string): Row {
  const caseTitle = said(row.caseTitles, locale) ?? row.caseTitle;
  return { ...row, caseTitle, stepName: say(row.stepName) };
}

export function readableCase(detail: CaseDetail, locale: string): CaseDetail {
  const diagram = inLanguage(detail.diagram, locale);
  if (diagram === detail.diagram) return detail;
  const say = sayer(phrasesOf(detail.diagram, locale));
  return {
    ...detail,
    diagram,
    case: readableCaseRow(detail.case, say, locale),
    clocks: detail.clocks.map((clock) => ({ ...clock, name: say(clock.name) })),
    items: detail.items.map((item) => readableWorkItem(item, say, locale)),
    deliveries: detail.deliveries.map((delivery) => readableDelivery(delivery, say, locale)),
  };
}

export function readableItem(detail: ItemDetail, locale: string): ItemDetail {
  const { step, declared, texts } = detail;
  const own = { name: detail.item.processName, lanes: [], flows: [], variables: declared, texts };
  const drawn = { ...own, nodes: [{ ...step, id: step.node, kind: 'userTask' }] } as unknown as Diagram;
  const shown = inLanguage(drawn, locale);
  const node = shown.nodes[0];
  if (shown === drawn || node?.kind !== 'userTask') return detail;
  const say = sayer({ ...phrasesOf(drawn, locale) });
  const clock = detail.clock && { ...detail.clock, name: say(detail.clock.name) };
  return {
    ...detail,
    declared: shown.variables,
    step: {
      ...step,
      name: node.name ?? step.name,
      instructions: node.instructions ?? null,
      script: node.script ?? null,
      form: node.form ?? [],
      outcomes: node.outcomes ?? [],
    },
    item: readableWorkItem(detail.item, say, locale),
    case: readableCaseRow(detail.case, say, locale),
    clock,
    deliveries: detail.deliveries.map((delivery) => readableDelivery(delivery, say, locale)),
  };
}

/** `pt-BR` falls back to `pt`. */
function said(texts: Readonly<Record<string, string>> | undefined, locale: string): string | undefined {
  return texts?.[locale] ?? texts?.[locale.split('-')[0] as string];
}

export function sayer(phrases: Readonly<Record<string, string>> | undefined): Say {
  return (own) => (phrases && Object.hasOwn(phrases, own) ? (phrases[own] as string) : own);
}
