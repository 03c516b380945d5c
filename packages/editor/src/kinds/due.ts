// A time target in few words, for cards and for what is read aloud. Called by the kinds.
import type { Deadline } from '@baton/core';
import type { KindContext, StepFacts } from './editor-kind';

export function dueOf(
  deadline: Deadline | undefined,
  context: KindContext,
): Pick<StepFacts, 'due' | 'within' | 'reminders'> {
  if (!deadline) return { due: null, within: null, reminders: 0 };
  const { budget } = deadline;
  const ladder = context.diagram.ladders.find((candidate) => candidate.id === deadline.ladder);
  const reminders = (ladder?.rungs.length ?? 0) + (deadline.rungs?.length ?? 0);
  if ('dueIn' in budget) {
    const { amount, unit } = budget.dueIn;
    return { due: context.format.budgetShort(amount, unit), within: context.format.budget(amount, unit), reminders };
  }
  if ('dueInAll' in budget) {
    const spans = budget.dueInAll.map(({ amount, unit }) => context.format.budget(amount, unit));
    const within = spans.reduce((first, next) => context.words.kindOptions.budget.andThen(first, next));
    return { due: within, within, reminders };
  }
  if ('table' in budget) {
    const within = context.words.kindOptions.budget.byTable(budget.table.length);
    return { due: context.words.kindOptions.budget.table, within, reminders };
  }
  const name =
    'dueBy' in budget
      ? (context.diagram.variables.find((variable) => variable.name === budget.dueBy)?.label ?? budget.dueBy)
      : null;
  const words = name ?? context.words.panel.untilWhen.computed;
  return { due: words, within: words, reminders };
}
