import { readFileSync } from 'node:fs';
import { checkDiagram, parseDiagram } from '@baton/core';
import { describe, expect, it } from 'vitest';

const company = JSON.parse(readFileSync(new URL('./company/company.json', import.meta.url), 'utf8'));

describe.each(['print-order', 'lead-to-sale'])('%s', (name) => {
  const parsed = parseDiagram(readFileSync(new URL(`./${name}/diagram.json`, import.meta.url), 'utf8'));

  it('is a diagram without a problem, for the company that it comes with', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const surroundings = {
      roles: new Set<string>(company.roles.map((role: { id: string }) => role.id)),
      people: new Set<string>(company.people.map((person: { id: string }) => person.id)),
      calendars: new Set(['office']),
    };
    expect(checkDiagram(parsed.diagram, surroundings).filter((problem) => problem.severity === 'error')).toEqual([]);
  });
});
