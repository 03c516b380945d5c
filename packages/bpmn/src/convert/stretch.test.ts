// Steps that stand apart in a file stand apart here, though they are wider; what fits already is not stretched further.
import { expect, it } from 'vitest';
import { importBpmn } from '../import-bpmn';

const DI = 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"';

/** A task, an event on the way and a task, with `gap` between them. */
function placesOf(gap: number): readonly number[] {
  const shape = (id: string, x: number, y: number, width: number, height: number) =>
    `<bpmndi:BPMNShape bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
  const result = importBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${DI}>
    <process id="p"><userTask id="a"/><intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>P1D</timeDuration>
      </timerEventDefinition></intermediateCatchEvent><userTask id="b"/></process>
    <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">${shape('a', 0, 0, 100, 80)}${shape('w', 100 + gap, 22, 36, 36)}
      ${shape('b', 136 + 2 * gap, 0, 100, 80)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`);
  const nodes = (result.ok && result.processes[0]?.diagram.layout?.nodes) || {};
  return ['a', 'w', 'b'].map((id) => nodes[id]?.x ?? Number.NaN);
}

it('with little room between them', () => {
  const [a = 0, w = 0, b = 0] = placesOf(30);
  expect(w - a).toBeGreaterThanOrEqual(190 + 10);
  expect(b - w).toBeGreaterThanOrEqual(190 + 10);
});

it('with the usual room as before', () => {
  const [a = 0, w = 0] = placesOf(60);
  expect(w - a).toBe(Math.round(128 * 1.7));
});
