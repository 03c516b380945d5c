// Which names an expression itself declares at a place (loop variables, parameters, entries, elements under a filter), and where
// their values stand while it runs. Used by the compiler.

/** A name with its value in `run.locals[slot]`. */
export interface LocalName {
  readonly kind: 'local';
  readonly name: string;
  readonly slot: number;
}

/** The body of a filter: a bare name is looked up in the element first; `item` is the element itself. */
export interface ElementNames {
  readonly kind: 'element';
  readonly slot: number;
  readonly listSlot: number;
  /** Filled while the body is compiled: the bare names it reads, `item` too. */
  readonly read: Set<string>;
  /** Those of them that nothing in the expression declares. */
  readonly readOutside: Set<string>;
}

/** Innermost declaration first; null: none. */
export type LexicalNames = { readonly binding: LocalName | ElementNames; readonly outer: LexicalNames } | null;

/** FEEL takes `a-b`, `a - b` and `a  -  b` for one name. */
export function normalName(name: string): string {
  return name
    .replace(/\s*(\*\*|[./\-'+*])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

export interface Resolution {
  /** Filters to look in first, innermost first. */
  readonly elements: readonly ElementNames[];
  /** Null: a variable of the case. */
  readonly local: LocalName | null;
}

/** Where a bare name is looked up. Tells the filters passed on the way that their body reads it. */
export function resolveName(names: LexicalNames, name: string): Resolution {
  const elements: ElementNames[] = [];
  for (let here = names; here !== null; here = here.outer) {
    const { binding } = here;
    if (binding.kind === 'element') {
      binding.read.add(name);
      elements.push(binding);
      if (name === 'item') break;
    } else if (binding.name === name) {
      return { elements, local: binding };
    }
  }
  for (const { readOutside } of elements) readOutside.add(name);
  return { elements, local: null };
}
