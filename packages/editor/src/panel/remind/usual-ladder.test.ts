// The ladder and the rungs that a click makes go only by channels that the host has, and leave nobody out.
import { type Channel, checkDiagram, type Rung } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { escalationRung, reminderRung, usualLadder } from './usual-ladder';

const waysOf = (rungs: readonly Rung[]) =>
  rungs.map(({ actions }) => actions.map(({ channels }) => channels.join(' ')));

describe('by the channels that the host has', () => {
  it('a text message becomes what is nearest to it', () => {
    const usual = (here?: readonly string[]) => waysOf(usualLadder('Usual', here).rungs).slice(2);
    expect(usual()).toEqual([['mail sms', 'app'], ['mail'], ['sms', 'app']]);
    expect(usual(['app', 'mail', 'sms'])).toEqual(usual());
    expect(usual(['app', 'mail'])).toEqual([['mail app', 'app'], ['mail'], ['mail', 'app']]);
    expect(usual(['app', 'mail', 'chat'])).toEqual([['mail chat', 'app'], ['mail'], ['chat', 'app']]);
    expect(usual(['app'])).toEqual([['app', 'app'], ['app'], ['app', 'app']]);
  });

  const ALL: readonly Channel[] = ['app', 'mail', 'sms', 'chat'];
  const hosts = Array.from({ length: 15 }, (_, n) => ALL.filter((_channel, bit) => ((n + 1) >> bit) & 1));
  it.each(hosts.map((here) => [here.join(' '), here] as const))('%s: the check finds nothing to say', (_, here) => {
    const diagram = sketch(
      'p',
      [
        start(),
        userTask('a', { deadline: { budget: { dueIn: { amount: 1, unit: 'days' } }, ladder: 'usual' } }),
        end(),
      ],
      ['start -> a -> end'],
      {
        ladders: [
          usualLadder('Usual', here),
          { id: 'more', name: 'More', rungs: [reminderRung([], here), escalationRung([], here)] },
        ],
      },
    );
    const channels = new Set<string>(here);
    const told = checkDiagram(diagram, { channels }).filter(({ code }) => code.startsWith('rung.'));
    expect(told).toEqual([]);
  });
});
