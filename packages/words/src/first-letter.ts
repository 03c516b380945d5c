// The first letter of a text as a sentence of its own begins with it, or as it stands in the middle of one. Where letters have no capitals nothing changes.

/** `locale`: of the text; the device's when absent. */
export function upperFirst(text: string, locale?: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** `locale`: of the text; the device's when absent. */
export function lowerFirst(text: string, locale?: string): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}
