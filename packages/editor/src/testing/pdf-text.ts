// What stands on the pages of a PDF that a browser has printed: their sizes and their words. Called by tests of what is printed.

export interface PdfPage {
  /** Points, 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** All words, in the order in which they were drawn; letters of other scripts as they are joined. */
  readonly text: string;
}

/** Undoes the packing of a stream: `inflateSync` of Node. */
type Inflate = (packed: Uint8Array) => Uint8Array;

/** Reads as much of the format as Chromium writes. */
export function pdfPages(pdf: Uint8Array, inflate: Inflate): PdfPage[] {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g))
    objects.set(id, body);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  return pages.map((page) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const resources = inPlace(objects, /\/Resources (\d+) 0 R/.exec(page)?.[1]) || page;
    const fonts = new Map<string, ReadonlyMap<number, string>>();
    const named = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
    for (const [, name = '', id] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const letters = /\/ToUnicode (\d+) 0 R/.exec(inPlace(objects, id))?.[1];
      fonts.set(name, lettersOf(streamOf(inPlace(objects, letters), inflate)));
    }
    const content = streamOf(inPlace(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]), inflate);
    return { width: Number(width), height: Number(height), text: drawnText(content, fonts) };
  });
}

function inPlace(objects: ReadonlyMap<string, string>, id: string | undefined): string {
  return (id !== undefined && objects.get(id)) || '';
}

function streamOf(body: string, inflate: Inflate): string {
  const begin = /stream\r?\n/.exec(body);
  if (!begin) return '';
  // By its length: its last byte may be one that also ends a line.
  const from = begin.index + begin[0].length;
  const bytes = Buffer.from(body.slice(from, from + Number(/\/Length (\d+)/.exec(body)?.[1])), 'latin1');
  return Buffer.from(body.includes('/FlateDecode') ? inflate(bytes) : bytes).toString('latin1');
}

/** From glyphs to letters (PDF 32000-1, 9.10.3). */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(Number.parseInt(from, 16), text(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let i = 0; i <= Number.parseInt(to, 16) - Number.parseInt(from, 16); i++)
        letters.set(Number.parseInt(from, 16) + i, String.fromCodePoint(Number.parseInt(first, 16) + i));
  return letters;
}

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, font, shown, ends] of content.matchAll(/\/(\w+) [\d.]+ Tf|(\[[^\]]*\] ?TJ|<\w*> ?Tj)|\b(ET)\b/g)) {
    if (font) letters = fonts.get(font);
    if (ends) text += '\n';
    for (const [, glyphs = ''] of (shown ?? '').matchAll(/<(\w*)>/g))
      for (const glyph of glyphs.match(/.{4}/g) ?? []) text += letters?.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return text;
}
