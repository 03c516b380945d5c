// Who is responsible: assignee and candidates of the engines' extensions, and BPMN's own humanPerformer and potentialOwner.
import type { AssignmentRule, Pool } from '@baton/core';
import { isTemplate } from '../juel/translate-juel';
import { type BpmnElement, isA, many, one } from '../model/element';
import { isFeelName, isId } from '../names/names';
import { type Found, own } from '../vendor/vendor-reader';
import type { ProcessContext } from './process-context';

type Who = 'person' | 'role';

const POOLS = 10;

export function assignmentOf(element: BpmnElement, context: ProcessContext): AssignmentRule | undefined {
  const { vendor } = context;
  const zeebe = vendor.zeebe(element, 'assignmentDefinition');
  const from = (name: string) => vendor.attribute(element, name) ?? (zeebe && own(zeebe, name));
  const resources = resourcesOf(element, context);
  const assignee = from('assignee') ?? resources.performer;
  const chosen = assignee ? poolsOf([assignee], 'person', context) : [];
  const candidates = [
    ...listOf(from('candidateUsers')).flatMap((one) => poolsOf([one], 'person', context)),
    ...listOf(from('candidateGroups')).flatMap((one) => poolsOf([one], 'role', context)),
    ...resources.owners,
  ];
  const pools = [...chosen, ...candidates];
  if (pools.length === 0) return undefined;
  if (pools.length > POOLS) {
    context.tell('warning', 'bpmn.value-approximated', element, { name: 'candidates', value: String(POOLS) });
  }
  if (candidates.length > 1) {
    // The first pool that is not empty is asked; there all candidates saw the task at once.
    context.tell('info', 'bpmn.value-approximated', element, { name: 'candidates', value: String(candidates.length) });
  }
  return { pools: pools.slice(0, POOLS), pick: chosen.length > 0 ? 'roundRobin' : 'offer' };
}

function poolsOf(found: readonly Found[], who: Who, context: ProcessContext): Pool[] {
  return found.flatMap((one): Pool[] => {
    const { value } = one;
    if (isTemplate(value) || value.startsWith('=')) return computed(one, who, context);
    if (isId(value)) return [who === 'person' ? { type: 'person', person: value } : { type: 'role', role: value }];
    if (who === 'person') return [{ type: 'expression', people: JSON.stringify(value) }];
    context.problems.add('warning', 'bpmn.name-not-usable', one.place, { name: value });
    return [];
  });
}

function computed(found: Found, who: Who, context: ProcessContext): Pool[] {
  const feel = context.expressions.feel(found, { severity: 'warning' });
  if (feel === undefined) return [];
  if (context.initiators.has(feel)) return [{ type: 'starter' }];
  if (who === 'role') {
    const facts = { name: 'candidateGroups', vendor: found.value };
    context.problems.add('warning', 'bpmn.extension-not-carried', found.place, facts);
    return [];
  }
  return [isFeelName(feel) ? { type: 'variable', variable: feel } : { type: 'expression', people: feel }];
}

/** `a, b`: several; an expression is one whole. */
function listOf(found: Found | undefined): readonly Found[] {
  if (!found) return [];
  if (found.value.startsWith('=')) return [found];
  const parts = isTemplate(found.value) ? found.value.match(/[$#]\{[^}]*\}|[^,]+/g) : found.value.split(',');
  return (parts ?? []).map((part) => ({ ...found, value: part.trim() })).filter(({ value }) => value !== '');
}

interface Resources {
  readonly performer: Found | undefined;
  readonly owners: readonly Pool[];
}

/** `user(kermit), group(management)` in an expression of BPMN's own resource roles. */
function resourcesOf(element: BpmnElement, context: ProcessContext): Resources {
  let performer: Found | undefined;
  const owners: Pool[] = [];
  for (const role of many(element, 'resources')) {
    const expression = one(one(role, 'resourceAssignmentExpression') ?? role, 'expression');
    const found = context.found(expression, 'body');
    if (!found) continue;
    if (isA(role, 'HumanPerformer') && !isA(role, 'PotentialOwner')) performer ??= found;
    else for (const part of listOf(found)) owners.push(...ownerPools(part, context));
  }
  return { performer, owners };
}

function ownerPools(found: Found, context: ProcessContext): Pool[] {
  const [, kind, name] = /^(user|group)\((.*)\)$/.exec(found.value) ?? [];
  return poolsOf([{ ...found, value: name ?? found.value }], kind === 'user' ? 'person' : 'role', context);
}
