// Why this person: each reason that core's chooser records, as a sentence. `person`, `pool` and `people` come as names.
import { factNumber, type Sentence } from '../sentence';
import { count } from './count';

export const reasons = {
  'pool.empty': 'Nobody in “{pool}”.',
  'pool.used': 'Chosen among “{pool}”: {people}.',
  'pool.fallback': 'Nobody was there, so “{pool}” was asked.',
  'pool.last-resort':
    'Nobody of “{pool}” is at work or has hands free; as the last resort it goes to them all the same.',
  'excluded.absent': '{person} is away until {until}.',
  'excluded.deputy': '{person} is away; {deputy} stands in.',
  'excluded.did-step': '{person} did “{step}” and may not do this too.',
  'excluded.named': '{person} is an exception here.',
  'excluded.over-load': (facts) =>
    `${facts.person} has enough to do: ${count(factNumber(facts, 'open'), { one: '# open task', other: '# open tasks' })}.`,
  'excluded.unknown': '{person} is not among the people any more.',
  load: (facts) =>
    `${facts.person}: ${count(factNumber(facts, 'open'), { one: '# open task', other: '# open tasks' })}.`,
  'picked.only-one': '{person} was the only one.',
  'picked.round-robin': 'It was {person}’s turn.',
  'picked.least-loaded': (facts) =>
    `${facts.person} had the least to do: ${count(factNumber(facts, 'open'), { one: '# open task', other: '# open tasks' })}.`,
  'picked.by-hand': '{by} chose {person}.',
  offered: 'Offered to {people}; whoever takes it has it.',
  'pool.failed': 'The formula of “{pool}” gave no people.',
  'pool.last': 'Nobody took it up in time, so “{pool}” gets it.',
  'excluded.off-shift': '{person} is not at work now.',
  'excluded.declined': '{person} refused it or did not take it up in time.',
  'excluded.more': (facts) =>
    count(factNumber(facts, 'count'), { one: '# more person could not.', other: '# more people could not.' }),
  'picked.most-skilled': '{person} is the most skilled in “{skill}”: level {level}.',
  'picked.same-as-before': '{person} did this step before.',
  'picked.random': (facts) =>
    `${facts.person} was drawn by lot from ${count(factNumber(facts, 'of'), { one: '# person', other: '# people' })}.`,
  'offered.by-hand': '{by} offered it to {people}.',
  nobody: 'Nobody could be found.',
} satisfies Record<string, Sentence>;
export type ReasonWords = Record<keyof typeof reasons, Sentence>;
