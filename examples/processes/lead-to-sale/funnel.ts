// The figures of the sales team, computed from cases as the engine tells them: the milestones are the stages, their moments are those of the log.
import type { CaseRow } from '@baton/engine';

/** Milestones of the drawing, in their order; after the last one comes the sale. */
const STAGES = ['Request', 'First call', 'Offer', 'Meeting'] as const;

export interface Stage {
  readonly name: string;
  readonly entered: number;
  /** Of those, how many reached the next stage, or the sale. */
  readonly advanced: number;
  readonly conversion: number | null;
  /** Median time to the next stage, ms. */
  readonly medianIn: number | null;
}

export interface Funnel {
  readonly stages: readonly Stage[];
  readonly won: number;
  readonly lostReasons: Readonly<Record<string, number>>;
  /** Sums of open offers, each by the share of leads at its stage that were won before. */
  readonly forecast: number;
}

/** Of the leads that are handed in: all, or those of one manager or source. */
export function funnelOf(leads: readonly CaseRow[]): Funnel {
  const stages = STAGES.map((name, i) => stageOf(leads, name, STAGES[i + 1]));
  const ended = leads.filter(({ outcome }) => outcome === 'Won' || outcome === 'Lost');
  const lostReasons: Record<string, number> = {};
  for (const { variables, outcome } of ended)
    if (outcome === 'Lost')
      lostReasons[String(variables.lostReason)] = (lostReasons[String(variables.lostReason)] ?? 0) + 1;
  const forecast = leads
    .filter(({ status }) => status === 'active')
    .reduce((sum, lead) => sum + Number(lead.variables.offerSum ?? 0) * shareWon(ended, stageNow(lead)), 0);
  return { stages, won: ended.filter(isWon).length, lostReasons, forecast };
}

/** By manager or by source. */
export function funnelsBy(leads: readonly CaseRow[], of: (lead: CaseRow) => string): ReadonlyMap<string, Funnel> {
  return new Map(
    [...new Set(leads.map(of))].sort().map((key) => [key, funnelOf(leads.filter((lead) => of(lead) === key))]),
  );
}

/** What a source of leads costs, and what comes of it. Money in EUR; null where there is nothing to divide by. */
export interface SourceCost {
  readonly source: string;
  readonly spent: number;
  readonly leads: number;
  readonly won: number;
  readonly perLead: number | null;
  readonly perSale: number | null;
  /** What its leads have paid. */
  readonly paid: number;
}

/**
 * By source, those that cost something without bringing a lead too, the dearest sale first. `spent`: what each source cost in the time in which the
 * leads came in; a source that is not there costs nothing.
 */
export function costBySource(
  leads: readonly CaseRow[],
  spent: Readonly<Record<string, number>>,
): readonly SourceCost[] {
  const sourceOf = ({ variables }: CaseRow) => String(variables.source ?? 'unknown');
  const sources = [...new Set([...leads.map(sourceOf), ...Object.keys(spent)])].sort();
  const costs = sources.map((source): SourceCost => {
    const own = leads.filter((lead) => sourceOf(lead) === source);
    const won = own.filter(isWon);
    const cost = spent[source] ?? 0;
    return {
      source,
      spent: cost,
      leads: own.length,
      won: won.length,
      perLead: own.length > 0 ? cost / own.length : null,
      perSale: won.length > 0 ? cost / won.length : null,
      paid: won.reduce((sum, { variables }) => sum + Number(variables.paidSum ?? 0), 0),
    };
  });
  // What costs and has sold nothing yet is the dearest of all.
  const dearness = ({ perSale, spent: cost }: SourceCost) => perSale ?? (cost > 0 ? Number.POSITIVE_INFINITY : -1);
  return costs.sort((a, b) => dearness(b) - dearness(a) || b.spent - a.spent);
}

const isWon = ({ outcome }: CaseRow) => outcome === 'Won';
const reachedAt = ({ milestones }: CaseRow, name: string) =>
  milestones.find((milestone) => milestone.name === name)?.at;

function stageOf(leads: readonly CaseRow[], name: string, next: string | undefined): Stage {
  const entered = leads.filter((lead) => reachedAt(lead, name) !== undefined);
  const times = entered.flatMap((lead) => {
    const left = next === undefined ? (isWon(lead) ? (lead.endedAt ?? undefined) : undefined) : reachedAt(lead, next);
    return left === undefined ? [] : [left - (reachedAt(lead, name) ?? left)];
  });
  return {
    name,
    entered: entered.length,
    advanced: times.length,
    conversion: entered.length > 0 ? times.length / entered.length : null,
    medianIn: median(times),
  };
}

function stageNow(lead: CaseRow): string | undefined {
  return STAGES.findLast((name) => reachedAt(lead, name) !== undefined);
}

function shareWon(ended: readonly CaseRow[], stage: string | undefined): number {
  const same = stage === undefined ? ended : ended.filter((lead) => reachedAt(lead, stage) !== undefined);
  return same.length > 0 ? same.filter(isWon).length / same.length : 0;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
