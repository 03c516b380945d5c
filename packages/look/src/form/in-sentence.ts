// A label or sentence that goes on in the middle of another one: "Sum" becomes "sum", "VAT number" stays, names further on too.

/** A single letter stays as it is: it may be an abbreviation. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;
}
