// Upper bounds of a file that is read. What exceeds them is refused with `bpmn.too-large`, nothing is cut.

export const XML_LIMITS = {
  /** UTF-16 units of the whole text. */
  characters: 10_000_000,
  elements: 100_000,
  depth: 150,
  attributes: 200,
  /** Prefixes known at one place. */
  namespaces: 200,
} as const;
