// Upper bounds of what comes in. What exceeds them is refused with `input.too-large` (or the step's own code), nothing is cut.
export const INPUT_LIMITS = {
  /** Characters of JSON of the variables of one command. */
  variables: 256_000,
  /** Nesting of lists and objects in them. */
  depth: 30,
  commandId: 200,
  reason: 2_000,
  title: 200,
  links: 20,
  key: 500,
  /** Cases of one request to move them to another version. */
  migration: 500,
  /** Steps that it names. */
  mapping: 12_000,
} as const;
