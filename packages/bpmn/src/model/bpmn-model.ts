// The BPMN model of a file: bpmn-moddle's typed elements, made from our own XML tree, so that each still knows its place.
// Called by importBpmn; the converters read it through element.ts.
import type { ModdleElement, ModdleProperty } from 'bpmn-moddle';
import type { ProblemList, ProblemPlace } from '../problem/import-problem';
import { nearestId, type XmlElement } from '../xml/xml-element';
import { BPMN, coerced, create, isOwnNamespace, propertyOf, slotOf } from './vocabulary';

export interface BpmnModel {
  readonly definitions: ModdleElement;
  readonly byId: ReadonlyMap<string, ModdleElement>;
  /** The XML element from which a model element was made. */
  xmlOf(element: ModdleElement): XmlElement;
  placeOf(element: ModdleElement): ProblemPlace;
}

interface Reference {
  readonly element: ModdleElement;
  readonly property: ModdleProperty;
  readonly id: string;
  readonly place: ProblemPlace;
}

/** Derived from the paths themselves; written twice in many files, and not always the same. */
const DERIVED: ReadonlySet<string> = new Set(['incoming', 'outgoing']);

/** References without which something runs differently: told when they lead nowhere. Ends of paths and hosts are told by their converters. */
const STEERING: ReadonlySet<string> = new Set([
  'messageRef',
  'signalRef',
  'errorRef',
  'escalationRef',
  'activityRef',
  'default',
  'processRef',
  'flowNodeRef',
  'conditionRef',
]);

/** Builds the model; null where the root is no BPMN definitions. */
export function readModel(root: XmlElement, problems: ProblemList): BpmnModel | null {
  if (root.uri !== BPMN || root.local !== 'definitions') {
    problems.add('error', 'bpmn.not-bpmn', { offset: root.offset, element: null }, { name: root.local });
    return null;
  }
  const builder = new Builder(problems);
  const definitions = builder.build(root);
  builder.resolve();
  const { origins, byId } = builder;
  const xmlOf = (element: ModdleElement) => origins.get(element) ?? root;
  return {
    definitions,
    byId,
    xmlOf,
    placeOf: (element) => placeOf(xmlOf(element)),
  };
}

export function placeOf(xml: XmlElement): ProblemPlace {
  return { offset: xml.offset, element: nearestId(xml) };
}

class Builder {
  readonly origins = new Map<ModdleElement, XmlElement>();
  readonly byId = new Map<string, ModdleElement>();
  /** By the process (or other root element) that they stand in: tools number the steps of each process anew. */
  private readonly byRoot = new Map<XmlElement, Map<string, ModdleElement>>();
  private readonly references: Reference[] = [];

  constructor(private readonly problems: ProblemList) {}

  build(root: XmlElement): ModdleElement {
    const definitions = this.element(root, 'bpmn:Definitions');
    const open: (readonly [XmlElement, ModdleElement])[] = [[root, definitions]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [xml, element] = next;
      const inside = xml.children.flatMap((child) => this.child(child, element));
      // Kept in the order of the file: the last one pushed is read first.
      open.push(...inside.reverse());
    }
    return definitions;
  }

  resolve(): void {
    for (const { element, property, id, place } of this.references) {
      const near = this.byRoot.get(rootOf(this.origins.get(element)) as XmlElement);
      const local = id.slice(id.indexOf(':') + 1);
      const target = near?.get(id) ?? this.byId.get(id) ?? this.byId.get(local);
      const name = property.ns.localName;
      if (!target) {
        if (STEERING.has(name)) this.problems.add('warning', 'bpmn.reference-dangling', place, { name, id });
      } else if (property.isMany) {
        (element.get(property.name) as ModdleElement[]).push(target);
      } else {
        element.set(property.name, target);
      }
    }
  }

  /** Puts a child into its parent; answers it where it is an element whose own children are still to be read. */
  private child(xml: XmlElement, parent: ModdleElement): (readonly [XmlElement, ModdleElement])[] {
    const slot = slotOf(parent.$descriptor, xml);
    if (!slot) {
      const code = isOwnNamespace(xml.uri) ? 'bpmn.element-unknown' : 'bpmn.extension-unknown';
      this.problems.add('info', code, placeOf(xml), { name: xml.local });
      return [];
    }
    const { property, type } = slot;
    if (type === null) {
      if (property.isReference) this.refer(parent, property, xml.text, placeOf(xml));
      else put(parent, property, coerced(property, xml.text));
      return [];
    }
    const element = this.element(xml, type);
    element.$parent = parent;
    put(parent, property, element);
    // What stands in extensionElements is no BPMN: it is read where it is understood, see vendor/.
    return type === 'bpmn:ExtensionElements' ? [] : [[xml, element]];
  }

  private element(xml: XmlElement, type: string): ModdleElement {
    const element = create(type);
    this.origins.set(element, xml);
    const { $descriptor: descriptor } = element;
    for (const { uri, local, value, offset } of xml.attributes) {
      const property = propertyOf(descriptor, uri, local);
      const place = { offset, element: nearestId(xml) };
      if (!property) {
        if (uri === '') this.problems.add('info', 'bpmn.attribute-unknown', place, { name: local });
      } else if (property.isReference) {
        for (const id of property.isMany ? value.split(/\s+/) : [value]) this.refer(element, property, id, place);
      } else {
        element.set(property.name, coerced(property, value));
      }
    }
    const body = descriptor.bodyProperty;
    if (body && xml.text.trim() !== '') element.set(body.name, xml.text);
    const id = element.get('id');
    if (typeof id === 'string' && id !== '') this.identify(id, element, xml);
    return element;
  }

  private identify(id: string, element: ModdleElement, xml: XmlElement): void {
    if (!this.byId.has(id)) this.byId.set(id, element);
    const root = rootOf(xml);
    const near = root && (this.byRoot.get(root) ?? new Map<string, ModdleElement>());
    if (!near) return;
    this.byRoot.set(root, near);
    if (!near.has(id)) near.set(id, element);
    else if (xml.uri === BPMN) this.problems.add('warning', 'bpmn.id-twice', placeOf(xml), { id });
  }

  private refer(element: ModdleElement, property: ModdleProperty, written: string, place: ProblemPlace): void {
    const id = written.trim();
    if (id !== '' && !DERIVED.has(property.ns.localName)) this.references.push({ element, property, id, place });
  }
}

/** The ancestor right below the definitions, or the element itself where it is that. */
function rootOf(xml: XmlElement | undefined): XmlElement | undefined {
  let current = xml;
  while (current?.parent?.parent) current = current.parent;
  return current;
}

function put(parent: ModdleElement, property: ModdleProperty, value: unknown): void {
  if (property.isMany) (parent.get(property.name) as unknown[]).push(value);
  else parent.set(property.name, value);
}
