// What BPMN allows where, asked of bpmn-moddle's description of its types: which property an XML element or attribute is, of which type.
import BpmnModdle, { type ModdleDescriptor, type ModdleElement, type ModdleProperty } from 'bpmn-moddle';
import { attribute, type XmlElement } from '../xml/xml-element';

export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SIMPLE: ReadonlySet<string> = new Set(['String', 'Boolean', 'Integer', 'Real']);

/** Few files say of which type an expression is; all mean this one, which has a language. */
const FORMAL = 'bpmn:FormalExpression';

/** Where an XML element goes: the property of its parent, and the type of what it becomes; `null`: text or a reference. */
export interface Slot {
  readonly property: ModdleProperty;
  readonly type: string | null;
}

const moddle = new BpmnModdle();
const packages = new Map(moddle.getPackages().map((one) => [one.uri, one]));

/** Whether a namespace is one of BPMN, its drawing or its colours. */
export const isOwnNamespace = (uri: string): boolean => packages.has(uri);

export const create = (type: string): ModdleElement => moddle.create(type);

/** Answers that were given, since files ask the same again and again; emptied before names of a hostile file fill it. */
const known = new Map<string, Slot | null>();
const KNOWN = 5_000;

/** The slot of a child in an element of this type; undefined where BPMN has none. */
export function slotOf(parent: ModdleDescriptor, child: XmlElement): Slot | undefined {
  if (attribute(child, 'type', XSI) !== undefined) return findSlot(parent, child);
  const key = `${parent.name} ${child.local} ${child.uri}`;
  const before = known.get(key);
  if (before !== undefined) return before ?? undefined;
  const slot = findSlot(parent, child);
  if (known.size >= KNOWN) known.clear();
  known.set(key, slot ?? null);
  return slot;
}

function findSlot(parent: ModdleDescriptor, child: XmlElement): Slot | undefined {
  const prefix = packages.get(child.uri)?.prefix;
  if (prefix === undefined) return undefined;
  const named = ownProperty(parent, `${prefix}:${child.local}`);
  if (named && !named.isAttr) {
    if (named.isReference || SIMPLE.has(named.type)) return { property: named, type: null };
    return { property: named, type: xsiType(child) ?? (named.type === 'bpmn:Expression' ? FORMAL : named.type) };
  }
  const type = typeNamed(child.uri, child.local);
  if (type === undefined) return undefined;
  const kind = moddle.getType(type);
  const holding = parent.properties.find(
    (candidate) => !candidate.isVirtual && !candidate.isReference && !candidate.isAttr && kind.hasType(candidate.type),
  );
  return holding && { property: holding, type };
}

/** The property that an attribute sets; undefined where BPMN has none. */
export function propertyOf(descriptor: ModdleDescriptor, uri: string, local: string): ModdleProperty | undefined {
  const prefix = uri === '' ? null : packages.get(uri)?.prefix;
  if (prefix === undefined) return undefined;
  return ownProperty(descriptor, prefix === null ? local : `${prefix}:${local}`);
}

/** A value as its property's type: `true` and numbers, else the text. */
export function coerced({ type }: ModdleProperty, text: string): string | boolean | number {
  if (type === 'Boolean') return text.trim() === 'true' || text.trim() === '1';
  if (type === 'Integer' || type === 'Real') return Number(text);
  return text;
}

function ownProperty(descriptor: ModdleDescriptor, name: string): ModdleProperty | undefined {
  return Object.hasOwn(descriptor.propertiesByName, name) ? descriptor.propertiesByName[name] : undefined;
}

function xsiType(element: XmlElement): string | undefined {
  const written = attribute(element, 'type', XSI);
  if (written === undefined) return undefined;
  const [prefix, local] = written.includes(':') ? (written.split(':') as [string, string]) : ['', written];
  return typeNamed(element.namespaces.get(prefix) ?? BPMN, local.replace(/^t(?=[A-Z])/, ''));
}

function typeNamed(uri: string, local: string): string | undefined {
  const known = packages.get(uri);
  if (!known) return undefined;
  const name = `${known.prefix}:${known.xml?.tagAlias ? local.charAt(0).toUpperCase() + local.slice(1) : local}`;
  try {
    moddle.getType(name);
    return name;
  } catch {
    // bpmn-moddle has no other way to say that it knows no such type.
    return undefined;
  }
}
