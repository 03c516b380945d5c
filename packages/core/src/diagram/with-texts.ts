// Everything that people wrote on a drawing and that other people read, each text by its place in `Diagram.texts`. The only list of these places.
// Called to say a drawing in another language, and to count and find what has no words there yet.
import type { Deadline } from './deadline';
import { columnIds, type DecisionTable } from './decision-table';
import type { Diagram } from './diagram';
import type { FormField, Outcome } from './form';
import type { RowField, Variable } from './variable';

type Node = Diagram['nodes'][number];

/** Answers what stands at a place from now on; `own`: what stands there, undefined where there is nothing of its own. `node`, `flow`: of which it tells. */
export type SayText = (
  place: string,
  own: string | undefined,
  of: { readonly node?: string; readonly flow?: string },
) => string | undefined;

/** The drawing with the texts that `say` answers. What keeps all of its texts stays the very same. */
export function withTexts(diagram: Diagram, say: SayText): Diagram {
  const at = (place: string, own: string | undefined) => say(place, own, {});
  const description = at('description', diagram.description);
  return changed(diagram, {
    name: at('name', diagram.name),
    description: diagram.description && description,
    caseTitle: at('caseTitle', diagram.caseTitle),
    lanes: each(diagram.lanes, (lane) => changed(lane, { name: at(`lane.${lane.id}.name`, lane.name) })),
    variables: each(diagram.variables, (variable) => variableSaid(variable, at)),
    clocks: each(diagram.clocks, (clock) =>
      changed(clock, { name: at(`clock.${clock.id}`, clock.name), deadline: deadlineSaid(clock.deadline, at) }),
    ),
    ladders: each(diagram.ladders, (ladder) => changed(ladder, { name: at(`ladder.${ladder.id}`, ladder.name) })),
    decisions: each(diagram.decisions, (table) =>
      tableSaid(table, (place, own) => say(place, own, askedAt(diagram, table.id))),
    ),
    nodes: each(diagram.nodes, (node) => nodeSaid(node, say)),
    flows: each(diagram.flows, (flow) =>
      changed(flow, { name: say(`flow.${flow.id}`, flow.name, { node: flow.from, flow: flow.id }) }),
    ),
    notes: each(diagram.notes, (note) => changed(note, { text: at(`note.${note.id}`, note.text) })),
    groups: each(diagram.groups, (group) => changed(group, { name: at(`group.${group.id}`, group.name) })),
  });
}

type SayHere = (place: string, own: string | undefined) => string | undefined;

function nodeSaid(node: Node, say: SayText): Node {
  const at: SayHere = (place, own) => say(place, own, { node: node.id });
  const own = (what: string) => `node.${node.id}.${what}`;
  const named = changed(node, { name: at(own('name'), node.name), note: at(own('note'), node.note) });
  const { deadline, clocks } = named as { deadline?: Deadline; clocks?: Extract<Node, { kind: 'userTask' }>['clocks'] };
  const timed = changed(named, {
    deadline: deadline && deadlineSaid(deadline, at),
    clocks: each(clocks, (clock) =>
      changed(clock, {
        name: at(`clock.${node.id}.${clock.id}`, clock.name),
        deadline: deadlineSaid(clock.deadline, at),
      }),
    ),
  } as Partial<Node>);
  if (timed.kind === 'subProcess')
    return changed(timed, { variables: each(timed.variables, (variable) => variableSaid(variable, at)) });
  if (timed.kind === 'serviceTask' || timed.kind === 'sendTask') {
    const says = each(timed.says, (one) => changed(one, { text: at(own(`says.${one.to}`), one.text) }));
    return changed<typeof timed>(timed, { says });
  }
  if (timed.kind !== 'userTask') return timed;
  const { answerLink } = timed;
  return changed(timed, {
    instructions: at(own('instructions'), timed.instructions),
    script: at(own('script'), timed.script),
    answerLink: answerLink && changed(answerLink, { question: at(own('question'), answerLink.question) }),
    outcomes: each(timed.outcomes, (outcome) => outcomeSaid(outcome, node.id, at)),
    form: each(timed.form, (field) => fieldSaid(field, node.id, at)),
  });
}

/** The first step that decides by a table: where its words are written. */
function askedAt({ nodes }: Diagram, table: string): { readonly node?: string } {
  const step = nodes.find((node) => node.kind === 'businessRuleTask' && node.decision === table);
  return step ? { node: step.id } : {};
}

/** Columns that are called as the data that they ask or fill have no words of their own. */
function tableSaid(table: DecisionTable, at: SayHere): DecisionTable {
  const columns = <One extends DecisionTable['inputs' | 'outputs'][number]>(all: One[], as: 'in' | 'out'): One[] => {
    const ids = columnIds(all, as);
    let i = 0;
    return each(all, (one) =>
      changed(one as One, { label: at(`column.${table.id}.${as}.${ids[i++]}`, one.label) } as Partial<One>),
    );
  };
  return changed(table, {
    name: at(`decision.${table.id}`, table.name),
    inputs: columns(table.inputs, 'in'),
    outputs: columns(table.outputs, 'out'),
  });
}

function outcomeSaid(outcome: Outcome, node: string, at: SayHere): Outcome {
  const place = `outcome.${node}.${outcome.id}`;
  return changed(outcome, { name: at(place, outcome.name), next: at(`${place}.next`, outcome.next) });
}

function fieldSaid(field: FormField, node: string, at: SayHere): FormField {
  const place = `field.${node}.${field.variable}`;
  return changed(field, {
    label: at(place, field.label),
    help: at(`${place}.help`, field.help),
    section: at(`${place}.section`, field.section),
  });
}

function variableSaid(variable: Variable, at: SayHere): Variable {
  const said = dataSaid(variable, variable.name, at);
  const { items } = said;
  if (!items || !('fields' in items)) return said;
  const fields = each(items.fields, (field) => dataSaid(field, `${variable.name}.${field.name}`, at));
  return changed(said, { items: changed(items, { fields }) });
}

function dataSaid<One extends Variable | RowField>(one: One, place: string, at: SayHere): One {
  const changes: Partial<Variable> = {
    label: at(`variable.${place}`, one.label),
    unit: at(`unit.${place}`, one.unit),
    options: each(one.options, (option) => changed(option, { name: at(`option.${place}.${option.id}`, option.name) })),
  };
  return changed(one, changes as Partial<One>);
}

/** What pauses a time target is called by its cause, wherever it does. */
function deadlineSaid(deadline: Deadline, at: SayHere): Deadline {
  return changed(deadline, {
    pauseWhen: each(deadline.pauseWhen, (rule) => changed(rule, { name: at(`pause.${rule.cause}`, rule.name) })),
  });
}

/** The very same where nothing differs. */
function changed<T extends object>(one: T, changes: { readonly [K in keyof T]?: T[K] | undefined }): T {
  let next: T | null = null;
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const value = changes[key];
    if (value === undefined || value === one[key]) continue;
    next ??= { ...one };
    next[key] = value as T[keyof T];
  }
  return next ?? one;
}

function each<List extends readonly unknown[] | undefined>(
  list: List,
  say: (one: NonNullable<List>[number]) => NonNullable<List>[number],
): List {
  if (!list) return list;
  let next: unknown[] | null = null;
  for (let i = 0; i < list.length; i++) {
    const said = say(list[i]);
    if (said === list[i]) continue;
    next ??= [...list];
    next[i] = said;
  }
  return (next ?? list) as List;
}
