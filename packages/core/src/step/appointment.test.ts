// Appointments: reminded of from their start, whatever holds up other clocks, and moved by who holds them.
import { describe, expect, it } from 'vitest';
import { CaseDriver, end, OFFICE, sketch, start, userTask } from '../testing';
import { compileCalendar } from '../time/compiled-calendar';
import { clockAt } from './testing/clock-at';
import { tell } from './testing/rung';

const BOSS = [{ person: 'boss' }, true] as const;

const at = (text: string) => Date.parse(`${text}+02:00`);

describe('an appointment', () => {
  const visit = {
    appointment: {
      start: 'meeting',
      end: 'meetingEnd',
      participants: [{ type: 'role' as const, role: 'driver' }, { type: 'assignee' as const }],
      rungs: [
        tell(
          'hour',
          { beforeDue: { amount: 1, unit: 'hours' } },
          { actions: [{ alert: 'reminder', to: [{ type: 'participants' }], channels: ['app'] }] },
        ),
      ],
    },
  };
  const agreed = { meeting: '2026-04-28T15:00:00+02:00', meetingEnd: '2026-04-28T17:00:00+02:00' };
  const test = () => {
    const driver = new CaseDriver(
      sketch('p', [start(), userTask('visit', visit), end()], ['start -> visit -> end'], {
        variables: [
          { name: 'meeting', type: 'dateTime' },
          { name: 'meetingEnd', type: 'dateTime' },
        ],
      }),
    );
    driver.start(agreed);
    return driver;
  };

  it('is reminded of from its start, to its participants, whatever calendar or pause', () => {
    const driver = test();
    driver.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    const edited = compileCalendar({ ...OFFICE, version: 2, holidays: [{ date: '2026-04-28', name: 'Off' }] });
    (driver as { facts: unknown }).facts = { calendars: new Map([['office', edited]]) };
    driver.send({ type: 'reproject' }, { system: 'engine' });
    driver.advanceTo(at('2026-04-28T14:00'));
    expect(driver.events('alert.raised').map(({ alert }) => alert.to)).toEqual([visit.appointment.participants]);
    expect(clockAt(driver)).toMatchObject({ dueAt: at('2026-04-28T17:00') });
  });

  it('is moved by who holds it, with a reason', () => {
    const driver = test();
    const item = driver.state?.items[0]?.id ?? 0;
    const body = {
      type: 'moveAppointment',
      item,
      start: '2026-04-29T11:00:00+02:00',
      end: '2026-04-29T12:00:00+02:00',
      reason: 'client asked',
    } as const;
    expect(driver.send(body, { person: 'bob' })).toMatchObject({ code: 'item.not-yours' });
    expect(driver.send({ ...body, reason: '' })).toMatchObject({ code: 'reason.missing' });
    expect(driver.send({ ...body, end: '2026-04-29T10:00:00+02:00' })).toMatchObject({
      code: 'appointment.ends-early',
    });
    expect(driver.send({ ...body, start: 'soon' })).toMatchObject({ code: 'clock.in-past' });
    expect(driver.send(body)).toBeNull();
    expect(clockAt(driver).dueAt).toBe(at('2026-04-29T12:00'));
    expect(driver.armed()).toEqual([expect.objectContaining({ at: at('2026-04-29T10:00') })]);
    expect(driver.events('clock.reprojected')).toEqual([expect.objectContaining({ because: 'appointment' })]);
  });
});
