import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../diagram/diagram';
import { CaseDriver, end, inside, sketch, start, subProcess, userTask } from '../testing';
import { adHocChoices } from './ad-hoc';

const flag = { name: 'enough', type: 'boolean' as const, default: false };

function adHoc(how: object): CaseDriver {
  const diagram = sketch(
    'p',
    [
      start(),
      subProcess('care', { variant: 'adHoc', adHoc: { order: 'parallel', ...how } as never }),
      inside('care', userTask('wash', { form: [{ variable: 'enough' }] })),
      inside('care', userTask('feed', { form: [{ variable: 'enough' }] })),
      inside('care', userTask('burp')),
      userTask('after'),
      end(),
    ],
    ['start -> care -> after -> end', 'feed -> burp'],
    { variables: [flag] },
  );
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  const test = new CaseDriver(diagram);
  test.start();
  return test;
}

const host = (test: CaseDriver) => test.state?.tokens.find((token) => test.nameOf(token.node) === 'care')?.id ?? 0;
const begin = (test: CaseDriver, node: string) => test.send({ type: 'startActivity', token: host(test), node });
const choices = (test: CaseDriver) => (test.state ? adHocChoices(test.graph, test.state, host(test)) : []);

describe('steps in any order', () => {
  it('are begun by hand; those that follow another are not', () => {
    const test = adHoc({});
    expect(test.places()).toEqual(['care']);
    expect(choices(test)).toEqual(['wash', 'feed']);
    expect(begin(test, 'burp')).toMatchObject({ code: 'activity.not-now' });
    expect(begin(test, 'nobody')).toMatchObject({ code: 'activity.unknown' });
    expect(test.send({ type: 'startActivity', token: 99, node: 'wash' })).toMatchObject({ code: 'token.unknown' });
    begin(test, 'feed');
    begin(test, 'wash');
    expect(test.places().sort()).toEqual(['care', 'feed', 'wash']);
    test.complete('feed');
    expect(test.places().sort()).toEqual(['burp', 'care', 'wash']);
  });

  it('are done when someone says so', () => {
    const test = adHoc({});
    begin(test, 'wash');
    test.complete('wash');
    expect(test.places()).toEqual(['care']);
    expect(test.send({ type: 'completeAdHoc', token: host(test) })).toBeNull();
    expect(test.places()).toEqual(['after']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('are done when it is enough; what still runs is given up where the drawing says so', () => {
    const test = adHoc({ until: 'enough', cancelRemaining: true });
    begin(test, 'wash');
    test.complete('wash');
    expect(test.places()).toEqual(['care']);
    begin(test, 'wash');
    begin(test, 'feed');
    test.complete('wash', undefined, { enough: true });
    expect(test.places()).toEqual(['after']);
  });

  it('are asked after each of them whether it is enough: what would follow does not begin', () => {
    const test = adHoc({ until: 'enough', cancelRemaining: true });
    begin(test, 'feed');
    test.complete('feed', undefined, { enough: true });
    expect(test.places()).toEqual(['after']);
    expect(test.events('node.entered').map(({ node }) => test.nameOf(node))).not.toContain('burp');
    expect(test.replayed()).toEqual(test.state);
  });

  it('else waited for', () => {
    const test = adHoc({ until: 'enough' });
    begin(test, 'wash');
    begin(test, 'feed');
    test.complete('wash', undefined, { enough: true });
    expect(test.places().sort()).toEqual(['care', 'feed']);
    test.complete('feed');
    test.complete('burp');
    expect(test.places()).toEqual(['after']);
  });

  it('one at a time', () => {
    const test = adHoc({ order: 'sequential' });
    begin(test, 'feed');
    expect(choices(test)).toEqual([]);
    expect(begin(test, 'wash')).toMatchObject({ code: 'activity.not-now' });
  });

  it('can be said to be done by hand, once nothing runs', () => {
    const test = adHoc({ until: 'enough', cancelRemaining: true });
    begin(test, 'wash');
    expect(test.send({ type: 'completeAdHoc', token: host(test) })).toMatchObject({ code: 'activity.running' });
    test.complete('wash');
    expect(test.send({ type: 'completeAdHoc', token: host(test) })).toBeNull();
    expect(test.places()).toEqual(['after']);
    expect(test.send({ type: 'completeAdHoc', token: test.state?.tokens[0]?.id ?? 0 })).toMatchObject({
      code: 'activity.not-ad-hoc',
    });
  });
});
