// The colours of a drawing that leaves the page, where no custom properties reach: those of the two themes of @baton/look.
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  /** Every second lane. */
  readonly band: string;
  readonly ink: string;
  readonly grey: string;
  readonly line: string;
  readonly path: string;
  readonly bar: string;
  readonly note: string;
}

export type DrawingTheme = 'light' | 'dark';

export const PALETTES: Readonly<Record<DrawingTheme, Palette>> = {
  light: {
    paper: '#faf9f6',
    surface: '#ffffff',
    band: '#f2f1ec',
    ink: '#1a1c20',
    grey: '#5d6169',
    line: '#d3d0c7',
    path: '#8b887e',
    bar: '#55555e',
    note: '#fbf6e9',
  },
  dark: {
    paper: '#15161a',
    surface: '#1d1f24',
    band: '#1a1c21',
    ink: '#eceae4',
    grey: '#b0b3b9',
    line: '#454a53',
    path: '#7b818c',
    bar: '#9599a1',
    note: '#2c2515',
  },
};
