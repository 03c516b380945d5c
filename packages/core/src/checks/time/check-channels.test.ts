import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../diagram/deadline';
import type { Diagram } from '../../diagram/diagram';
import type { Channel, Rung } from '../../diagram/ladder';
import { end, sketch, start, userTask } from '../../testing';
import { checkDiagram } from '../check-diagram';

const day = { amount: 1, unit: 'workingDays' as const };
const tell = (...channels: Channel[]): Rung => ({
  id: channels.join('-'),
  at: { share: 50 },
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels }],
});
const within = (...rungs: Rung[]): Deadline => ({ budget: { dueIn: day }, rungs });
const drawing = (task: object, rest: Partial<Diagram> = {}) =>
  sketch('p', [start(), userTask('a', task), end()], ['start -> a -> end'], rest);

const found = (diagram: Diagram, here?: readonly string[]) =>
  checkDiagram(diagram, here ? { channels: new Set(here) } : {})
    .filter(({ code }) => code === 'rung.channel-absent' || code === 'rung.tells-nobody')
    .map(({ code, severity, node, path, facts }) => [code, severity, node ?? null, path.join('.'), facts]);

describe('an alert by a channel that the host does not have', () => {
  it('goes by the others, and that one is named', () => {
    expect(found(drawing({ deadline: within(tell('app', 'sms', 'chat')) }), ['app', 'mail'])).toEqual([
      [
        'rung.channel-absent',
        'warning',
        'a',
        'deadline.rungs.0.actions.0',
        { channels: ['sms', 'chat'], here: ['app', 'mail'] },
      ],
    ]);
  });

  it('reaches nobody where it has no other', () => {
    expect(found(drawing({ deadline: within(tell('mail'), tell('sms')) }), ['app', 'mail'])).toEqual([
      ['rung.tells-nobody', 'warning', 'a', 'deadline.rungs.1.actions.0', { channels: ['sms'], here: ['app', 'mail'] }],
    ]);
  });

  it.each([
    [
      'a shared ladder, which is named',
      drawing({}, { ladders: [{ id: 'usual', name: 'Usual', rungs: [tell('app'), tell('sms')] }] }),
      [null, 'ladders.0.rungs.1.actions.0', { channels: ['sms'], here: ['app'], ladder: 'Usual' }],
    ],
    [
      'a further time target',
      drawing({ clocks: [{ id: 'c', name: 'C', deadline: within(tell('sms')) }] }),
      ['a', 'clocks.0.deadline.rungs.0.actions.0', { channels: ['sms'], here: ['app'] }],
    ],
    [
      'an appointment',
      drawing(
        { appointment: { start: 'visit', rungs: [tell('sms')] } },
        { variables: [{ name: 'visit', type: 'dateTime' }] },
      ),
      ['a', 'appointment.rungs.0.actions.0', { channels: ['sms'], here: ['app'] }],
    ],
    [
      'a time target of the case',
      drawing({}, { clocks: [{ id: 'c', name: 'C', from: 'start', to: 'end', deadline: within(tell('sms')) }] }),
      [null, 'clocks.0.deadline.rungs.0.actions.0', { channels: ['sms'], here: ['app'] }],
    ],
  ])('is found in %s', (_, diagram, place) => {
    expect(found(diagram, ['app'])).toEqual([['rung.tells-nobody', 'warning', ...place]]);
  });

  it('is no problem where the host has it, or does not say what it has', () => {
    const diagram = drawing({ deadline: within(tell('sms')) });
    expect(found(diagram, ['app', 'sms'])).toEqual([]);
    expect(found(diagram)).toEqual([]);
  });
});
