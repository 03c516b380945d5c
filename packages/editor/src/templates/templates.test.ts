// Every template in every language: a drawing that can be published as it is, laid out, with all its words.
import { checkDiagram, type Diagram, parseDiagram } from '@baton/core';
import { locales } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { toldByWhatIsHere } from '../panel/remind/usual-ladder';
import { guessByName, rolesOf, withRoles } from './roles';
import { TEMPLATES } from './templates';

describe.each(locales.map(({ code }) => code))('in %s', (locale) => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))('%s is publishable', async (_, template) => {
    const { diagram, about } = await template.load(locale, 'mine');
    expect(parseDiagram(diagram)).toMatchObject({ ok: true });
    expect(diagram.id).toBe('mine');
    expect(about).not.toBe('');
    const problems = checkDiagram(diagram).filter(({ severity }) => severity === 'error' || template.size === 'small');
    expect(problems.map(({ code, node }) => [code, node])).toEqual([]);
  });
});

it.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s tells everyone by what the host has',
  async (_, template) => {
    const { diagram } = await template.load('en', 'mine');
    const told = (drawn: Diagram) =>
      checkDiagram(drawn, { channels: new Set(['app', 'mail']) }).filter(({ code }) => code.startsWith('rung.'));
    const fitted = toldByWhatIsHere(diagram, ['app', 'mail']);
    expect(told(fitted)).toEqual([]);
    expect(parseDiagram(fitted)).toMatchObject({ ok: true });
    // Where nothing was amiss nothing is other than before.
    if (told(diagram).length === 0) expect(fitted).toEqual(diagram);
    expect(toldByWhatIsHere(diagram, undefined)).toBe(diagram);
  },
);

it('calls each case by what is said at its start', async () => {
  const purchase = TEMPLATES.find(({ id }) => id === 'purchase') as (typeof TEMPLATES)[number];
  const { diagram } = await purchase.load('en', 'mine');
  expect(diagram.caseTitle).toBe(`${diagram.name}: {item}`);
});

it('offers the five examples and ten small ones', () => {
  expect(TEMPLATES.filter(({ size }) => size === 'small')).toHaveLength(10);
  expect(TEMPLATES.filter(({ size }) => size === 'example')).toHaveLength(5);
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
});

describe('roles of a template', () => {
  it('are replaced wherever they are named, and only they', async () => {
    const { diagram } = await (TEMPLATES.find(({ id }) => id === 'purchase') as (typeof TEMPLATES)[number]).load(
      'en',
      'mine',
    );
    const wanted = rolesOf(diagram);
    expect(wanted).toEqual([
      { id: 'director', name: 'Director' },
      { id: 'purchasing', name: 'Purchasing' },
    ]);
    const mapping = { ...guessByName(wanted, [{ id: 'boss', name: 'director' }]), purchasing: 'buyers' };
    const mine = withRoles(diagram, mapping);
    expect(rolesOf(mine).map(({ id }) => id)).toEqual(['boss', 'buyers']);
    expect(mine.ownerRole).toBe('boss');
    expect(JSON.stringify(mine)).not.toMatch(/"(director|purchasing)"/);
    expect(mine.nodes.map(({ id, name }) => [id, name])).toEqual(diagram.nodes.map(({ id, name }) => [id, name]));
  });
});
