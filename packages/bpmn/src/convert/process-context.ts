// What the converters of one process share: what they read from, and what they write to. Made by convert-process.ts.
import type { Flow, Node, Variable } from '@baton/core';
import { ExpressionReader } from '../expression/expression-reader';
import type { BpmnModel } from '../model/bpmn-model';
import { type BpmnElement, text } from '../model/element';
import { IdMap } from '../names/id-map';
import { titleOf } from '../names/names';
import type { ImportProblem, ImportProblemCode, ImportSeverity, ProblemList } from '../problem/import-problem';
import type { Found, VendorReader } from '../vendor/vendor-reader';
import { attribute, nearestId, type XmlElement } from '../xml/xml-element';
import type { FlowIndex } from './flow-index';

/** What stands in artifacts and collaborations of the whole file, looked up by the element that it belongs to. */
export interface Surroundings {
  /** Activities that undo, by their boundary event. */
  readonly handlers: ReadonlyMap<BpmnElement, BpmnElement>;
}

export class ProcessContext {
  readonly ids: IdMap;
  readonly expressions: ExpressionReader;
  readonly nodes: Node[] = [];
  readonly flows: Flow[] = [];
  readonly variables = new Map<string, Variable>();
  /** Ids of the steps that are in the diagram by now: a path leads only between these. */
  readonly converted = new Map<BpmnElement, string>();
  /** From where the paths of a step lead on, where that is another one made of the same element. */
  readonly leavesFrom = new Map<string, string>();
  /** Where a case goes on behind one of several events that all must come, see instantiating.ts. */
  readonly thens = new Map<BpmnElement, string>();
  readonly laneOf = new Map<BpmnElement, string>();
  /** Variables that hold who started the case (`camunda:initiator`). */
  readonly initiators = new Set<string>();

  constructor(
    readonly model: BpmnModel,
    readonly vendor: VendorReader,
    readonly problems: ProblemList,
    readonly around: Surroundings,
    readonly flowIndex: FlowIndex,
  ) {
    this.ids = new IdMap(problems, (element) => model.placeOf(element));
    this.expressions = new ExpressionReader(problems);
  }

  tell(
    severity: ImportSeverity,
    code: ImportProblemCode,
    element: BpmnElement,
    facts: ImportProblem['facts'] = {},
  ): void {
    this.problems.add(severity, code, this.model.placeOf(element), facts);
  }

  add(element: BpmnElement, node: Node): void {
    this.nodes.push(node);
    this.converted.set(element, node.id);
  }

  /** A path that the import adds. */
  connect(from: string, to: string): void {
    this.flows.push({ id: this.ids.made(`flow_${from}_${to}`), from, to });
  }

  /** A step that BPMN draws as one with the step before it. */
  addBehind(node: Node, flow: Flow): void {
    this.nodes.push(node);
    this.flows.push(flow);
  }

  /** A property of an element as a text with its place. */
  found(element: BpmnElement | undefined, name: string): Found | undefined {
    const value = text(element, name);
    return element && value ? { value, place: this.model.placeOf(element) } : undefined;
  }

  /** The FEEL of an expression element (`conditionExpression`, `timeDuration`, ...). */
  expression(element: BpmnElement | undefined, severity: ImportSeverity = 'error'): string | undefined {
    return this.expressions.feel(this.found(element, 'body'), { language: text(element, 'language'), severity });
  }

  /** What a reference says, resolved or not: engines take an id that nothing has for the name itself. */
  written(element: BpmnElement, reference: string): Found | undefined {
    const xml = this.model.xmlOf(element);
    const value = (attribute(xml, reference) ?? childText(xml, reference))?.trim();
    return value ? { value, place: this.model.placeOf(element) } : undefined;
  }

  title(element: BpmnElement, name = 'name'): string | undefined {
    const given = text(element, name);
    const title = titleOf(given);
    if (given && title && title.length < given.replace(/\s+/g, ' ').length) {
      this.tell('info', 'bpmn.text-shortened', element, { name, length: given.length });
    }
    return title;
  }

  /** Declares case data that is evident; the first declaration stands. */
  declare(variable: Variable): void {
    if (!this.variables.has(variable.name)) this.variables.set(variable.name, variable);
  }

  placeOfXml(xml: XmlElement): Found['place'] {
    return { offset: xml.offset, element: nearestId(xml) };
  }
}

function childText(xml: XmlElement, local: string): string | undefined {
  return xml.children.find((child) => child.local === local)?.text;
}

/** Leaves out what is undefined, so that a diagram has only what it says. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
