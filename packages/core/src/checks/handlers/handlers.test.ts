import { describe, expect, it } from 'vitest';
import type { HandlerOffer, ValueShape } from '../../diagram/handler-offer';
import { end, serviceTask, sketch, start } from '../../testing';
import { checkDiagram } from '../check-diagram';
import { readGiven, writeGiven } from './given-input';
import { wrongInput } from './wrong-input';

describe('what a step gives', () => {
  it.each([
    ['"a, \\"b\\" {"', { type: 'value', value: 'a, "b" {' }],
    ['-2.5', { type: 'value', value: -2.5 }],
    ['null', { type: 'value', value: null }],
    ['sum + 1', { type: 'formula', source: 'sum + 1' }],
    ['[1, f(2, 3), "]"]', { type: 'list', items: [1, 'f(2, 3)', ']'].map(one) }],
    ['{a: 1, "b c": x}', { type: 'group', members: { a: one(1), 'b c': { type: 'formula', source: 'x' } } }],
    ['[1, 2][item > 1]', { type: 'formula', source: '[1, 2][item > 1]' }],
    ['{a: 1}.a', { type: 'formula', source: '{a: 1}.a' }],
    ['[1, ', { type: 'formula', source: '[1,' }],
    ['{a}', { type: 'formula', source: '{a}' }],
    ['[]', { type: 'list', items: [] }],
    ['{}', { type: 'group', members: {} }],
  ])('%s', (source, given) => {
    expect(readGiven(source)).toEqual(given);
    expect(readGiven(writeGiven(readGiven(source)))).toEqual(given);
  });

  function one(value: string | number) {
    return String(value).startsWith('f(') ? { type: 'formula', source: value } : { type: 'value', value };
  }
});

describe('against the shape', () => {
  const letter: ValueShape = {
    type: 'object',
    properties: {
      to: { type: 'string', minLength: 3 },
      times: { type: 'integer', minimum: 1, maximum: 5 },
      tone: { enum: ['warm', 'plain'] },
      copies: { type: 'array', items: { type: 'string' }, maxItems: 2 },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
    required: ['to'],
    additionalProperties: false,
  };
  it.each([
    ['{to: "ann"}', []],
    ['{to: client.mail, times: n, copies: others}', []],
    ['{}', [['to', 'missing']]],
    ['{to: "x"}', [['to', 'shortest']]],
    ['{to: "ann", times: 1.5}', [['times', 'kind']]],
    ['{to: "ann", times: 6}', [['times', 'most']]],
    ['{to: "ann", times: "1"}', [['times', 'kind']]],
    ['{to: "ann", tone: "sour"}', [['tone', 'choice']]],
    ['{to: "ann", copies: ["a", 2]}', [['copies.1', 'kind']]],
    ['{to: "ann", copies: ["a", "b", "c"]}', [['copies', 'many']]],
    ['{to: "ann", note: null, colour: "red"}', [['colour', 'unknown']]],
    ['{to: "ann", note: 3}', [['note', 'kind']]],
    ['[1]', [['', 'kind']]],
  ])('%s', (source, wrong) => {
    const found = wrongInput(letter, readGiven(source)).map(({ path, rule }) => [path.join('.'), rule]);
    expect(found).toEqual(wrong);
  });
});

describe('the check', () => {
  const offers: HandlerOffer[] = [
    {
      name: 'send',
      input: { type: 'object', properties: { to: { type: 'string' }, days: { type: 'number' } }, required: ['to'] },
      output: { type: 'object', properties: { sentAt: { type: 'string' } }, required: ['sentAt'] },
    },
    { name: 'plain' },
  ];
  const codes = (step: Parameters<typeof serviceTask>[1], variables: string[] = []) => {
    const drawing = sketch('x', [start(), serviceTask('do', step), end()], ['start -> do -> end'], {
      variables: variables.map((name) => ({ name, type: 'text' as const })),
    });
    return checkDiagram(drawing, { handlers: offers }).map(({ code, path, facts }) => [code, path.join('.'), facts]);
  };

  it('finds no fault with what fits, whether given or there as case data', () => {
    expect(codes({ handler: 'send', input: [{ from: '"ann"', to: 'to' }] }, ['sentAt'])).toEqual([]);
    expect(codes({ handler: 'send' }, ['sentAt', 'to'])).toEqual([]);
    expect(codes({ handler: 'plain' })).toEqual([]);
    expect(codes({ handler: 'send', says: [{ to: 'to', text: 'ann' }] }, ['sentAt'])).toEqual([]);
    // A text stands before the formula for the same input; where case data is put into it, nobody knows yet how it reads.
    const both = {
      input: [
        { from: '"ann"', to: 'to' },
        { from: '"soon"', to: 'days' },
      ],
      says: [{ to: 'days', text: '{days}' }],
    };
    expect(codes({ handler: 'send', ...both }, ['sentAt', 'days'])).toEqual([]);
  });

  it('names what is not there, missing or wrong', () => {
    expect(codes({ handler: 'sent' })).toEqual([['handler.unknown', 'handler', { handler: 'sent' }]]);
    expect(codes({ handler: 'send', input: [{ from: '"soon"', to: 'days' }] })).toEqual([
      ['handler.input-missing', 'input', { handler: 'send', input: 'to' }],
      ['handler.input-wrong', 'input.0.from', { handler: 'send', input: 'days', rule: 'kind', asked: 'number' }],
      ['handler.output-unknown', 'handler', { handler: 'send', variable: 'sentAt', type: 'text' }],
    ]);
    expect(
      codes(
        {
          handler: 'send',
          says: [
            { to: 'to', text: 'ann' },
            { to: 'days', text: 'soon' },
          ],
        },
        ['sentAt'],
      ),
    ).toEqual([
      ['handler.input-wrong', 'says.1.text', { handler: 'send', input: 'days', rule: 'kind', asked: 'number' }],
    ]);
  });

  it('says nothing where the host cannot tell what it has', () => {
    const drawing = sketch('x', [start(), serviceTask('do', { handler: 'sent' }), end()], ['start -> do -> end']);
    expect(checkDiagram(drawing)).toEqual([]);
  });
});
