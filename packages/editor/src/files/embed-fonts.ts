// Puts the fonts of the page into a drawing that leaves it, so that it looks the same where it is opened: those faces, and of them those parts, that
// its words need. Called before a drawing is saved as SVG, turned into a picture or printed.

/** The same drawing where the page has no fonts of its own, or they cannot be read. */
export async function withFonts(svg: string, page: Document = document): Promise<string> {
  const style = await fontFaces(svg, page);
  return style === '' ? svg : svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${style}</style>`);
}

/** Of a page that is printed in a frame of its own. */
export async function withFontsInPage(html: string, page: Document = document): Promise<string> {
  const style = await fontFaces(html, page);
  return style === '' ? html : html.replace('</head>', () => `<style>${style}</style></head>`);
}

/** The faces that the words of a drawing, or of a page that holds one, need; empty: none can be read. */
export async function fontFaces(markup: string, page: Document = document): Promise<string> {
  const characters = new Set(Array.from(markup.replace(/<[^>]*>/g, ''), (sign) => sign.codePointAt(0) ?? 0));
  const family = /font-family="([^"]*)"/.exec(markup)?.[1] ?? '';
  const rules = facesOf(page).filter(
    (face) => family.includes(familyOf(face)) && covers(face.style.getPropertyValue('unicode-range'), characters),
  );
  const faces = await Promise.all(rules.map(embedded));
  return faces.filter((face) => face !== '').join('');
}

function facesOf(page: Document): CSSFontFaceRule[] {
  return [...page.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
    } catch {
      // A style sheet of another origin may not be read: its fonts are not ours to hand on.
      return [];
    }
  });
}

function familyOf(face: CSSFontFaceRule): string {
  return face.style
    .getPropertyValue('font-family')
    .replace(/["']/g, '')
    .replace(/ Variable$/, '');
}

/** `range`: of the style sheet, such as "U+0-FF, U+131"; empty: everything. */
export function covers(range: string, characters: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true;
  const parts = range.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-');
    const [first, last] = [from.replaceAll('?', '0'), (to ?? from).replaceAll('?', 'F')];
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  for (const sign of characters) if (sign > 0x20 && parts.some(([from, to]) => sign >= from && sign <= to)) return true;
  return false;
}

async function embedded(face: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const base = face.parentStyleSheet?.href ?? document.baseURI;
  const answer = await fetch(new URL(source, base)).catch(() => null);
  if (!answer?.ok) return '';
  const data = source.startsWith('data:') ? source : await dataOf(await answer.blob());
  const weight = face.style.getPropertyValue('font-weight') || '400';
  const range = face.style.getPropertyValue('unicode-range');
  return `@font-face{font-family:"${familyOf(face)}";font-weight:${weight};src:url("${data}") format("woff2")${range && `;unicode-range:${range}`}}`;
}

function dataOf(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
