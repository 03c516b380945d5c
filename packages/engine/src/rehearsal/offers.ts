// What could be done with a case at this moment, with how near each leads to a goal and the data that it would bring. Called by the search for
// a run. Pure.
import type { Diagram, Flow, Json, Variables } from '@baton/core';
import type { Act } from './act';
import { demandsOf, triedValues } from './demands';
import type { Glance } from './glance';
import { sampleOf, sampleStart } from './sample';
import type { Ways } from './ways';
import type { WorldOptions } from './world';

export interface Offer {
  /** What it is, the same in every run. */
  readonly key: string;
  readonly cost: number;
  readonly acts: readonly Act[];
  /** Time goes on until the case stands elsewhere. */
  readonly waits?: boolean;
}

export class Offers {
  constructor(
    private readonly options: WorldOptions,
    private readonly ways: Ways,
    /** Number of the run: later ones try more values. */
    private readonly run: number,
  ) {}

  start(): Offer {
    const { diagram, startAt } = this.options;
    const starts = diagram.nodes.filter(({ kind, parent }) => kind === 'startEvent' && parent === undefined);
    const paths = starts[0] ? this.ways.pathsFrom(starts[0].id) : [];
    const wanted = demandsOf(diagram, paths, {}, startAt);
    const sample = sampleStart(diagram.variables, startAt);
    const given = Object.fromEntries(
      Object.entries(sample).map(([name, value]) => [name, this.#value(name, wanted, value)]),
    );
    return { key: 'start', cost: 0, acts: [...this.#services(paths, wanted, {}), { type: 'start', variables: given }] };
  }

  at(glance: Glance): Offer[] {
    const offers: Offer[] = [];
    for (const item of glance.items) {
      const person = item.assignee ?? item.candidates[0];
      if (item.closedAt !== null || person === undefined) continue;
      const node = this.options.diagram.nodes.find(({ id }) => id === item.node);
      const outcomes = node?.kind === 'userTask' ? (node.outcomes ?? []).map(({ id }) => id) : [];
      for (const outcome of outcomes.length > 0 ? outcomes : [undefined]) {
        const { cost, paths } = this.#behind(item.node, outcome);
        const wanted = this.#demands(paths, glance);
        const variables = this.#filled(item.node, outcome, wanted, glance);
        offers.push({
          key: `${item.node} ${outcome ?? ''}`,
          cost,
          acts: [
            ...this.#services(paths, wanted, glance.variables),
            { type: 'complete', person, item: item.item, ...(outcome !== undefined && { outcome }), variables },
          ],
        });
      }
    }
    for (const { message, key } of glance.awaited) {
      const { cost, paths } = this.#after(message, glance);
      const variables = this.#demands(paths, glance);
      const acts = [...this.#services(paths, variables, glance.variables)];
      offers.push({
        key: `message ${message}`,
        cost,
        acts: [...acts, { type: 'message', name: message, key, variables }],
      });
    }
    for (const place of glance.places)
      if (place.incident)
        offers.push({
          key: `skip ${place.node}`,
          cost: 20 + this.ways.from(place.node),
          acts: [{ type: 'skip', token: place.token }],
        });
    if (glance.nextDueAt !== null) {
      const at = Math.max(glance.nextDueAt, glance.now + 1);
      offers.push({
        key: this.#waitKey(glance),
        cost: this.#waitCost(glance),
        acts: [{ type: 'advance', to: at }],
        waits: true,
      });
    }
    return offers;
  }

  /** Of the paths that a task leaves by, the one that leads nearest. */
  #behind(step: string, outcome: string | undefined): { cost: number; paths: readonly Flow[] } {
    const all = this.options.diagram.flows.filter(({ from }) => from === step);
    const own = all.filter((flow) => flow.outcome !== undefined && flow.outcome === outcome);
    const flows = own.length > 0 ? own : all.filter((flow) => flow.outcome === undefined);
    const nearest = [...flows].sort((a, b) => this.ways.through(a) - this.ways.through(b))[0];
    if (!nearest) return { cost: this.ways.from(step), paths: this.ways.pathsFrom(step) };
    return { cost: this.ways.through(nearest), paths: this.ways.pathsFrom(step, nearest) };
  }

  /** Behind the step that waits for this news. */
  #after(message: string, glance: Glance): { cost: number; paths: readonly Flow[] } {
    const { nodes } = this.options.diagram;
    const catches = nodes.filter((node) => JSON.stringify(node).includes(JSON.stringify(message)));
    const here = new Set(glance.places.map(({ node }) => node));
    const near = catches.find(({ id }) => here.has(id)) ?? catches[0] ?? nodes.find(({ id }) => here.has(id));
    if (!near) return { cost: 50, paths: [] };
    return { cost: this.ways.from(near.id), paths: this.ways.pathsFrom(near.id) };
  }

  #demands(paths: readonly Flow[], { variables, now }: Glance): Variables {
    return demandsOf(this.options.diagram, paths, variables, now);
  }

  #filled(step: string, outcome: string | undefined, wanted: Variables, glance: Glance): Variables {
    const { diagram } = this.options;
    const node = diagram.nodes.find(({ id }) => id === step);
    const form = node?.kind === 'userTask' ? (node.form ?? []) : [];
    const filled: Record<string, Json> = {};
    for (const field of form) {
      if (field.readOnly || (field.outcomes && (outcome === undefined || !field.outcomes.includes(outcome)))) continue;
      const variable = diagram.variables.find(({ name }) => name === field.variable);
      const known = glance.variables[field.variable] ?? null;
      const sample = variable ? sampleOf(variable, glance.now, field.mask) : null;
      const value = this.#value(field.variable, wanted, known ?? (field.required || this.run > 0 ? sample : null));
      if (value !== null) filled[field.variable] = value;
    }
    return filled;
  }

  /** What automatic steps on the way must bring, because nobody else can: their data, or an expected exception. */
  #services(paths: readonly Flow[], wanted: Variables, known: Variables): Act[] {
    const { nodes } = this.options.diagram;
    const acts: Act[] = [];
    for (const [i, flow] of paths.entries()) {
      const node = nodes.find(({ id }) => id === flow.from);
      const host = node?.kind === 'boundaryEvent' ? nodes.find(({ id }) => id === node.attachedTo) : node;
      if (!host || !('handler' in host) || typeof host.handler !== 'string') continue;
      const error =
        node?.kind === 'boundaryEvent' && node.event.type === 'error' ? (node.event.code ?? 'error') : undefined;
      const behind = paths.slice(i).flatMap(({ from }) => this.#formOf(from));
      const brought = Object.fromEntries(
        Object.entries(wanted).filter(([name, value]) => !behind.includes(name) && known[name] !== value),
      );
      if (error === undefined && Object.keys(brought).length === 0) continue;
      acts.push({ type: 'serviceAnswers', handler: host.handler, variables: brought, ...(error && { error }) });
    }
    return acts;
  }

  #formOf(step: string): readonly string[] {
    const node = this.options.diagram.nodes.find(({ id }) => id === step);
    return node?.kind === 'userTask' ? (node.form ?? []).map(({ variable }) => variable) : [];
  }

  /** What is wanted; from the third run on, where nothing is, one of the values that make a difference somewhere. */
  #value(name: string, wanted: Variables, usual: Json): Json {
    if (Object.hasOwn(wanted, name)) return wanted[name] ?? null;
    const { diagram, startAt } = this.options;
    const variable = diagram.variables.find((one) => one.name === name);
    if (this.run < 3 || !variable) return usual;
    const sources = [...diagram.flows.flatMap(({ when }) => when ?? []), ...setsOf(diagram)];
    const values = triedValues(
      variable,
      sources.filter((source) => source.includes(name)),
      startAt,
    );
    return values[(this.run + name.length) % values.length] ?? usual;
  }

  #waitKey({ places }: Glance): string {
    return `wait ${places.map(({ node }) => node).join(' ')}`;
  }

  /** Time brings what hangs on a clock: a rim, or what waits for a moment. */
  #waitCost({ places, items }: Glance): number {
    const { nodes } = this.options.diagram;
    const timed = nodes.filter(
      (node) =>
        (node.kind === 'boundaryEvent' &&
          node.event.type === 'timer' &&
          places.some((one) => one.node === node.attachedTo)) ||
        (node.kind === 'intermediateCatchEvent' && places.some((one) => one.node === node.id)),
    );
    const nearest = Math.min(...timed.map(({ id }) => this.ways.from(id)));
    if (Number.isFinite(nearest)) return nearest + 1;
    return items.some((item) => item.closedAt === null) ? 30 : 1;
  }
}

function setsOf(diagram: Diagram): string[] {
  return diagram.nodes.flatMap((node) =>
    node.kind === 'serviceTask' ? (node.set ?? []).map(({ value }) => value) : [],
  );
}
