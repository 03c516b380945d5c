// Files as they come: BPMN of others, drawings saved from here, and everything that is neither. Nothing throws, everything is explained.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDiagram, parseDiagram } from '@baton/core';
import { importProblem } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { type ReadFile, readFile } from './read-file';
import { takeOver } from './take-over';

const file = (content: string | Uint8Array) => new Blob([content as BlobPart]);
const fault = (read: ReadFile) => (read.ok ? null : read.fault.type);
const bpmn = (inside: string) =>
  `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${inside}</definitions>`;
const process = (id: string, name: string) =>
  `<process id="${id}" name="${name}" isExecutable="true"><startEvent id="${id}-s"/><userTask id="${id}-t" name="Look"/><endEvent id="${id}-e"/>
   <sequenceFlow id="${id}-1" sourceRef="${id}-s" targetRef="${id}-t"/><sequenceFlow id="${id}-2" sourceRef="${id}-t" targetRef="${id}-e"/></process>`;

describe('a file that can be read', () => {
  it('has several processes to choose from, arranged where it brings no layout, under the identifier there is', async () => {
    const read = await readFile(file(bpmn(process('refund', 'Refund') + process('claim', 'Claim'))));
    if (!read.ok) throw new Error('not read');
    expect(read.processes.map(({ diagram, isLaidOut }) => [diagram.name, isLaidOut])).toEqual([
      ['Refund', false],
      ['Claim', false],
    ]);
    const mine = takeOver(read.processes[1] as (typeof read.processes)[number], 'mine');
    expect([mine.id, Object.keys(mine.layout?.nodes ?? {}).length]).toEqual(['mine', 3]);
    expect(parseDiagram(mine).ok).toBe(true);
  });

  it('is arranged as a whole where the file has a place for a few steps only, and stays where it has one for most', async () => {
    const shape = (id: string, y: number) =>
      `<di:BPMNShape bpmnElement="refund-${id}"><dc:Bounds x="200" y="${y}" width="100" height="80"/></di:BPMNShape>`;
    const drawn = (shapes: string) =>
      bpmn(
        `${process('refund', 'Refund')}<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><di:BPMNPlane bpmnElement="refund">${shapes}</di:BPMNPlane></di:BPMNDiagram>`,
      );
    const few = await readFile(file(drawn(shape('t', 700))));
    const most = await readFile(file(drawn(shape('s', 0) + shape('t', 700))));
    if (!few.ok || !most.ok || !few.processes[0] || !most.processes[0]) throw new Error('not read');
    expect([few.processes[0].isLaidOut, most.processes[0].isLaidOut]).toEqual([false, true]);
    expect(Object.keys(takeOver(few.processes[0], 'mine').layout?.nodes ?? {})).toHaveLength(3);
    expect(takeOver(most.processes[0], 'mine').layout).toEqual(most.processes[0].diagram.layout);
  });

  it('is read with a mark before it, and in UTF-16', async () => {
    const text = bpmn(process('refund', 'Rückgabe'));
    expect((await readFile(file(`\uFEFF${text}`))).ok).toBe(true);
    const wide = new Uint8Array(text.length * 2 + 2);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) wide[2 * i + 2] = text.charCodeAt(i);
    const read = await readFile(file(wide));
    expect(read.ok && read.processes[0]?.diagram.name).toBe('Rückgabe');
  });

  it('may be a drawing that was saved from here', async () => {
    const read = await readFile(file(JSON.stringify(printOrder())));
    expect(read.ok && read.processes[0]).toMatchObject({ bpmnId: null, diagram: { name: 'Print order' } });
  });

  it('keeps a layout of its own', async () => {
    const drawn = { ...printOrder(), layout: { nodes: { brief: { x: 40, y: 80 } } } };
    const read = await readFile(file(JSON.stringify(drawn)));
    if (!read.ok || !read.processes[0]) throw new Error('not read');
    expect(takeOver(read.processes[0], 'mine').layout).toEqual(drawn.layout);
  });

  it('may have ten thousand steps, and is read in seconds', async () => {
    const count = 10_000;
    const tasks = Array.from({ length: count }, (_, i) => `<userTask id="t${i}" name="Step ${i}"/>`).join('');
    const flows = Array.from(
      { length: count - 1 },
      (_, i) => `<sequenceFlow id="f${i}" sourceRef="t${i}" targetRef="t${i + 1}"/>`,
    ).join('');
    const startedAt = performance.now();
    const read = await readFile(file(bpmn(`<process id="long">${tasks}${flows}</process>`)));
    expect(read.ok && read.processes[0]?.diagram.nodes).toHaveLength(count);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['text', 'Dear colleagues', 'notOurs'],
    ['nothing', '', 'notOurs'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'notOurs'],
    ['half of a drawing', JSON.stringify(printOrder()).slice(0, 500), 'notOurs'],
    ['JSON of something else', '{"name":"baton","version":"1.0.0"}', 'broken'],
    ['a drawing of a newer program', JSON.stringify({ ...printOrder(), format: 2 }), 'newer'],
    ['a drawing with a hole', JSON.stringify({ ...printOrder(), nodes: [{ id: 'x' }] }), 'broken'],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'bpmn'],
    ['half of a BPMN file', bpmn(process('a', 'A')).slice(0, 300), 'bpmn'],
    [
      'a file that reads other files',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><definitions>&a;</definitions>',
      'bpmn',
    ],
    ['a process without anything', bpmn(''), 'bpmn'],
  ] as const)('is told to be %s', async (_, content, type) => {
    const read = await readFile(file(content));
    expect(fault(read)).toBe(type);
    if (type === 'bpmn') {
      const [problem] = read.problems;
      expect(importProblem('en', problem?.code ?? '', problem?.facts)).not.toContain('Something went wrong');
      expect(problem?.line).toBeGreaterThan(0);
    }
  });

  it('is not even read when it is far too large', async () => {
    const huge = { size: 50_000_000, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(fault(await readFile(huge))).toBe('tooLarge');
  });

  it('is told when the browser lost it', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(fault(await readFile(gone as unknown as Blob))).toBe('unreadable');
  });
});

const models = fileURLToPath(new URL('../../../../../shared/cases/bpmn/', import.meta.url));
const shared = listed(models);

describe.skipIf(shared.length === 0)('files of others', () => {
  it('are all read or explained, and what is read is a drawing', async () => {
    const sample = shared.filter((_, at) => at % 12 === 0);
    expect(sample.length).toBeGreaterThan(10);
    for (const name of sample) {
      const read = await readFile(file(new Uint8Array(readFileSync(models + name))));
      if (!read.ok) {
        expect(read.problems.length + Number(read.fault.type !== 'bpmn'), name).toBeGreaterThan(0);
        continue;
      }
      for (const process of read.processes) {
        const diagram = takeOver(process, 'mine');
        expect(parseDiagram(diagram).ok, name).toBe(true);
        expect(() => checkDiagram(diagram), name).not.toThrow();
      }
    }
  }, 60_000);
});

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn'));
  } catch {
    console.log('the files of others are not here: their import is not tested');
    return [];
  }
}
