// Tasks for people: who is responsible, until when, what is filled in.
import type { Deadline, NodeOf } from '@baton/core';
import type { BpmnElement } from '../model/element';
import { isFeelName } from '../names/names';
import { type Found, own } from '../vendor/vendor-reader';
import { assignmentOf } from './assignment';
import { activityOf, baseOf, type Drawn, documentationOf, shortEnough } from './base';
import { taskForm } from './forms';
import { compact, type ProcessContext } from './process-context';
import { isoDuration } from './timers';

export function userTask(drawn: Drawn, context: ProcessContext): NodeOf<'userTask'> {
  const { element } = drawn;
  const { form, output } = taskForm(element, context);
  const activity = activityOf(element, context);
  return compact({
    ...baseOf(drawn, context),
    ...activity,
    // What a person fills in goes out too, beside what is mapped.
    output: activity.output && [...output, ...activity.output],
    kind: 'userTask' as const,
    instructions: instructionsOf(element, context),
    assignment: assignmentOf(element, context),
    deadline: deadlineOf(element, context),
    form: form.length > 0 ? form : undefined,
  });
}

/** Case data in it is written with braces here. */
function instructionsOf(element: BpmnElement, context: ProcessContext): string | undefined {
  const said = documentationOf(element).replace(/[$#]\{\s*([A-Za-z_]\w*)\s*\}/g, '{$1}');
  return said === '' ? undefined : shortEnough(said, element, context);
}

function deadlineOf(element: BpmnElement, context: ProcessContext): Deadline | undefined {
  const schedule = context.vendor.zeebe(element, 'taskSchedule');
  const followUp = schedule && own(schedule, 'followUpDate');
  if (followUp) {
    const facts = { name: 'followUpDate', vendor: followUp.value };
    context.problems.add('warning', 'bpmn.extension-not-carried', followUp.place, facts);
  }
  const found = context.vendor.attribute(element, 'dueDate') ?? (schedule && own(schedule, 'dueDate'));
  if (!found) return undefined;
  const feel = context.expressions.value(found, { severity: 'warning' });
  const budget = feel === undefined ? undefined : budgetOf(feel);
  if (budget) return { budget };
  if (feel !== undefined) notCarried(found, context);
  return undefined;
}

/** A variable that holds the date, or a length of time from now on. */
function budgetOf(feel: string): Deadline['budget'] | undefined {
  if (isFeelName(feel)) return { dueBy: feel };
  const iso = /^now\(\) \+ duration\("([^"]+)"\)$/.exec(feel)?.[1] ?? /^(?:duration\()?"(P[^"]+)"\)?$/.exec(feel)?.[1];
  const dueIn = iso === undefined ? undefined : isoDuration(iso)?.duration;
  return dueIn && { dueIn };
}

function notCarried(found: Found, context: ProcessContext): void {
  context.problems.add('warning', 'bpmn.extension-not-carried', found.place, { name: 'dueDate', vendor: found.value });
}
