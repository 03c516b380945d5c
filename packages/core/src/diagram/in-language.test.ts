import { describe, expect, it } from 'vitest';
import { end, serviceTask, sketch, start, userTask } from '../testing';
import type { Diagram } from './diagram';
import { inLanguage, phrasesOf, textsOf } from './in-language';

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

/** Texts stand at every place that there is: found by going through all strings of a drawing that has one of each. */
describe('places of texts', () => {
  const deadline = (cause: string) => ({
    budget: { dueIn: { amount: 1, unit: 'workingDays' as const } },
    pauseWhen: [{ cause, name: `~pause ${cause}` }],
  });
  const data = (name: string) => ({
    name,
    type: 'choice' as const,
    label: `~label ${name}`,
    unit: `~u ${name}`,
    options: [{ id: 'one', name: `~one of ${name}` }],
  });
  const full: Diagram = {
    ...sketch(
      'all',
      [
        start(),
        userTask('ask', {
          name: '~ask',
          note: '~for the author',
          instructions: '~do',
          script: '~say',
          answerLink: { question: '~question' },
          outcomes: [{ id: 'yes', name: '~yes', next: '~next' }],
          form: [{ variable: 'size', label: '~field', help: '~help', section: '~section' }],
          deadline: deadline('client'),
          clocks: [{ id: 'first', name: '~first answer', deadline: deadline('parts') }],
        }),
        serviceTask('write', {
          handler: 'letter',
          says: [
            { to: 'subject', text: '~subject' },
            { to: 'text', text: '~letter to {size}' },
          ],
        }),
        end(),
      ],
      ['start -> ask -> write -> end'],
    ),
    name: '~all',
    caseTitle: '~title of {size}',
    decisions: [
      {
        id: 'price',
        name: '~price',
        hitPolicy: 'first',
        inputs: [
          { expression: 'size', label: '~asked' },
          { expression: 'rows' },
          { id: 'b', expression: 'size', label: '~again' },
        ],
        outputs: [
          { name: 'size', label: '~given' },
          { id: 'in1', name: 'rows', label: '~given too' },
        ],
        rules: [],
      },
    ],
    description: '~about',
    lanes: [{ id: 'desk', name: '~desk' }],
    variables: [data('size'), { name: 'rows', type: 'list', label: '~rows', items: { fields: [data('part')] } }],
    clocks: [{ id: 'whole', name: '~whole', from: 'start', to: 'end', deadline: deadline('court') }],
    ladders: [{ id: 'usual', name: '~usual', rungs: [] }],
    notes: [{ id: 'n1', text: '~note' }],
    groups: [{ id: 'g1', name: '~stage', members: ['ask'] }],
  };
  const said = { ...full, flows: full.flows.map((flow, i) => ({ ...flow, name: `~path ${i}` })) };

  it('are all listed, each once', () => {
    const written = [...JSON.stringify(said).matchAll(/"(~[^"]*)"/g)].map(([, text]) => text);
    const listed = textsOf(said).map(({ text }) => text);
    expect(listed.filter((text) => text.startsWith('~')).sort()).toEqual(written.sort());
    expect(new Set(textsOf(said).map(({ place }) => place)).size).toBe(textsOf(said).length);
  });

  it('are all said in another language, and what is not said keeps its own', () => {
    const places = textsOf(said).map(({ place, text }) => [place, `ar ${text}`] as const);
    const shown = inLanguage({ ...said, texts: { ar: Object.fromEntries(places) } }, 'ar');
    expect(JSON.stringify({ ...shown, texts: 0 })).not.toMatch(/"~/);
    for (const [place, text] of places) {
      const one = inLanguage({ ...said, texts: { ar: { [place]: text } } }, 'ar');
      expect(textsOf(one).filter((was, i) => was.text !== textsOf(said)[i]?.text)).toMatchObject([{ place, text }]);
    }
  });

  it('leave alone what they do not name: the very same steps, paths and data', () => {
    const shown = inLanguage({ ...said, texts: { ar: { 'node.ask.name': 'اسأل' } } }, 'ar');
    expect(shown.nodes[0]).toBe(said.nodes[0]);
    expect(shown.flows).toBe(said.flows);
    expect(shown.variables).toBe(said.variables);
  });
});
