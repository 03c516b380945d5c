// What becomes of the events of a file, also of those with several definitions.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how JUEL is written
import { describe, expect, it } from 'vitest';
import { readInside, timer } from './testing/bpmn-text';

describe('events', () => {
  it('reads timers by their position', () => {
    const { node, told } = readInside(`
      <startEvent id="daily">${timer('R/PT24H', 'timeCycle')}</startEvent>
      <startEvent id="cron">${timer('0 0 9 ? * MON-FRI', 'timeCycle')}</startEvent>
      <startEvent id="once">${timer('2030-01-01T00:00:00Z', 'timeDate')}</startEvent>
      <userTask id="t"/>
      <boundaryEvent id="three" attachedToRef="t" cancelActivity="false">${timer('R3/PT10H', 'timeCycle')}</boundaryEvent>
      <boundaryEvent id="nightly" attachedToRef="t" cancelActivity="false">${timer('0 0 2 * * ?', 'timeCycle')}</boundaryEvent>
      <boundaryEvent id="late" attachedToRef="t">${timer('P1DT2H')}</boundaryEvent>
      <intermediateCatchEvent id="var">${timer('${wait}')}</intermediateCatchEvent>
      <intermediateCatchEvent id="local">${timer('2030-01-01T00:00:00', 'timeDate')}</intermediateCatchEvent>
      <intermediateCatchEvent id="seconds">${timer('PT90S')}</intermediateCatchEvent>
      <intermediateCatchEvent id="python">${timer('timedelta(hours=2)')}</intermediateCatchEvent>
      <intermediateCatchEvent id="quoted">${timer('"P1D"')}</intermediateCatchEvent>
      <intermediateCatchEvent id="feel">${timer('="PT5M"')}</intermediateCatchEvent>`);
    expect(told).toEqual([]);
    expect(node('daily')).toMatchObject({
      event: { type: 'timer', schedule: { every: { amount: 24, unit: 'hours' } } },
    });
    expect(node('cron')).toMatchObject({ event: { schedule: { cron: '0 0 9 ? * MON-FRI' } } });
    expect(node('once')).toMatchObject({ event: { schedule: { at: '2030-01-01T00:00:00Z' } } });
    expect(node('three')).toMatchObject({
      interrupting: false,
      event: {
        when: { elapsed: { amount: 10, unit: 'hours' } },
        repeat: { every: { amount: 10, unit: 'hours' }, times: 2 },
      },
    });
    expect(node('nightly')).toMatchObject({ event: { when: { cron: '0 0 2 * * ?' } } });
    expect(node('late')).toMatchObject({ interrupting: true, event: { when: { expression: 'duration("P1DT2H")' } } });
    expect(node('var')).toMatchObject({ event: { wait: { expression: 'wait' } } });
    expect(node('local')).toMatchObject({ event: { wait: { expression: '"2030-01-01T00:00:00"' } } });
    expect(node('seconds')).toMatchObject({ event: { wait: { for: { amount: 1.5, unit: 'minutes' } } } });
    expect(node('python')).toMatchObject({ event: { wait: { for: { amount: 120, unit: 'minutes' } } } });
    expect(node('quoted')).toMatchObject({ event: { wait: { for: { amount: 1, unit: 'days' } } } });
    expect(node('feel')).toMatchObject({ event: { wait: { for: { amount: 5, unit: 'minutes' } } } });
  });

  it('reads errors, escalations, signals, links, compensation and terminating ends', () => {
    const { node, diagram } = readInside(
      `
      <userTask id="t"/><userTask id="undo" isForCompensation="true"/>
      <boundaryEvent id="e" attachedToRef="t"><errorEventDefinition errorRef="err" camunda:errorCodeVariable="code"/></boundaryEvent>
      <boundaryEvent id="any" attachedToRef="t"><errorEventDefinition/></boundaryEvent>
      <boundaryEvent id="esc" attachedToRef="t" cancelActivity="false"><escalationEventDefinition escalationRef="up"/></boundaryEvent>
      <boundaryEvent id="comp" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>
      <association id="as" sourceRef="comp" targetRef="undo"/>
      <intermediateThrowEvent id="back"><compensateEventDefinition activityRef="t"/></intermediateThrowEvent>
      <intermediateThrowEvent id="far"><linkEventDefinition name="L"/></intermediateThrowEvent>
      <intermediateThrowEvent id="reached" name="Half way"/>
      <intermediateThrowEvent id="call"><signalEventDefinition signalRef="s"/></intermediateThrowEvent>
      <intermediateCatchEvent id="sig"><signalEventDefinition signalRef="s"/></intermediateCatchEvent>
      <intermediateCatchEvent id="cond"><conditionalEventDefinition camunda:variableName="a" camunda:variableEvents="create, delete"><condition>\${a > 1}</condition>
        </conditionalEventDefinition></intermediateCatchEvent>
      <endEvent id="all"><terminateEventDefinition flowable:terminateAll="true"/></endEvent>
      <boundaryEvent id="open" attachedToRef="t"><errorEventDefinition errorRef="codeless"/></boundaryEvent>
      <endEvent id="thrown"><errorEventDefinition errorRef="codeless"/></endEvent>
      <endEvent id="raw"><errorEventDefinition errorRef="unknown"/></endEvent>
      <endEvent id="send"><messageEventDefinition camunda:class="org.acme.Send"/></endEvent>
      <subProcess id="es" triggeredByEvent="true"><startEvent id="ess" isInterrupting="false"><escalationEventDefinition/></startEvent></subProcess>
      <transaction id="tx"><endEvent id="cancel"><cancelEventDefinition/></endEvent></transaction>
      <adHocSubProcess id="ad" ordering="Sequential" cancelRemainingInstances="false"><userTask id="x"/>
        <completionCondition>\${done}</completionCondition></adHocSubProcess>
      <adHocSubProcess id="rest"><userTask id="y"/><completionCondition>\${done}</completionCondition></adHocSubProcess>`,
      '<error id="err" errorCode="E1"/> <error id="codeless" errorCode=""/><escalation id="up" escalationCode="U1"/><signal id="s" name="all hands" flowable:scope="processInstance"/>',
    );
    expect(node('e')).toMatchObject({ event: { type: 'error', code: 'E1', codeVariable: 'code' }, interrupting: true });
    expect(node('any')).toMatchObject({ event: { type: 'error' } });
    expect(node('any')).not.toHaveProperty('event.code');
    expect(node('esc')).toMatchObject({ event: { type: 'escalation', code: 'U1' }, interrupting: false });
    expect(node('comp')).toMatchObject({ event: { type: 'compensation', handler: 'undo' } });
    expect(node('undo')).toMatchObject({ forCompensation: true });
    expect(node('back')).toMatchObject({ event: { type: 'compensation', activity: 't' } });
    expect(node('far')).toMatchObject({ kind: 'intermediateThrowEvent', event: { type: 'link', link: 'L' } });
    expect(node('reached')).toEqual({ kind: 'milestone', id: 'reached', name: 'Half way' });
    expect(node('call')).toMatchObject({ event: { type: 'signal', signal: 'all hands', scope: 'case' } });
    expect(node('sig')).toMatchObject({ event: { type: 'signal', signal: 'all hands' } });
    expect(node('cond')).toMatchObject({
      event: { type: 'condition', when: 'a > 1', on: ['a'], changes: ['create', 'delete'] },
    });
    expect(node('all')).toMatchObject({ terminate: 'case' });
    expect(node('open')).toMatchObject({ event: { type: 'error' } });
    expect(node('open')).not.toHaveProperty('event.code');
    expect(node('thrown')).toMatchObject({ event: { type: 'error', code: 'codeless' } });
    expect(node('raw')).toMatchObject({ event: { type: 'error', code: 'unknown' } });
    expect(node('send')).toMatchObject({ kind: 'sendTask', handler: 'org.acme.Send' });
    expect(diagram.flows).toContainEqual({ id: 'send_to_end', from: 'send', to: 'send_end' });
    expect(node('es')).toMatchObject({ variant: 'event' });
    expect(node('ess')).toMatchObject({ parent: 'es', event: { type: 'escalation' }, interrupting: false });
    expect(node('tx')).toMatchObject({ variant: 'transaction' });
    expect(node('ad')).toMatchObject({
      variant: 'adHoc',
      adHoc: { order: 'sequential', until: 'done', cancelRemaining: false },
    });
    // What still runs is given up unless the model says otherwise (BPMN 2.0.2, table 10.22).
    expect(node('rest')).toMatchObject({ adHoc: { order: 'parallel', until: 'done', cancelRemaining: true } });
  });
});

describe('an event with several definitions', () => {
  it('is whichever happens first, or all that is thrown', () => {
    const message = (name: string) => `<messageEventDefinition messageRef="${name}"/>`;
    const { node, diagram, told } = readInside(`
      <startEvent id="s">${message('a')}${message('b')}</startEvent>
      <intermediateCatchEvent id="c">${message('d')}${timer('PT1H')}</intermediateCatchEvent>
      <endEvent id="e">${message('x')}<errorEventDefinition errorRef="y"/></endEvent>
      <sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="e"/>`);
    expect(told.filter((line) => !line.includes('reference-dangling'))).toEqual([]);
    expect(diagram.flows.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'c>c_1',
      'c>c_2',
      'c_1>c_then',
      'c_2>c_then',
      'c_then>e',
      'e>e_2',
      's>s_then',
      's_2>s_then',
      's_then>c',
    ]);
    expect(node('s_2')).toMatchObject({ kind: 'startEvent', event: { message: 'b' } });
    expect(node('c')).toEqual({ kind: 'eventBasedGateway', id: 'c' });
    expect(node('c_2')).toMatchObject({ kind: 'intermediateCatchEvent', event: { type: 'timer' } });
    expect(node('e')).toMatchObject({ kind: 'intermediateThrowEvent', event: { message: 'x' } });
    expect(node('e_2')).toMatchObject({ kind: 'endEvent', event: { code: 'y' } });
  });
});

describe('an event that waits for all of its definitions', () => {
  it('is a fork, the events, and a join; at a start each of them begins the case', () => {
    const signal = (name: string) => `<signalEventDefinition signalRef="${name}"/>`;
    const { node, diagram } = readInside(`
      <startEvent id="s" parallelMultiple="true">${signal('a')}${signal('b')}</startEvent>
      <intermediateCatchEvent id="c" parallelMultiple="true">${signal('d')}${signal('e')}</intermediateCatchEvent>
      <endEvent id="z"/><sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="z"/>`);
    expect(diagram.flows.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'c>c_1',
      'c>c_2',
      'c_1>c_then',
      'c_2>c_then',
      'c_then>z',
      's>s_awaits',
      's_2>s_2_awaits',
      's_2_awaits>s_then',
      's_awaits>s_then',
      's_then>c',
    ]);
    expect([node('c')?.kind, node('c_then')?.kind]).toEqual(['parallelGateway', 'parallelGateway']);
    expect(node('s_awaits')).toMatchObject({ kind: 'intermediateCatchEvent', event: { signal: 'b' } });
    expect(node('s_2_awaits')).toMatchObject({ event: { signal: 'a' } });
  });
});
