import { describe, expect, it } from 'vitest';
import { end, sketch, start, userTask } from '../testing';
import { inLanguage, phrasesOf } from './in-language';

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

  it('says case data, its choices and the fields of forms', () => {
    const filled = {
      ...drawn,
      variables: [{ name: 'size', type: 'choice' as const, label: 'Size', options: [{ id: 'big', name: 'Big' }] }],
      nodes: drawn.nodes.map((node) =>
        node.kind === 'userTask'
          ? {
              ...node,
              form: [{ variable: 'size', section: 'Parcel' }],
              outcomes: [{ id: 'yes', name: 'Yes', next: 'Sent' }],
            }
          : node,
      ),
      texts: {
        ar: {
          'variable.size': 'الحجم',
          'option.size.big': 'كبير',
          'field.ask.size.section': 'الطرد',
          'outcome.ask.yes.next': 'يُرسل',
        },
      },
    };
    const shown = inLanguage(filled, 'ar-EG');
    expect(shown.variables).toEqual([
      { name: 'size', type: 'choice', label: 'الحجم', options: [{ id: 'big', name: 'كبير' }] },
    ]);
    expect(shown.nodes[1]).toMatchObject({
      form: [{ variable: 'size', section: 'الطرد' }],
      outcomes: [{ id: 'yes', name: 'Yes', next: 'يُرسل' }],
    });
  });

  it('tells its names by its own words, for rows that tell no more', () => {
    expect(phrasesOf(drawn, 'ar')).toEqual({ offer: 'عرض', ask: 'اسأل', Yes: 'نعم' });
    expect(phrasesOf(drawn, 'ru')).toEqual({});
  });
});
