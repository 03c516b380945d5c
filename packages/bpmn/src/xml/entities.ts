// References in text and attribute values: the five that XML has, and characters by number. No others, so nothing can expand.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type Resolved =
  | { readonly ok: true; readonly text: string }
  /** `at` counts from the start of the given text. */
  | { readonly ok: false; readonly at: number; readonly entity: string };

export function resolveEntities(text: string): Resolved {
  let at = text.indexOf('&');
  if (at < 0) return { ok: true, text };
  let out = '';
  let done = 0;
  for (; at >= 0; at = text.indexOf('&', done)) {
    const end = text.indexOf(';', at);
    const name = end < 0 || end - at > 12 ? '' : text.slice(at + 1, end);
    const character = characterOf(name);
    if (character === undefined) return { ok: false, at, entity: text.slice(at, name ? end + 1 : at + 12) };
    out += text.slice(done, at) + character;
    done = end + 1;
  }
  return { ok: true, text: out + text.slice(done) };
}

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!digits) return undefined;
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2]);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
