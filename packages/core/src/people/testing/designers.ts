// People to choose among, at one moment. For tests of the choice.
import type { AssignmentRule } from '../../diagram/assignment-rule';
import { choose } from '../choose';
import type { Person } from '../directory-facts';
import type { ChoiceContext } from '../pools';

export const NOW = Date.parse('2026-04-30T10:00:00Z');

export const context: ChoiceContext = {
  at: NOW,
  owner: 'olga',
  starter: 'sam',
  doers: new Map([['design', 'ann']]),
  variables: { own: 'eve' },
};

export function pick(
  rule: AssignmentRule,
  people: readonly Person[],
  open: Record<string, number> = {},
  cursor?: string,
) {
  return choose(
    rule,
    { people: new Map(people.map((one) => [one.id, one])) },
    { open: new Map(Object.entries(open)), cursors: new Map(cursor ? [['role:designer', cursor]] : []) },
    context,
  );
}
