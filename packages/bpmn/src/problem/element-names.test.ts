// Problems name their elements as people do.
import { expect, it } from 'vitest';
import { importBpmn } from '../import-bpmn';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:x="urn:x">
  <collaboration id="c"><participant id="us" name="Us" processRef="p"/><participant id="them" name="Them"/>
    <messageFlow id="letter" name="The letter" sourceRef="look" targetRef="them"/><messageFlow id="call" sourceRef="look" targetRef="them"/>
    <messageFlow id="blind" sourceRef="begin" targetRef="them"/></collaboration>
  <process id="p"><startEvent id="begin"/><userTask id="look" name="Look at
      it" camunda:formKey="look.html"/><endEvent id="end"/>
    <sequenceFlow id="a" sourceRef="begin" targetRef="look"/><sequenceFlow id="b" sourceRef="look" targetRef="end"/></process>
  <process id="q"><userTask id="look" name="Look again" camunda:formKey="again.html"/></process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
    <bpmndi:BPMNShape id="look_di" bpmnElement="look" x:colour="red"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

it('by their names, paths by where they lead, shapes by what they draw, twice the same id by the place', () => {
  const said = importBpmn(BPMN).problems.map(({ element, elementName, elementType }) => [
    element,
    elementName,
    elementType,
  ]);
  expect(said).toContainEqual(['letter', 'The letter', 'messageFlow']);
  expect(said).toContainEqual(['call', 'Look at it → Them', 'messageFlow']);
  expect(said).toContainEqual(['blind', undefined, 'messageFlow']);
  expect(said).toContainEqual(['look', 'Look at it', 'userTask']);
  expect(said).toContainEqual(['look', 'Look again', 'userTask']);
  expect(said.filter(([element]) => element === 'look_di').every(([, name]) => name?.startsWith('Look'))).toBe(true);
});
