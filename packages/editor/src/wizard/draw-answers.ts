// Draws the answers of the wizard: steps one after the other or side by side, with what is done when something goes wrong, laid out.
// Pure. What comes of complete answers has no errors in the eyes of the checks (a property test).
import { DIAGRAM_LIMITS, type Diagram, type Flow, type Lane, type Node } from '@baton/core';
import { runCommand } from '../commands/run-command';
import { usualLadder } from '../panel/remind/usual-ladder';
import { type Answers, deadlineOf, type MadeWords, ruleOf, type StepAnswer, withFallback } from './answers';
import { keyOf, lanesOf } from './lanes';
import { backOf, groupsOf, noOf } from './step-groups';

/** A path that still leads nowhere. */
type OpenPath = Omit<Flow, 'id' | 'to'>;

/** What the answer to a step can be besides that it is done. */
interface Asked {
  readonly isAsked: boolean;
  readonly mayGoBack: boolean;
  readonly mayRefuse: boolean;
}

/** `here`: the channels that the host has; absent: all. */
export function drawAnswers(processId: string, answers: Answers, words: MadeWords, here?: readonly string[]): Diagram {
  const diagram = new Drawing(processId, answers, words, here).draw();
  return runCommand(diagram, { type: 'autoLayout' }).diagram;
}

/** Cases that say something at their start are told apart by it: "Purchase: {item}". */
function titleOf({ name, data = [] }: Answers): Pick<Diagram, 'caseTitle'> {
  const telling = data.find(({ type, atStart }) => atStart && type === 'text') ?? data.find(({ atStart }) => atStart);
  const caseTitle = `${name}: {${telling?.name}}`;
  return telling && caseTitle.length <= DIAGRAM_LIMITS.name ? { caseTitle } : {};
}

class Drawing {
  readonly #nodes: Node[] = [];
  readonly #flows: Flow[] = [];
  readonly #lanes: Map<string, Lane>;
  /** By position of a step, the step or bar to which the case comes back to do it again. */
  readonly #entries = new Map<number, string>();
  /** Who owns the cases, and does what nobody else is found for. */
  readonly #role: string | undefined;
  /** By position of a step, the paths that come back there past others; as many as there are steps: the end. */
  readonly #past = new Map<number, OpenPath[]>();
  #open: OpenPath[] = [];

  constructor(
    private readonly processId: string,
    private readonly answers: Answers,
    private readonly words: MadeWords,
    private readonly here: readonly string[] | undefined,
  ) {
    this.#lanes = lanesOf(answers.steps, words);
    this.#role = answers.told ?? answers.steps.flatMap(({ who }) => (who.type === 'role' ? [who.role] : []))[0];
  }

  draw(): Diagram {
    const { answers, words } = this;
    const first = answers.steps.find((step) => step.who.type !== 'outside');
    this.#put({ id: 'start', kind: 'startEvent', name: answers.start, ...beginningOf(answers, this.processId) }, first);
    for (const group of groupsOf(answers.steps)) {
      const at = group[0] as number;
      this.#open.push(...(this.#past.get(at) ?? []));
      this.#drawGroup(group);
      // What follows is done instead of it.
      if (noOf(answers.steps, at - 1) === 'instead') this.#leavePast(at + 2, this.#open.splice(0));
    }
    this.#open.push(...(this.#past.get(answers.steps.length) ?? []));
    const last = answers.steps.findLast((step) => step.who.type !== 'outside');
    this.#put({ id: 'end', kind: 'endEvent', name: answers.end }, last);
    const lanes = this.#lanes.size > 1 ? [...this.#lanes.values()] : [];
    const isReminded = answers.steps.some((step) => step.late || step.silent);
    return {
      format: 1,
      id: this.processId,
      name: answers.name,
      ...titleOf(answers),
      ...(this.#role !== undefined && { ownerRole: this.#role }),
      lanes,
      nodes: lanes.length > 0 ? this.#nodes : this.#nodes.map(({ lane: _, ...node }) => node as Node),
      flows: this.#flows,
      variables: [...(answers.data ?? [])],
      ladders: isReminded ? [usualLadder(words.ladder, this.here)] : [],
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
    else this.#drawPerson(id, step, at, { back, isBeside });
    this.#open.push(...skips);
  }

  #drawPerson(
    id: string,
    step: StepAnswer,
    at: number,
    { back, isBeside }: { back: number | null; isBeside: boolean },
  ): void {
    const no = noOf(this.answers.steps, at);
    const mayRefuse = no !== null || step.refused !== undefined;
    const isAsked = mayRefuse || back !== null;
    this.#put(this.#person(id, step, { isAsked, mayGoBack: back !== null, mayRefuse }), step);
    this.#open = [{ from: id, ...(isAsked && { outcome: 'accepted' }) }];
    if (back !== null) this.#lead({ from: id, outcome: 'again' }, this.#entries.get(back) ?? idOf(back));
    if (!mayRefuse) return;
    if (no !== null && no !== 'end') {
      this.#leavePast(no === 'instead' ? at + 2 : no, [{ from: id, outcome: 'refused' }]);
      return;
    }
    const end = `${id}-refused`;
    const name = no === 'end' ? this.words.noEnd : step.refused === true ? this.words.refusedEnd : step.refused;
    // Beside others it ends those too: what is refused is not worked on.
    const rest = { ...(isBeside && { terminate: true }), ...this.#laneOf(step) };
    this.#nodes.push({ id: end, kind: 'endEvent', name, ...rest });
    this.#lead({ from: id, outcome: 'refused' }, end);
  }

  #leavePast(at: number, paths: readonly OpenPath[]): void {
    this.#past.set(at, [...(this.#past.get(at) ?? []), ...paths]);
  }

  #person(id: string, step: StepAnswer, { isAsked, mayGoBack, mayRefuse }: Asked): Node {
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
          ...(mayRefuse ? [{ id: 'refused', name: refuse }] : []),
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

function beginningOf({ begins }: Answers, processId: string) {
  if (begins.type === 'message') return { event: { type: 'message' as const, message: `${processId}.start` } };
  if (begins.type === 'schedule') return { event: { type: 'timer' as const, schedule: begins.schedule } };
  return {};
}
