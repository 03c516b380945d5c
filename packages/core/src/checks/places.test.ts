// Every place of a drawing where an expression may stand is checked before publishing, with the data that it may name there.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Diagram, parseDiagram } from '../diagram/diagram';
import { compile } from '../graph/compile';
import { CompileError } from '../graph/compile-error';
import { Expressions } from '../graph/compile-expression';
import { expressionPlaces } from '../graph/expression-places';
import {
  boundary,
  catches,
  end,
  eventSubProcess,
  inside,
  receive,
  sketch,
  start,
  step,
  subProcess,
  throws,
  userTask,
} from '../testing';
import { checkDiagram } from './check-diagram';
import { around, table, variables } from './testing/around-a-step';

const IDENTITY = { version: 1, hash: 'h' };

const each = (rest: object) => ({ repeat: { type: 'each' as const, parallel: false, ...rest } });

const rules = step('businessRuleTask', 'a', { decision: 't' });

const host = userTask('a');

const held = (event: Parameters<typeof boundary>[2]) => around(host, [boundary('b', 'a', event), end('x')]);

const started = (event: object): Diagram =>
  sketch('p', [start('start', { event: event as never }), end()], ['start -> end'], { variables });

const startedInside = (event: object): Diagram =>
  around(host, [eventSubProcess('e'), inside('e', start('s', { event: event as never })), inside('e', end('f'))]);

/** Each place of an expression: the drawing with this expression there, and what else it may read besides case data. */
const PLACES: readonly [string, (source: string) => Diagram, string?][] = [
  [
    'when',
    (s) => sketch('p', [start(), host, end(), end('x')], ['start -> a', `a -[${s}]-> end`, 'a -> x'], { variables }),
  ],
  ['set.0.value', (s) => around(step('scriptTask', 'a', { set: [{ variable: 'n', value: s }] }))],
  ['repeat.collection', (s) => around(userTask('a', each({ collection: s })))],
  ['repeat.count', (s) => around(userTask('a', each({ count: s })))],
  ['repeat.until', (s) => around(userTask('a', each({ count: '2', until: s }))), 'nrOfInstances'],
  ['repeat.until', (s) => around(userTask('a', each({ collection: 'list', element: 'one', until: s }))), 'outcome'],
  [
    'repeat.result.value',
    (s) => around(userTask('a', each({ collection: 'list', element: 'one', result: { variable: 'list', value: s } }))),
    'one',
  ],
  ['repeat.while', (s) => around(userTask('a', { repeat: { type: 'loop', while: s } })), 'loopCounter'],
  ['input.0.from', (s) => around(userTask('a', { input: [{ from: s, to: 'own' }] }))],
  [
    'input.1.from',
    (s) =>
      around(
        userTask('a', {
          input: [
            { from: '1', to: 'own' },
            { from: s, to: 'other' },
          ],
        }),
      ),
    'own',
  ],
  [
    'input.0.from',
    (s) => around(userTask('a', { ...each({ collection: 'list', element: 'one' }), input: [{ from: s, to: 'own' }] })),
    'one',
  ],
  [
    'output.0.from',
    (s) => around(userTask('a', { input: [{ from: '1', to: 'own' }], output: [{ from: s, to: 'n' }] })),
    'own',
  ],
  ['input.0.from', (s) => around(step('callActivity', 'a', { process: 'q', input: [{ from: s, to: 'n' }] }))],
  ['output.0.from', (s) => around(step('callActivity', 'a', { process: 'q', output: [{ from: s, to: 'n' }] })), 'gone'],
  ['processFrom', (s) => around(step('callActivity', 'a', { processFrom: s }))],
  ['key', (s) => around(step('callActivity', 'a', { process: 'q', key: s }))],
  [
    'adHoc.until',
    (s) =>
      around(
        subProcess('a', {
          variant: 'adHoc',
          adHoc: { order: 'parallel', until: s },
          variables: [{ name: 'own', type: 'number' }],
        }),
        [inside('a', userTask('i'))],
      ),
    'own',
  ],
  ['messageFrom', (s) => around(receive('a', 'm', { message: undefined, messageFrom: s }))],
  ['correlationKey', (s) => around(receive('a', 'm', { correlationKey: s }))],
  ['payload.0.from', (s) => around(step('sendTask', 'a', { message: 'm', payload: [{ from: s, to: 'x' }] }))],
  ['event.messageFrom', (s) => around(catches('a', { type: 'message', messageFrom: s }))],
  ['event.correlationKey', (s) => around(catches('a', { type: 'message', message: 'm', correlationKey: s }))],
  [
    'event.output.0.from',
    (s) => around(catches('a', { type: 'message', message: 'm', output: [{ from: s, to: 'n' }] })),
    'gone',
  ],
  ['event.signalFrom', (s) => around(catches('a', { type: 'signal', signalFrom: s }))],
  ['event.when', (s) => around(catches('a', { type: 'condition', when: s }))],
  ['event.wait.expression', (s) => around(catches('a', { type: 'timer', wait: { expression: s } }))],
  ['event.input.0.from', (s) => around(throws('a', { type: 'message', message: 'm', input: [{ from: s, to: 'x' }] }))],
  ['event.input.0.from', (s) => around(throws('a', { type: 'signal', signal: 'm', input: [{ from: s, to: 'x' }] }))],
  [
    'event.message',
    (s) =>
      sketch('p', [start(), end('end', { event: { type: 'error', message: s } })], ['start -> end'], { variables }),
  ],
  ['event.when.expression', (s) => held({ type: 'timer', when: { expression: s } })],
  ['event.when', (s) => held({ type: 'condition', when: s })],
  ['event.messageFrom', (s) => held({ type: 'message', messageFrom: s })],
  ['event.schedule.expression', (s) => started({ type: 'timer', schedule: { expression: s } }), 'gone'],
  ['event.messageFrom', (s) => started({ type: 'message', messageFrom: s }), 'gone'],
  ['event.when', (s) => startedInside({ type: 'condition', when: s })],
  ['event.wait.expression', (s) => startedInside({ type: 'timer', wait: { expression: s } })],
  ['decisions.0.inputs.0.expression', (s) => around(rules, [], { decisions: table({ inputs: [{ expression: s }] }) })],
  [
    'decisions.0.rules.0.when.0',
    (s) => around(rules, [], { decisions: table({ rules: [{ when: [s], gives: ['1'] }] }) }),
  ],
  [
    'decisions.0.rules.0.gives.0',
    (s) => around(rules, [], { decisions: table({ rules: [{ when: ['-'], gives: [s] }] }) }),
  ],
  [
    'decisions.0.outputs.0.otherwise',
    (s) => around(rules, [], { decisions: table({ outputs: [{ name: 'n', otherwise: s }] }) }),
  ],
  [
    'decisions.0.outputs.0.values.0',
    (s) => around(rules, [], { decisions: table({ outputs: [{ name: 'n', values: [s] }] }) }),
  ],
];

const told = (diagram: Diagram, code: string) =>
  checkDiagram(diagram)
    .filter((problem) => problem.code === code && problem.severity === 'error')
    .map(({ path }) => path.join('.'));

describe('every expression of a drawing', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(PLACES)('is read before publishing: %s', (path, draw, local) => {
    expect(() => compile(draw('(('), IDENTITY)).toThrow(CompileError);
    expect(told(draw('(('), 'expression.syntax')).toEqual([path]);
    const reads = (name: string, rest: Partial<Diagram> = {}) =>
      told({ ...draw(`${name} = 1`), ...rest }, 'expression.reads-unknown');
    expect(reads('n')).toEqual([]);
    if (local !== undefined) expect(reads(local)).toEqual([]);
    if (local === 'gone') return;
    expect(reads('gone')).toEqual([path]);
    expect(reads('gone', { undeclared: 'accepted' })).toEqual([]);
  });

  it.each(PLACES)('is listed as it is compiled: %s', (_, draw) => {
    const diagram = draw('n');
    const compiled = vi.spyOn(Expressions.prototype, 'compile');
    compile(diagram, IDENTITY);
    const sources = new Set(compiled.mock.calls.map(([source]) => source));
    expect(new Set(expressionPlaces(diagram).map(({ source }) => source))).toEqual(sources);
  });

  it('by chance: whatever cannot be compiled has an error', () => {
    const feel = fc.constantFrom('((', 'n +', 'n', 'if n', '"', ')', '1 2', 'n > 1', 'not(', '[', 'gone');
    const drawn = fc.tuple(fc.constantFrom(...PLACES), feel).map(([[, draw], source]) => draw(source));
    fc.assert(
      fc.property(drawn, (diagram) => {
        const parsed = parseDiagram(diagram);
        if (!parsed.ok) return;
        const isWrong = checkDiagram(parsed.diagram).some(({ severity }) => severity === 'error');
        try {
          compile(parsed.diagram, IDENTITY);
        } catch (cause) {
          expect(cause).toBeInstanceOf(CompileError);
          expect(isWrong).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of who is responsible too', () => {
    const rule = (pool: object) => ({ assignment: { pools: [pool as never], pick: 'offer' as const } });
    const diagram = around(userTask('a', rule({ type: 'expression', people: '((' })));
    expect(told(diagram, 'expression.syntax')).toEqual(['assignment.pools.0.people']);
    // A field of another name is not read at all.
    expect(parseDiagram(around(userTask('a', rule({ type: 'expression', expression: '((' }))))).toMatchObject({
      ok: false,
    });
  });
});

describe('local data', () => {
  it('of a repetition and a sub-process may be named by who is responsible and by the form', () => {
    const variable = (name: string) => ({
      assignment: { pools: [{ type: 'variable' as const, variable: name }], pick: 'offer' as const },
      form: [{ variable: name }],
    });
    const unknown = (diagram: Diagram) =>
      checkDiagram(diagram)
        .map(({ code }) => code)
        .filter((code) => code === 'variable.unknown' || code === 'form.variable-unknown');
    const repeated = each({ collection: 'list', element: 'one' });
    expect(unknown(around(userTask('a', { ...repeated, ...variable('one') })))).toEqual([]);
    expect(unknown(around(userTask('a', { ...repeated, ...variable('two') })))).toEqual([
      'variable.unknown',
      'form.variable-unknown',
    ]);
    const within = (name: string) => [
      inside('s', start('i')),
      inside('s', userTask('a', variable(name))),
      inside('s', end('o')),
    ];
    const sub = subProcess('s', { variables: [{ name: 'own', type: 'text' }] });
    expect(unknown(around(sub, within('own')))).toEqual([]);
    expect(unknown(around(sub, within('one')))).toHaveLength(2);
  });

  it('does not go out into what is not declared', () => {
    expect(told(around(userTask('a', { output: [{ from: 'n', to: 'gone' }] })), 'variable.unknown')).toEqual([
      'output.0.to',
    ]);
  });
});
