// Reads the extensions of an element, and remembers which were read: what is left over at the end is told, so nothing is dropped in silence.
import type { ModdleElement } from 'bpmn-moddle';
import type { BpmnModel } from '../model/bpmn-model';
import { BPMN, isOwnNamespace } from '../model/vocabulary';
import type { ProblemList, ProblemPlace } from '../problem/import-problem';
import { attribute, nearestId, type XmlAttribute, type XmlElement } from '../xml/xml-element';
import { HARMLESS, isSeven, isSpiff, isZeebe, STEERING_NOT_CARRIED } from './namespaces';

/** A text of an extension with its place, for problems about it. */
export interface Found {
  readonly value: string;
  readonly place: ProblemPlace;
}

export class VendorReader {
  private readonly used = new Set<XmlAttribute | XmlElement>();

  constructor(private readonly model: BpmnModel) {}

  /** An attribute of Camunda 7, Activiti or Flowable with something in it. */
  attribute(element: ModdleElement, name: string): Found | undefined {
    return this.attributeOf(this.model.xmlOf(element), name);
  }

  attributeOf(xml: XmlElement, name: string): Found | undefined {
    const found = xml.attributes.find(({ uri, local }) => local === name && isSeven(uri));
    if (!found) return undefined;
    this.used.add(found);
    const value = found.value.trim();
    return value === '' ? undefined : { value, place: { offset: found.offset, element: nearestId(xml) } };
  }

  /** Extension elements of Camunda 7, Activiti or Flowable. */
  elements(element: ModdleElement, name: string): readonly XmlElement[] {
    return this.named(element, name, isSeven);
  }

  /** An extension element of Camunda 8. */
  zeebe(element: ModdleElement, name: string): XmlElement | undefined {
    return this.named(element, name, isZeebe)[0];
  }

  /** Tells of every extension that nobody has read. */
  reportUnread(root: XmlElement, problems: ProblemList): void {
    const open: XmlElement[] = [root];
    for (let xml = open.pop(); xml; xml = open.pop()) {
      for (const one of xml.attributes) {
        if (one.uri !== '' && !isOwnNamespace(one.uri) && !this.used.has(one)) this.report(one, xml, problems);
      }
      const isExtensions = xml.uri === BPMN && xml.local === 'extensionElements';
      for (const child of xml.children) {
        if (!isExtensions) {
          if (isOwnNamespace(child.uri)) open.push(child);
        } else if (!this.used.has(child)) this.report(child, xml, problems);
      }
    }
  }

  private named(element: ModdleElement, name: string, isVendor: (uri: string) => boolean): readonly XmlElement[] {
    const found = this.model
      .xmlOf(element)
      .children.filter(({ uri, local }) => uri === BPMN && local === 'extensionElements')
      .flatMap(({ children }) => children)
      .filter(({ uri, local }) => local === name && isVendor(uri));
    for (const one of found) this.used.add(one);
    return found;
  }

  private report(one: XmlAttribute | XmlElement, around: XmlElement, problems: ProblemList): void {
    const { uri, local: name, offset } = one;
    if (uri === XSI || uri === XML) return;
    const place = { offset, element: nearestId(around) };
    const facts = { name, vendor: uri };
    if (!isSeven(uri) && !isZeebe(uri) && !isSpiff(uri)) problems.add('info', 'bpmn.extension-unknown', place, facts);
    else if (STEERING_NOT_CARRIED.has(name)) problems.add('warning', 'bpmn.extension-not-carried', place, facts);
    else if (HARMLESS.has(name)) problems.add('info', 'bpmn.extension-not-carried', place, facts);
    else problems.add('info', 'bpmn.extension-unknown', place, facts);
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** An attribute without a namespace of an extension's own element, such as `source` of `camunda:in`. */
export function own(xml: XmlElement, name: string): Found | undefined {
  const value = attribute(xml, name)?.trim();
  return value ? { value, place: { offset: xml.offset, element: nearestId(xml) } } : undefined;
}

/** The text inside an extension's element. */
export function inside(xml: XmlElement): Found | undefined {
  const value = xml.text.trim();
  return value ? { value, place: { offset: xml.offset, element: nearestId(xml) } } : undefined;
}
