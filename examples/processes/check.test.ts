import { checkDiagram, parseDiagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { company, exampleProcesses } from './src/index';

describe.each(exampleProcesses)('$diagram.id', ({ diagram }) => {
  it('is a diagram without a problem, for the company that it comes with', () => {
    const parsed = parseDiagram(JSON.stringify(diagram));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const surroundings = {
      roles: new Set(company.roles.map(({ id }) => id)),
      people: new Set(company.people.map(({ id }) => id)),
      calendars: new Set(company.calendars.map(({ id }) => id)),
    };
    const found = checkDiagram(parsed.diagram, surroundings);
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
