// Whoever is late is not the one who is told of it: the head is guessed from who is above those who do the steps.
import { checkDiagram } from '@baton/core';
import { createTestHost } from '@baton/engine/testing';
import { words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { halftone } from '../testing/halftone';
import { drawAnswers } from './draw-answers';
import { madeWords } from './made-words';
import { newRow, readFilled, type StepRow } from './rows';
import { guessHead } from './told-field';

const designer = { type: 'role', role: 'designer', name: 'Designers' } as const;
const row: StepRow = { ...newRow(1, undefined, designer), what: 'Draw it', within: '2 h' };

describe('the head of the work', () => {
  it('is a role of who is above, that does no step itself', () => {
    const head = guessHead(halftone, [row]);
    const designers = halftone.people.filter(({ roles }) => roles.includes('designer'));
    const above = halftone.people.find(({ id }) => id === designers[0]?.manager);
    expect(head).not.toBe('designer');
    expect(above?.roles).toContain(head);
    expect(guessHead({ people: [] }, [row])).toBeNull();
  });

  it('owns the cases, and is told instead of whoever is late', async () => {
    const filled = {
      name: 'Drawing',
      startsBy: 'person',
      start: '',
      days: [1],
      workingDay: 1,
      at: '09:00',
      rows: [row],
      end: '',
    } as const;
    const read = readFilled({ ...filled, told: 'head' }, words('en'));
    if (!read.ok) throw new Error('not complete');
    const diagram = drawAnswers('drawing', read.answers, madeWords(words('en')));
    expect(diagram.ownerRole).toBe('head');
    expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
    const host = await createTestHost({
      people: [
        { id: 'ann', name: 'Ann', roles: ['designer'], manager: 'hugo' },
        { id: 'hugo', name: 'Hugo', roles: ['head'] },
      ],
      diagrams: [diagram],
    });
    const one = await host.as('ann').start('drawing');
    await host.advance({ by: { amount: 3, unit: 'workingHours' } });
    const escalated = (await one.alerts()).filter(({ kind }) => kind === 'escalation');
    expect(new Set(escalated.map(({ person }) => person))).toEqual(new Set(['hugo']));
  });
});
