import { DIAGRAM_LIMITS, parseDiagram } from '@baton/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBpmn } from './import-bpmn';
import { IMPORT_CODES } from './problem/import-problem';
import { file, process, readProcess } from './testing/bpmn-text';

const codes = (xml: string | Uint8Array) => importBpmn(xml).problems.map(({ code }) => code);

describe('a file that is refused', () => {
  it.each([
    ['nothing', '', 'bpmn.xml-malformed'],
    ['text', 'hello', 'bpmn.xml-malformed'],
    ['an open element', '<definitions>', 'bpmn.xml-malformed'],
    ['elements that cross', '<a><b></a></b>', 'bpmn.xml-malformed'],
    ['two roots', '<a/><b/>', 'bpmn.xml-malformed'],
    ['an attribute twice', '<a x="1" x="2"/>', 'bpmn.xml-malformed'],
    ['an attribute without quotes', '<a x=1/>', 'bpmn.xml-malformed'],
    ['a prefix that nobody declares', '<b:a/>', 'bpmn.xml-malformed'],
    ['an open comment', '<a><!-- ', 'bpmn.xml-malformed'],
    [
      'a document type that reads files',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'bpmn.doctype-refused',
    ],
    [
      'an entity bomb',
      '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><lolz>&b;</lolz>',
      'bpmn.doctype-refused',
    ],
    ['an entity of its own', '<a>&nbsp;</a>', 'bpmn.entity-unknown'],
    ['a character that XML has not', '<a>&#0;</a>', 'bpmn.entity-unknown'],
    ['something else', '<html/>', 'bpmn.not-bpmn'],
    ['no process', file(), 'bpmn.no-process'],
    ['elements in elements without end', `${'<a>'.repeat(100_000)}`, 'bpmn.too-large'],
    ['too many elements', `<a>${'<b/>'.repeat(100_001)}</a>`, 'bpmn.too-large'],
    ['too many characters', `<a>${' '.repeat(10_000_001)}</a>`, 'bpmn.too-large'],
    ['too many attributes', `<a ${Array.from({ length: 300 }, (_, i) => `x${i}=""`).join(' ')}/>`, 'bpmn.too-large'],
  ])('%s', (_, xml, code) => {
    const result = importBpmn(xml);
    expect(result.ok).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toContain(code);
    expect(result.problems[0]).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  it('is told with line and column', () => {
    expect(importBpmn('<definitions>\n  <process>\n  </proces>\n</definitions>')).toMatchObject({
      problems: [{ code: 'bpmn.xml-malformed', line: 3, column: 3, facts: { what: '</proces>' } }],
    });
  });

  it('may be in any encoding that it names, and no other', () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${file('<process id="p" name="Gr\u00fc\u00dfe"><startEvent id="s"/></process>')}`;
    expect(importBpmn(Buffer.from(latin, 'latin1'))).toMatchObject({
      ok: true,
      processes: [{ diagram: { name: 'Grüße' } }],
    });
    expect(codes(Buffer.from(latin.replace('ISO-8859-1', 'UTF-8'), 'latin1'))).toEqual(['bpmn.encoding-unknown']);
    expect(codes(Buffer.from(latin.replace('ISO-8859-1', 'x-martian'), 'latin1'))).toEqual(['bpmn.encoding-unknown']);
  });
});

describe('what is wrong inside', () => {
  it('is told at its place, and the rest is read', () => {
    const { diagram, problems } = readProcess(
      file(
        process(`<startEvent id="s" flowable:wrong="1" foo="2"/><bogus id="z"/>
<sequenceFlow id="gone" sourceRef="s" targetRef="nowhere"/>
<boundaryEvent id="alone"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
<userTask id="s"/><userTask id="${'x'.repeat(120)}" camunda:followUpDate="now" camunda:jobPriority="7"/>
<eventBasedGateway id="c" eventGatewayType="Parallel"/><dataObject id="d"/>
<intermediateCatchEvent id="when"><timerEventDefinition><timeDuration>soon</timeDuration></timerEventDefinition></intermediateCatchEvent>
<endEvent id="e" default="nobody"><messageEventDefinition messageRef="nobody"/></endEvent>`),
      ),
    );
    expect(diagram.nodes.map(({ id }) => id)).toContain('when');
    expect(problems.map(({ severity, code, line }) => `${line} ${severity} ${code}`)).toEqual([
      '3 info bpmn.extension-unknown',
      '3 info bpmn.attribute-unknown',
      '3 info bpmn.element-unknown',
      '4 error bpmn.path-dangling',
      '5 error bpmn.attached-nowhere',
      '6 warning bpmn.id-twice',
      '6 warning bpmn.id-renamed',
      '6 info bpmn.id-renamed',
      '6 warning bpmn.extension-not-carried',
      '6 info bpmn.extension-not-carried',
      '7 error bpmn.element-not-supported',
      '7 info bpmn.element-not-carried',
      '8 error bpmn.timer-not-understood',
      '9 info bpmn.attribute-unknown',
      '9 warning bpmn.reference-dangling',
    ]);
  });

  it('is counted where there is too much of it', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `<sequenceFlow id="f${i}" sourceRef="s" targetRef="no"/>`);
    const { problems } = readProcess(file(process(`<startEvent id="s"/>${many.join('')}`)));
    expect(problems).toHaveLength(2_001);
    expect(problems[0]).toMatchObject({ code: 'bpmn.more-problems', facts: { count: 1_000 } });
  });

  it('more steps than a diagram holds is an error, not a crash', () => {
    const many = Array.from({ length: DIAGRAM_LIMITS.nodes + 1 }, (_, i) => `<task id="t${i}"/>`).join('');
    expect(codes(file(process(many)))).toContain('bpmn.diagram-invalid');
  });
});

describe('in whatever is read', () => {
  const sound = file(
    process(`<startEvent id="s"/><userTask id="t" camunda:assignee="\${who}" name="A &amp; B"><multiInstanceLoopCharacteristics>
      <loopCardinality>\${n + 1}</loopCardinality></multiInstanceLoopCharacteristics></userTask><subProcess id="sub"><task id="in"/></subProcess>
      <boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
      <sequenceFlow id="f" sourceRef="s" targetRef="t"><conditionExpression><![CDATA[\${a.b[0] > 1 && !c}]]></conditionExpression></sequenceFlow>
      <callActivity id="call" calledElement="x"><extensionElements><camunda:in source="a" target="b"/></extensionElements></callActivity>`),
  );

  function holds(xml: string): void {
    const result = importBpmn(xml);
    for (const { code, line, column } of result.problems) {
      expect(IMPORT_CODES).toContain(code);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
    if (!result.ok) expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
    else for (const { diagram } of result.processes) expect(parseDiagram(JSON.stringify(diagram)).ok).toBe(true);
  }

  it('nothing throws for random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), { numRuns: 300 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void importBpmn(bytes)),
      { numRuns: 300 },
    );
  });

  it('nothing throws for a file that was cut, repeated and mixed up', () => {
    const pieces = sound.split(/(?=[<>"'=&$])/);
    const edit = fc.record({
      at: fc.nat(pieces.length),
      remove: fc.nat(6),
      insert: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const mixed = [...pieces];
        for (const { at, remove, insert } of edits) mixed.splice(at, remove, ...insert);
        holds(mixed.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('nothing throws for well-formed files whose values and elements are exchanged', () => {
    const values = [
      's',
      't',
      'sub',
      '',
      '${',
      '${a',
      'true',
      '-1',
      '1e9',
      'R0/PT0S',
      'PT',
      '__proto__',
      'constructor',
      'x y',
      '\u0000',
    ];
    const tags = [
      'task',
      'userTask',
      'startEvent',
      'subProcess',
      'lane',
      'laneSet',
      'boundaryEvent',
      'timerEventDefinition',
      'process',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...values)), { maxLength: 5 }),
        fc.array(fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...tags)), { maxLength: 2 }),
        (changes, renames) => {
          let n = -1;
          const changed = sound.replace(/(\s(?!xmlns)[\w:]+=)"([^"]*)"/g, (whole, name: string) => {
            n += 1;
            const value = changes.find(([at]) => at === n)?.[1];
            return value === undefined ? whole : `${name}"${value}"`;
          });
          holds(
            renames.reduce((xml, [from, to]) => xml.replaceAll(new RegExp(`(</?)${from}\\b`, 'g'), `$1${to}`), changed),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is done in time', () => {
    const unknown = `<process id="p"><startEvent id="s"/>${'<bogus x="1"/>'.repeat(60_000)}</process>`;
    const startedAt = performance.now();
    importBpmn(file(unknown));
    importBpmn(file(`<process id="p">${'<dataObject id="d"/>'.repeat(60_000)}</process>`));
    importBpmn(file(process(`<scriptTask id="s"><script>${'a+'.repeat(100_000)}</script></scriptTask>`)));
    importBpmn(file(process(`<task id="s" name="${' '.repeat(500_000)}x"/>`)));
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
