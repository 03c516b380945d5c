// What becomes of the rarer gateways of a file: the complex one, and those that begin a case.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { checkDiagram } from '@baton/core';
import { CaseDriver } from '@baton/core/testing';
import { describe, expect, it } from 'vitest';
import { readInside, timer } from './testing/bpmn-text';

describe('gateways of the rarer kinds', () => {
  const paths = (...ends: readonly (readonly [string, string, string?])[]) =>
    ends
      .map(
        ([from, to, when], i) =>
          `<sequenceFlow id="f${i}" sourceRef="${from}" targetRef="${to}">${when ? `<conditionExpression>${when}</conditionExpression>` : ''}</sequenceFlow>`,
      )
      .join('');
  const three = `<startEvent id="s"/><parallelGateway id="fork"/><userTask id="a" camunda:assignee="ann"/><userTask id="b" camunda:assignee="ann"/><userTask id="c" camunda:assignee="ann"/><userTask id="d" camunda:assignee="ann"/><endEvent id="e"/>`;
  const joined = (condition: string, ...more: readonly (readonly [string, string, string?])[]) =>
    readInside(
      `${three}<complexGateway id="x">${condition}</complexGateway>${paths(
        ['s', 'fork'],
        ['fork', 'a'],
        ['fork', 'b'],
        ['fork', 'c'],
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
        ...(more.length > 0 ? more : [['x', 'e'] as const]),
      )}`,
    );
  const when = (text: string) => `<activationCondition>${text}</activationCondition>`;

  it.each([
    ['activationCount >= 2', 2],
    ['${activationCount > 1}', 2],
    ['=2 &lt;= activationCount', 2],
    ['${activationCount ge 1}', 1],
  ])('goes on with the n-th path: %s', (text, count) => {
    const { node, told } = joined(when(text));
    expect(told).toEqual([]);
    expect(node('x')).toMatchObject({ kind: 'parallelGateway', waitFor: { count, rest: 'ignore' } });
  });

  it('waits for all where all are asked for', () => {
    const { node } = joined(when('${activationCount == 3}'));
    expect(node('x')).toEqual({ kind: 'parallelGateway', id: 'x' });
  });

  it.each(['${activationCount &gt; 5}', '${color == "red"}', ''])('tells where the rule is another: %s', (text) => {
    const { told, node } = joined(text === '' ? '' : when(text));
    expect(told).toContain('error bpmn.element-not-supported');
    expect(node('x')?.kind).toBe('inclusiveGateway');
  });

  it('goes apart by conditions, also behind a join', () => {
    const { node, flow, told, diagram } = joined(
      when('activationCount >= 2'),
      ['x', 'e', '${sum &gt; 3}'],
      ['x', 'c', '${sum &lt;= 3}'],
    );
    expect(told).toEqual([]);
    expect(node('x_then')?.kind).toBe('inclusiveGateway');
    expect(flow('f7')).toMatchObject({ from: 'x_then', to: 'e', when: 'sum > 3' });
    expect(diagram.flows.filter(({ from }) => from === 'x').map(({ to }) => to)).toEqual(['x_then']);
    const apart = readInside(
      `<startEvent id="s"/><complexGateway id="x" default="f2"/><endEvent id="e"/><endEvent id="d"/>${paths(['s', 'x'], ['x', 'e', '${a}'], ['x', 'd'])}`,
    );
    expect(apart.told).toEqual([]);
    expect(apart.node('x')?.kind).toBe('inclusiveGateway');
  });

  const message = (id: string, name: string) =>
    `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="${name}"/></intermediateCatchEvent>`;
  const events = (attributes: string) =>
    readInside(
      `<eventBasedGateway id="g" instantiate="true" ${attributes}/>${message('m1', 'paid')}
      <receiveTask id="m2" messageRef="ordered"/><userTask id="a"/><userTask id="b"/><endEvent id="e"/>${paths(
        ['g', 'm1'],
        ['g', 'm2'],
        ['m1', 'a'],
        ['m2', 'b'],
        ['a', 'e'],
        ['b', 'e'],
      )}`,
      '<message id="paid" name="paid"/>',
      '<message id="ordered" name="ordered"/>',
    );

  it('begins with each of the events behind a gateway that instantiates', () => {
    const { node, told, diagram } = events('');
    expect(told).toEqual([]);
    expect(node('g')).toBeUndefined();
    expect(node('m1')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'paid' } });
    expect(node('m2')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'ordered' } });
    expect(diagram.flows.map(({ from, to }) => `${from} ${to}`)).toEqual(['m1 a', 'm2 b', 'a e', 'b e']);
    expect(
      checkDiagram(diagram).filter(({ severity, code }) => severity === 'error' && !code.startsWith('assignment')),
    ).toEqual([]);
  });

  it('waits for the others where all of them are needed', () => {
    const { node, told, diagram } = events('eventGatewayType="Parallel"');
    expect(told).toEqual([]);
    expect(node('m1_awaits')).toMatchObject({ kind: 'receiveTask', message: 'ordered' });
    expect(node('m2_awaits')).toMatchObject({ kind: 'intermediateCatchEvent', event: { message: 'paid' } });
    expect(diagram.flows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      [
        'm1 m1_fork',
        'm1_fork m1_then',
        'm1_fork m1_awaits',
        'm1_awaits m2_then',
        'm1_then a',
        'm2 m2_fork',
        'm2_fork m2_then',
        'm2_fork m2_awaits',
        'm2_awaits m1_then',
        'm2_then b',
        'a e',
        'b e',
      ].sort(),
    );
    expect(
      checkDiagram(diagram).filter(({ severity, code }) => severity === 'error' && !code.startsWith('assignment')),
    ).toEqual([]);
  });

  it('runs so: with two of three, and with both messages whichever came first', () => {
    const two = new CaseDriver(joined(when('activationCount >= 2'), ['x', 'd'], ['d', 'e']).diagram);
    expect(two.start()).toBeNull();
    for (const step of ['a', 'b']) expect(two.complete(step)).toBeNull();
    expect(two.places().toSorted()).toEqual(['c', 'd']);
    for (const step of ['d', 'c']) expect(two.complete(step)).toBeNull();
    expect(two.state?.status).toBe('completed');
    for (const [first, other] of [
      ['m1', 'ordered'],
      ['m2', 'paid'],
    ] as const) {
      const both = new CaseDriver(events('eventGatewayType="Parallel"').diagram);
      const start = { type: 'start', key: 'T-1', title: '', owner: null, variables: {}, startAt: first } as const;
      expect(both.send(start)).toBeNull();
      expect(both.places().toSorted()).toEqual([first === 'm1' ? 'a' : 'b', `${first}_awaits`]);
      both.send({ type: 'receive', message: other, key: 'T-1', variables: {} }, { system: 'message' });
      expect(both.places().toSorted()).toEqual(['a', 'b']);
    }
  });

  it('begins with a receive task that instantiates; one with events at its rim is told', () => {
    const begun = readInside(
      `<receiveTask id="r" instantiate="true" messageRef="m"/><endEvent id="e"/>${paths(['r', 'e'])}`,
      '<message id="m" name="hello"/>',
    );
    expect(begun.told).toEqual([]);
    expect(begun.node('r')).toMatchObject({ kind: 'startEvent', event: { type: 'message', message: 'hello' } });
    const timed = readInside(
      `<eventBasedGateway id="g" instantiate="true"/><intermediateCatchEvent id="t">${timer('P1D')}</intermediateCatchEvent><endEvent id="e"/>${paths(['g', 't'], ['t', 'e'])}`,
    );
    expect(timed.told).toContain('error bpmn.element-not-supported');
  });
});
