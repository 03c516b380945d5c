// Whatever one can begin with can be tried out to an end: the five example processes and the ten small templates, each played on the engine.
import { findRun, proposeTest, runProcessTest } from '@baton/engine/rehearsal';
import { words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { calendarFor, compiledOf } from '../panel/deadline/example';
import { namesOf } from '../panel/names';
import { TEMPLATES } from '../templates/templates';
import { halftone } from '../testing/halftone';
import { peopleFor } from './company';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');
const NOBODY = { people: [], roles: [], calendars: halftone.calendars };

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('comes to an end, and the test of that run holds', async () => {
    const { diagram } = await template.load('en', 'mine');
    const directory = template.size === 'example' ? halftone : NOBODY;
    const { people, starter } = peopleFor(diagram, directory, namesOf(diagram, directory, words('en')));
    const { calendars } = halftone;
    const roles = [...new Set(people.flatMap((person) => person.roles))].map((id) => ({ id, name: id }));
    const options = { diagram, people, roles, calendars, starter, startAt: START_AT };
    const found = await findRun(options, 'anyEnd');
    expect(found?.glance.end).toEqual(expect.any(String));
    if (!found) return;
    const calendar = compiledOf(calendarFor(calendars, undefined));
    const test = proposeTest(
      { ...options, calendar, acts: found.acts, glance: found.glance },
      { id: 't1', name: 'One' },
    );
    expect((await runProcessTest(diagram, test, options)).differences).toEqual([]);
  }, 60_000);
});
