// Draws the answers of the wizard: steps one after the other or side by side, with what is done when something goes wrong, laid out.
// Pure. What comes of complete answers has no errors in the eyes of the checks (a property test).
import type { AssignmentRule, Deadline, Diagram, Flow, Lane, Node } from '@baton/core';
import { runCommand } from '../commands/run-command';
import { usualLadder } from '../panel/remind/usual-ladder';
import { type Answers, type MadeWords, ruleOf, type StepAnswer } from './answers';
import { keyOf, lanesOf } from './lanes';

/** A path that still leads nowhere. */
type OpenPath = Omit<Flow, 'id' | 'to'>;

export function drawAnswers(processId: string, answers: Answers, words: MadeWords): Diagram {
  const diagram = new Drawing(processId, answers, words).draw();
  return runCommand(diagram, { type: 'autoLayout' }).diagram;
}

class Drawing {
  readonly #nodes: Node[] = [];
  readonly #flows: Flow[] = [];
  readonly #lanes: Map<string, Lane>;
  /** By position of a step, the step or bar to which the case comes back to do it again. */
  readonly #entries = new Map<number, string>();
  /** Who owns the cases, and does what nobody else is found for. */
  readonly #role: string | undefined;
  #open: OpenPath[] = [];

  constructor(
    private readonly processId: string,
    private readonly answers: Answers,
    private readonly words: MadeWords,
  ) {
    this.#lanes = lanesOf(answers.steps, words);
    this.#role = answers.told ?? answers.steps.flatMap(({ who }) => (who.type === 'role' ? [who.role] : []))[0];
  }

  draw(): Diagram {
    const { answers, words } = this;
    const first = answers.steps.find((step) => step.who.type !== 'outside');
    this.#put({ id: 'start', kind: 'startEvent', name: answers.start, ...beginningOf(answers, this.processId) }, first);
    for (const group of groupsOf(answers.steps)) this.#drawGroup(group);
    const last = answers.steps.findLast((step) => step.who.type !== 'outside');
    this.#put({ id: 'end', kind: 'endEvent', name: answers.end }, last);
    const lanes = this.#lanes.size > 1 ? [...this.#lanes.values()] : [];
    const isReminded = answers.steps.some((step) => step.late || step.silent);
    return {
      format: 1,
      id: this.processId,
      name: answers.name,
      ...(this.#role !== undefined && { ownerRole: this.#role }),
      lanes,
      nodes: lanes.length > 0 ? this.#nodes : this.#nodes.map(({ lane: _, ...node }) => node as Node),
      flows: this.#flows,
      variables: [...(answers.data ?? [])],
      ladders: isReminded ? [usualLadder(words.ladder)] : [],
    };
  }

  #drawGroup(steps: readonly number[]): void {
    const [only] = steps;
    if (steps.length === 1 && only !== undefined) {
      this.#drawStep(only, false);
      return;
    }
    const fork = `together-${Number(only) + 1}`;
    const isComeBackTo = this.answers.steps.some((step, at) => steps.includes(backOf(step, at) ?? -1));
    const merge = `${fork}-again`;
    this.#merge(merge, isComeBackTo);
    this.#put({ id: fork, kind: 'parallelGateway' });
    const ends: OpenPath[] = [];
    for (const at of steps) {
      this.#open = [{ from: fork }];
      this.#drawStep(at, true);
      this.#merge(`${idOf(at)}-either`, false);
      ends.push(...this.#open);
      this.#entries.set(at, merge);
    }
    this.#open = ends;
    this.#put({ id: `${fork}-done`, kind: 'parallelGateway' });
  }

  #drawStep(at: number, isBeside: boolean): void {
    const step = this.answers.steps[at] as StepAnswer;
    const skips: OpenPath[] = [];
    if (step.onlyOver) {
      const { variable, amount, question } = step.onlyOver;
      const id = `ask-${at + 1}`;
      this.#put({ id, kind: 'exclusiveGateway', name: question }, step);
      this.#entries.set(at, id);
      this.#open = [{ from: id, name: this.words.yes, when: `${variable} > ${amount}` }];
      skips.push({ from: id, name: this.words.otherwise, otherwise: true });
    }
    const id = idOf(at);
    const back = isBeside ? null : backOf(step, at);
    if (!this.#entries.has(at)) this.#entries.set(at, id);
    if (step.who.type === 'outside') this.#drawWait(id, step, at);
    else this.#drawPerson(id, step, { back, isBeside });
    this.#open.push(...skips);
  }

  #drawPerson(id: string, step: StepAnswer, { back, isBeside }: { back: number | null; isBeside: boolean }): void {
    const isAsked = step.refused !== undefined || back !== null;
    this.#put(this.#person(id, step, isAsked, back !== null), step);
    this.#open = [{ from: id, ...(isAsked && { outcome: 'accepted' }) }];
    if (back !== null) this.#lead({ from: id, outcome: 'again' }, this.#entries.get(back) ?? idOf(back));
    if (step.refused === undefined) return;
    const end = `${id}-refused`;
    const name = step.refused === true ? this.words.refusedEnd : step.refused;
    // Beside others it ends those too: what is refused is not worked on.
    const rest = { ...(isBeside && { terminate: true }), ...this.#laneOf(step) };
    this.#nodes.push({ id: end, kind: 'endEvent', name, ...rest });
    this.#lead({ from: id, outcome: 'refused' }, end);
  }

  #person(id: string, step: StepAnswer, isAsked: boolean, mayGoBack: boolean): Node {
    const { accept, refuse, again } = this.words;
    const rule = withFallback(ruleOf(step.who), this.#role);
    const shown = (this.answers.data ?? []).map(({ name }) => ({ variable: name, readOnly: true as const }));
    const asks = new Set(step.asks);
    const form = [
      ...shown.filter(({ variable }) => isAsked && !asks.has(variable)),
      ...[...asks].map((variable) => ({ variable, required: true })),
    ];
    return {
      id,
      kind: 'userTask',
      name: step.what,
      ...(step.instructions && { instructions: step.instructions }),
      ...(rule && {
        assignment:
          step.notBy === undefined ? rule : { ...rule, except: [{ type: 'whoDid' as const, step: idOf(step.notBy) }] },
      }),
      ...deadlineOf(step),
      ...(form.length > 0 && { form }),
      ...(isAsked && {
        outcomes: [
          { id: 'accepted', name: accept },
          ...(!mayGoBack ? [] : [{ id: 'again', name: again }]),
          ...(step.refused === undefined ? [] : [{ id: 'refused', name: refuse }]),
        ],
      }),
    };
  }

  /** News from outside; where it does not come someone asks, and the case waits on. */
  #drawWait(id: string, step: StepAnswer, at: number): void {
    const wait: Node = { id, kind: 'receiveTask', name: step.what, message: `${this.processId}.${id}` };
    this.#put(wait, this.#nearest(at));
    if (!step.silent) return;
    const asker = this.#nearest(at);
    const elapsed = step.within ?? { amount: 1, unit: 'workingDays' as const };
    const rim = `${id}-silent`;
    this.#nodes.push({
      id: rim,
      kind: 'boundaryEvent',
      attachedTo: id,
      interrupting: true,
      event: { type: 'timer', when: { elapsed } },
      ...this.#laneOf(asker),
    });
    const ask = `${id}-ask`;
    const rule = withFallback(ruleOf(asker?.who ?? { type: 'starter' }), this.#role);
    this.#nodes.push({
      id: ask,
      kind: 'userTask',
      name: this.words.ask(step.what),
      ...(rule && { assignment: rule }),
      deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' } }, ladder: 'usual' },
      ...this.#laneOf(asker),
    });
    this.#lead({ from: rim }, ask);
    this.#lead({ from: ask }, id);
    this.#open = [{ from: id }];
  }

  /** Before a bar paths come together: a bar with several paths in would wait for all of them. */
  #merge(id: string, isAlways: boolean): void {
    if (this.#open.length > 1 || isAlways) this.#put({ id, kind: 'exclusiveGateway' });
  }

  /** A step with all paths that are open leading to it; from now on only its own is. */
  #put(node: Node, step?: StepAnswer): void {
    this.#nodes.push({ ...node, ...this.#laneOf(step) });
    for (const path of this.#open) this.#lead(path, node.id);
    this.#open = [{ from: node.id }];
  }

  #lead(path: OpenPath, to: string): void {
    this.#flows.push({ id: `path-${this.#flows.length + 1}`, ...path, to });
  }

  #laneOf(step: StepAnswer | undefined): { lane?: string } {
    const lane = step && this.#lanes.get(keyOf(step.who));
    return lane ? { lane: lane.id } : {};
  }

  /** Whoever did the last step before news from outside asks for it. */
  #nearest(at: number): StepAnswer | undefined {
    const { steps } = this.answers;
    const isInside = (step: StepAnswer) => step.who.type !== 'outside';
    return steps.slice(0, at).findLast(isInside) ?? steps.slice(at).find(isInside);
  }
}

function idOf(at: number): string {
  return `step-${at + 1}`;
}

/** Steps side by side stand in one group. */
function groupsOf(steps: readonly StepAnswer[]): number[][] {
  const groups: number[][] = [];
  for (const [at, step] of steps.entries()) {
    const last = groups.at(-1);
    if (step.besides && last) last.push(at);
    else groups.push([at]);
  }
  return groups;
}

/** The step to which one can go back: only to one that comes before, or to itself. */
function backOf(step: StepAnswer, at: number): number | null {
  return step.backTo === undefined || step.backTo > at ? null : step.backTo;
}

/** A manager may not be there. */
function withFallback(rule: AssignmentRule | undefined, role: string | undefined): AssignmentRule | undefined {
  if (rule?.pools[0]?.type !== 'managerOf' || role === undefined) return rule;
  return { ...rule, fallback: { type: 'role', role } };
}

function deadlineOf({ within, late }: StepAnswer): { deadline?: Deadline } {
  return within ? { deadline: { budget: { dueIn: within }, ...(late && { ladder: 'usual' }) } } : {};
}

function beginningOf({ begins }: Answers, processId: string) {
  if (begins.type === 'message') return { event: { type: 'message' as const, message: `${processId}.start` } };
  if (begins.type === 'schedule') return { event: { type: 'timer' as const, schedule: begins.schedule } };
  return {};
}
