// What people call the elements of a file, for those who read its problems and not its XML. Called once by importBpmn, when all is found.
import { titleOf } from '../names/names';
import { attribute, type XmlElement } from '../xml/xml-element';
import type { ElementNames } from './import-problem';

/** A name may be as long as the file; its beginning says enough. */
const MOST_READ = 1_000;

/** An id may be there twice: tools number the steps of each process anew. The one that begins last before the problem is meant. */
export function namesIn(root: XmlElement): ElementNames {
  const byId = idsIn(root);
  const names = new Map<XmlElement, string | undefined>();
  const nearest = (id: string, offset: number): XmlElement | undefined =>
    lastBefore(byId.get(id) ?? byId.get(id.slice(id.indexOf(':') + 1)) ?? [], offset);
  const ownName = (xml: XmlElement): string | undefined => {
    if (!names.has(xml)) names.set(xml, titleOf(attribute(xml, 'name')?.slice(0, MOST_READ)));
    return names.get(xml);
  };
  const fromWhereToWhere = (xml: XmlElement): string | undefined => {
    const ends = ['sourceRef', 'targetRef'].map((end) => nearest(attribute(xml, end) ?? '', xml.offset));
    const [from, to] = ends.map((end) => end && ownName(end));
    return from && to ? `${from} → ${to}` : undefined;
  };
  /** What tells, waits or repeats belongs to a step. */
  const nameOfHolder = ({ local, parent }: XmlElement): string | undefined =>
    parent && /EventDefinition$|LoopCharacteristics$/.test(local) ? ownName(parent) : undefined;
  return (id, offset) => {
    const found = nearest(id, offset);
    const xml = found && isDrawing(found) ? nearest(attribute(found, 'bpmnElement') ?? '', offset) : found;
    if (!xml) return {};
    const elementName = ownName(xml) ?? fromWhereToWhere(xml) ?? nameOfHolder(xml);
    return { ...(elementName && { elementName }), elementType: xml.local };
  };
}

/** Of elements in the order of the file; the first of all where none begins before. */
function lastBefore(all: readonly XmlElement[], offset: number): XmlElement | undefined {
  let [least, most] = [0, all.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((all[middle] as XmlElement).offset <= offset) least = middle + 1;
    else most = middle;
  }
  return all[Math.max(0, least - 1)];
}

/** In the order of the file. */
function idsIn(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const byId = new Map<string, XmlElement[]>();
  const open = [root];
  for (let xml = open.pop(); xml; xml = open.pop()) {
    const id = attribute(xml, 'id');
    if (id) {
      const same = byId.get(id);
      if (same) same.push(xml);
      else byId.set(id, [xml]);
    }
    for (let at = xml.children.length - 1; at >= 0; at--) open.push(xml.children[at] as XmlElement);
  }
  return byId;
}

/** A shape or a line: what it draws is meant. */
const isDrawing = ({ local }: XmlElement): boolean => local === 'BPMNShape' || local === 'BPMNEdge';
