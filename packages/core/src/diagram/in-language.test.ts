import { describe, expect, it } from 'vitest';
import { end, sketch, start, userTask } from '../testing';
import { inLanguage } from './in-language';

const drawn = {
  ...sketch(
    'offer',
    [start(), userTask('ask', { outcomes: [{ id: 'yes', name: 'Yes' }] }), end()],
    ['start -> ask -> end'],
  ),
  texts: { ar: { name: 'عرض', 'node.ask.name': 'اسأل', 'outcome.ask.yes': 'نعم' } },
};

describe('a drawing in another language', () => {
  it('says what it has words for, and the rest as it is drawn', () => {
    const shown = inLanguage(drawn, 'ar');
    expect(shown.name).toBe('عرض');
    expect(shown.nodes.map((node) => node.name)).toEqual([drawn.nodes[0]?.name, 'اسأل', drawn.nodes[2]?.name]);
    expect(shown.nodes[1]).toMatchObject({ outcomes: [{ id: 'yes', name: 'نعم' }] });
  });

  it('is the drawing itself where it has none of that language', () => {
    expect(inLanguage(drawn, 'ru')).toBe(drawn);
  });
});
