// The tree that the XML reader makes: names with their namespaces resolved, and the offset of everything.

export interface XmlAttribute {
  /** Namespace; empty for the usual attribute without a prefix. */
  readonly uri: string;
  readonly local: string;
  readonly value: string;
  readonly offset: number;
}

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  /** All text directly inside, entities and CDATA read. */
  text: string;
  /** Of its `<`. */
  readonly offset: number;
  readonly parent: XmlElement | null;
  /** Namespace of a prefix here (`''`: the default one), for values that are qualified names. */
  readonly namespaces: ReadonlyMap<string, string>;
}

export function attribute(element: XmlElement, local: string, uri = ''): string | undefined {
  return element.attributes.find((candidate) => candidate.local === local && candidate.uri === uri)?.value;
}

export function childrenNamed(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** The id of the element, or of the nearest one around it that has one. */
export function nearestId(element: XmlElement | null): string | null {
  for (let current = element; current; current = current.parent) {
    const id = attribute(current, 'id') ?? attribute(current, 'bpmnElement');
    if (id) return id;
  }
  return null;
}
