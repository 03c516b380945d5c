// Mends of problems that one click can use because there is one plain thing to do: something that points nowhere goes, a start or an end comes. Pure.
import { DEFAULT_CALENDAR, type Diagram, type Problem } from '@baton/core';
import type { Words } from '@baton/words';
import { FIRST_DEADLINE } from '../panel/deadline/first-deadline';
import { leaveOutAbsent, tellByWhatIsHere } from './channel-mends';
import type { Fix, Fixer } from './fixes';
import { changeAt } from './take-away';

type Path = Problem['path'];
type MendWord = Exclude<keyof Words['mends'], 'useTable' | 'countBy' | 'tellBy' | 'leaveOut'>;

/** Puts `next` at the place; nothing: takes away what is there. */
function at(word: MendWord, path: (problem: Problem) => Path = (problem) => problem.path, next?: unknown): Fixer {
  return (problem, { diagram, words }) =>
    become(word, words.mends[word], changeAt(diagram, problem, path(problem), next));
}

const removeStep: Fixer = ({ node }, { words }) =>
  node === undefined
    ? []
    : [{ id: 'remove', words: words.drawing.fixes.removeStep, command: { type: 'deleteSelection', nodes: [node] } }];

const removeFlow: Fixer = ({ flow }, { words }) =>
  flow === undefined
    ? []
    : [
        {
          id: 'remove',
          words: words.drawing.fixes.removeFlow,
          command: { type: 'deleteSelection', nodes: [], flows: [flow] },
        },
      ];

/** Where the host tells its calendars: each of them, the usual one first. */
const countByKnown: Fixer = (problem, context) => {
  const { diagram, directory, words } = context;
  const { calendars } = directory;
  const isUsualThere =
    calendars.length === 0 ? !directory.isWhole : calendars.some(({ id }) => id === DEFAULT_CALENDAR);
  if (isUsualThere) return at('usualCalendar')(problem, context);
  return calendars
    .slice(0, 3)
    .flatMap(({ id, name }) =>
      become(`calendar ${id}`, words.mends.countBy(name), changeAt(diagram, problem, problem.path, id)),
    );
};

const dueAtFirst: Fixer = (problem, { diagram, words }) => {
  const node = diagram.nodes.find(({ id }) => id === problem.node);
  const host = node?.kind === 'boundaryEvent' ? node.attachedTo : problem.node;
  if (host === undefined || problem.path.includes('event') !== (node?.kind === 'boundaryEvent')) return [];
  const budget = FIRST_DEADLINE.budget;
  const owner = diagram.nodes.find(({ id }) => id === host);
  if (!owner || problem.path[0] === 'clocks') return [];
  const deadline = 'deadline' in owner && owner.deadline ? { ...owner.deadline, budget } : FIRST_DEADLINE;
  const command = { type: 'updateNode', id: host, change: { deadline } } as const;
  return [{ id: 'due', words: words.drawing.fixes.deadline, command }];
};

const chooseTable: Fixer = ({ node }, { diagram, words }) =>
  node === undefined
    ? []
    : (diagram.decisions ?? []).slice(0, 3).map(({ id, name }) => ({
        id: `table ${id}`,
        words: words.mends.useTable(name),
        command: { type: 'updateNode', id: node, change: { decision: id, handler: undefined } },
      }));

/** The other paths lose their "otherwise" and want a condition. */
const keepOneOtherwise: Fixer = ({ node }, { diagram, names, words }) => {
  const all = diagram.flows.filter(({ from, otherwise }) => from === node && otherwise);
  return all.slice(0, 3).map((kept) => ({
    id: `otherwise ${kept.id}`,
    words: words.drawing.fixes.otherwiseTo(kept.name ?? names.step(kept.to)),
    command: {
      type: 'runAll',
      commands: all
        .filter((flow) => flow !== kept)
        .map(({ id }) => ({ type: 'updateFlow' as const, id, change: { otherwise: undefined } })),
    },
  }));
};

const forgetPause: Fixer = (problem, { diagram, words }) => {
  const steps = problem.path.slice(0, -1);
  const given = diagram.nodes.find(({ id }) => id === problem.node);
  const pause = steps.reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], given);
  const left =
    (pause as { steps?: string[] } | undefined)?.steps?.filter((step) => step !== problem.facts.unknown) ?? [];
  const next = changeAt(diagram, problem, problem.path, left.length > 0 ? left : undefined);
  const isEmpty = left.length === 0 && !(pause as { when?: string } | undefined)?.when;
  return become('forgetStep', words.mends.forgetStep, isEmpty ? changeAt(diagram, problem, steps) : next);
};

const offerKnownAnswers: Fixer = (problem, { diagram, words }) => {
  const node = diagram.nodes.find(({ id }) => id === problem.node);
  if (node?.kind !== 'userTask' || !node.answerLink) return [];
  const known = (node.outcomes ?? []).map(({ id }) => id).filter((id) => node.answerLink?.outcomes?.includes(id));
  const next = changeAt(diagram, problem, ['answerLink', 'outcomes'], known.length > 0 ? known : undefined);
  return become('forgetResult', words.mends.forgetResult, next);
};

const askOnPage: Fixer = (problem, { diagram, words }) => {
  const node = diagram.nodes.find(({ id }) => id === problem.node);
  const variable = diagram.variables.find(({ name }) => name === problem.facts.variable);
  if (node?.kind !== 'userTask' || !variable) return [];
  const field = node.form?.findIndex((one) => one.variable === variable.name && one.required) ?? -1;
  return [
    ...(variable.type === 'text' && node.answerLink?.note === undefined
      ? become('askOnPage', words.mends.askOnPage, changeAt(diagram, problem, ['answerLink', 'note'], variable.name))
      : []),
    ...become('notNeeded', words.mends.notNeeded, changeAt(diagram, problem, ['form', field, 'required'])),
  ];
};

/** Before the first step to which nothing leads. */
const addStart: Fixer = (problem, { diagram, words }) => {
  const level = diagram.nodes.filter(({ parent, kind }) => parent === problem.node && kind !== 'boundaryEvent');
  const first = level.find(({ id }) => diagram.flows.every(({ to }) => to !== id));
  if (!first) return [];
  const id = fresh(diagram, 'start');
  const inside = problem.node === undefined ? {} : { parent: problem.node };
  const next = {
    ...diagram,
    nodes: [{ kind: 'startEvent' as const, id, ...inside }, ...diagram.nodes],
    flows: [{ id: fresh(diagram, `${id}-${first.id}`), from: id, to: first.id }, ...diagram.flows],
  };
  return become('addStart', words.mends.addStart, next);
};

/** After the steps of this level from which nothing leads on. */
const addEnd: Fixer = (problem, { diagram, words }) => {
  const level = diagram.nodes.filter(({ parent, kind }) => parent === problem.node && kind !== 'boundaryEvent');
  const last = level.filter(({ id }) => diagram.flows.every(({ from }) => from !== id));
  if (last.length === 0) return [];
  const id = fresh(diagram, 'end');
  const inside = problem.node === undefined ? {} : { parent: problem.node };
  const next = {
    ...diagram,
    nodes: [...diagram.nodes, { kind: 'endEvent' as const, id, ...inside }],
    flows: [...diagram.flows, ...last.map((one) => ({ id: fresh(diagram, `${one.id}-${id}`), from: one.id, to: id }))],
  };
  return become('addEnd', words.mends.addEnd, next);
};

export const PLAIN_MENDS: Partial<Record<Problem['code'], Fixer>> = {
  'flow.crosses-border': removeFlow,
  'start.missing': addStart,
  'end.missing': addEnd,
  'node.parent-unknown': at('outside'),
  'node.lane-unknown': at('outOfLane'),
  'decision.one-way': removeStep,
  'decision.several-otherwise': keepOneOtherwise,
  'parallel.does-nothing': removeStep,
  'decision.rule-never': at('removeRule'),
  'people.no-fallback': at('elseOwner', undefined, { type: 'owner' }),
  'boundary.no-host': removeStep,
  'boundary.no-path': removeStep,
  'boundary.no-deadline': dueAtFirst,
  'deadline.zero': dueAtFirst,
  'deadline.not-a-date': dueAtFirst,
  'deadline.calendar-unknown': countByKnown,
  'deadline.pause-step-unknown': forgetPause,
  'deadline.law-paused': at('noPause'),
  'deadline.row-never': at('removeRow'),
  'clock.ladder-unknown': at('noReminders'),
  'rung.does-nothing': at('removeMoment'),
  'rung.no-path': at('removeMoment', ({ path }) => path.slice(0, path.lastIndexOf('rungs') + 2)),
  'rung.channel-absent': leaveOutAbsent,
  'rung.tells-nobody': tellByWhatIsHere,
  'form.outcome-unknown': at('forgetResult'),
  'answerLink.outcome-unknown': offerKnownAnswers,
  'answerLink.field-unasked': askOnPage,
  'flow.outcome-unknown': at('anyResult'),
  'variable.twice': at('removeTwin', ({ path }) => path.slice(0, 2)),
  'variable.default-type': at('noFirst', ({ path }) => [...path.slice(0, 2), 'default']),
  'variable.subject-unknown': at('noSubject', ({ path }) => [...path.slice(0, 2), 'personal']),
  'serviceTask.does-nothing': removeStep,
  'businessRuleTask.does-nothing': chooseTable,
  'businessRuleTask.decision-unknown': chooseTable,
  'compensation.never-used': removeStep,
};

function become(id: string, words: string, diagram: Diagram | null): readonly Fix[] {
  return diagram ? [{ id, words, command: { type: 'become', diagram } }] : [];
}

function fresh({ nodes, flows }: Diagram, wanted: string): string {
  const taken = new Set([...nodes, ...flows].map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
