// A strict, bounded reader of XML 1.0 with namespaces: one pass, no recursion, no document types, and so no entities of one's own.
// Called by importBpmn. Every element keeps its offset, which is why the XML is not left to a library: problems name their places.
import type { ImportProblemCode } from '../problem/import-problem';
import { resolveEntities } from './entities';
import { XML_LIMITS } from './limits';
import type { XmlAttribute, XmlElement } from './xml-element';

export interface XmlFault {
  readonly code: ImportProblemCode;
  readonly offset: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

/** Reads a whole document. Never throws; the first fault ends it. */
export function readXml(text: string): ReadXml {
  if (text.length > XML_LIMITS.characters) {
    const facts = { found: text.length, limit: XML_LIMITS.characters, what: 'characters' };
    return { ok: false, fault: { code: 'bpmn.too-large', offset: 0, facts } };
  }
  try {
    return { ok: true, root: new Reader(text).document() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error };
    throw error;
  }
}

class Fault implements XmlFault {
  constructor(
    readonly code: ImportProblemCode,
    readonly offset: number,
    readonly facts: XmlFault['facts'],
  ) {}
}

const WHITESPACE = /[ \t\r\n]*/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}._\u00b7-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._\u00b7-]*)?/uy;
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

interface Open {
  readonly element: XmlElement;
  /** As written, for its end tag. */
  readonly name: string;
}

class Reader {
  private at = 0;
  private root: XmlElement | null = null;
  private elements = 0;
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  document(): XmlElement {
    const { text } = this;
    while (this.at < text.length) {
      const next = text.indexOf('<', this.at);
      const end = next < 0 ? text.length : next;
      if (end > this.at) this.characters(this.at, end);
      this.at = end;
      if (next >= 0) this.markup();
    }
    const left = this.open.at(-1);
    if (left) throw this.malformed(left.element.offset, `<${left.name}>`);
    if (!this.root) throw this.malformed(0, text.slice(0, 40));
    return this.root;
  }

  private characters(from: number, to: number): void {
    const inside = this.open.at(-1);
    const raw = this.text.slice(from, to);
    if (inside) inside.element.text += this.resolved(raw, from);
    else if (raw.trim() !== '') throw this.malformed(from, raw.trim());
  }

  private markup(): void {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) this.skip('-->', 4);
    else if (text.startsWith('<![CDATA[', at)) this.cdata();
    else if (text.startsWith('<?', at)) this.skip('?>', 2);
    else if (text.startsWith('<!', at)) throw new Fault('bpmn.doctype-refused', at, {});
    else if (text.startsWith('</', at)) this.endTag();
    else this.startTag();
  }

  private skip(end: string, from: number): number {
    const found = this.text.indexOf(end, this.at + from);
    if (found < 0) throw this.malformed(this.at, this.text.slice(this.at, this.at + 40));
    this.at = found + end.length;
    return found;
  }

  private cdata(): void {
    const from = this.at + 9;
    const inside = this.open.at(-1);
    if (!inside) throw this.malformed(this.at, '<![CDATA[');
    const end = this.skip(']]>', 9);
    inside.element.text += this.text.slice(from, end);
  }

  private endTag(): void {
    const offset = this.at;
    this.at += 2;
    const name = this.name();
    this.whitespace();
    const opened = this.open.pop();
    if (opened?.name !== name || this.text[this.at] !== '>') throw this.malformed(offset, `</${name}>`);
    this.at += 1;
  }

  private startTag(): void {
    const offset = this.at;
    this.at += 1;
    const name = this.name();
    const parent = this.open.at(-1)?.element ?? null;
    if (!parent && this.root) throw this.malformed(offset, `<${name}>`);
    this.elements += 1;
    if (this.elements > XML_LIMITS.elements) throw this.tooLarge('elements', XML_LIMITS.elements, offset);
    if (this.open.length >= XML_LIMITS.depth) throw this.tooLarge('depth', XML_LIMITS.depth, offset);
    const written = this.attributes(name);
    const namespaces = declared(written, parent?.namespaces ?? NAMESPACES);
    if (namespaces.size > XML_LIMITS.namespaces) throw this.tooLarge('namespaces', XML_LIMITS.namespaces, offset);
    const element: XmlElement = {
      ...this.qualified(name, namespaces, offset, true),
      attributes: written
        .filter(({ name: own }) => own !== 'xmlns' && !own.startsWith('xmlns:'))
        .map(
          (own): XmlAttribute => ({
            ...this.qualified(own.name, namespaces, own.offset, false),
            value: own.value,
            offset: own.offset,
          }),
        ),
      children: [],
      text: '',
      offset,
      parent,
      namespaces,
    };
    if (parent) parent.children.push(element);
    else this.root = element;
    if (this.text[this.at] === '/') this.at += 1;
    else this.open.push({ element, name });
    if (this.text[this.at] !== '>') throw this.malformed(offset, this.text.slice(offset, this.at + 1));
    this.at += 1;
  }

  private attributes(tag: string): Written[] {
    const found: Written[] = [];
    const seen = new Set<string>();
    for (;;) {
      const spaced = this.whitespace();
      const offset = this.at;
      const next = this.text[offset];
      if (next === '>' || next === '/') return found;
      if (next === undefined || !spaced) throw this.malformed(offset, `<${tag}`);
      const name = this.name();
      this.whitespace();
      if (this.text[this.at] !== '=') throw this.malformed(offset, name);
      this.at += 1;
      this.whitespace();
      const value = this.quoted(name, offset);
      if (seen.has(name)) throw this.malformed(offset, name);
      if (found.length >= XML_LIMITS.attributes) throw this.tooLarge('attributes', XML_LIMITS.attributes, offset);
      seen.add(name);
      found.push({ name, value, offset });
    }
  }

  private quoted(name: string, offset: number): string {
    const quote = this.text[this.at];
    const from = this.at + 1;
    const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, from) : -1;
    if (end < 0) throw this.malformed(offset, name);
    const raw = this.text.slice(from, end);
    if (raw.includes('<')) throw this.malformed(offset, `${name}=${quote}${raw}`);
    this.at = end + 1;
    // XML 1.0, 3.3.3: white space in a value is a space, unless it was written by its number.
    return this.resolved(raw.replace(/\r\n|[\t\r\n]/g, ' '), from);
  }

  private resolved(raw: string, from: number): string {
    const result = resolveEntities(raw);
    if (result.ok) return result.text;
    throw new Fault('bpmn.entity-unknown', from + result.at, { entity: result.entity });
  }

  private qualified(name: string, namespaces: ReadonlyMap<string, string>, offset: number, isElement: boolean) {
    const colon = name.indexOf(':');
    if (colon < 0) return { uri: isElement ? (namespaces.get('') ?? '') : '', local: name };
    const uri = namespaces.get(name.slice(0, colon));
    if (uri === undefined) throw this.malformed(offset, name);
    return { uri, local: name.slice(colon + 1) };
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.text)?.[0];
    if (!found) throw this.malformed(this.at, this.text.slice(this.at, this.at + 40));
    this.at += found.length;
    return found;
  }

  private whitespace(): boolean {
    WHITESPACE.lastIndex = this.at;
    const length = WHITESPACE.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }

  private malformed(offset: number, what: string): Fault {
    return new Fault('bpmn.xml-malformed', offset, { what: what.slice(0, 60) });
  }

  private tooLarge(what: string, limit: number, offset: number): Fault {
    return new Fault('bpmn.too-large', offset, { what, limit, found: limit + 1 });
  }
}

interface Written {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

function declared(written: readonly Written[], around: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = written.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return around;
  return new Map([...around, ...own.map(({ name, value }): [string, string] => [name.slice(6), value])]);
}
