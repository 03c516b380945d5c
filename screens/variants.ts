// In which variants every story is looked at, and which of them a story that fixes its theme or language still has.

export interface Variant {
  readonly locale: string;
  readonly theme: string;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** A square of this many pixels is one pixel of the reference. */
  readonly shrink: number;
  /** Edge of the squares that are compared, in pixels of the reference: about 12 pixels on the screen. */
  readonly block: number;
}

export const screens: readonly Screen[] = [
  { width: 1440, height: 900, shrink: 3, block: 4 },
  { width: 390, height: 844, shrink: 3, block: 4 },
];

/** A story that brings its own theme or language is looked at in these only. */
export function variantsOf(fixed: Partial<Variant>): Variant[] {
  const locales = fixed.locale ? [fixed.locale] : ['en', 'ar'];
  const themes = fixed.theme ? [fixed.theme] : ['light', 'dark'];
  return locales.flatMap((locale) => themes.map((theme) => ({ locale, theme })));
}

export const nameOf = ({ locale, theme }: Variant, { width }: Screen): string => `${locale} ${theme} ${width}`;
