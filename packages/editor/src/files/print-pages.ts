// How a drawing is shared out over sheets of paper: how large, how many, which part on which. Pure; called by the page that is printed and by its
// preview.
import type { Box } from '../layout/box';

export const PAPERS = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
} as const;

export interface PrintSettings {
  readonly paper: keyof typeof PAPERS;
  readonly turned: 'portrait' | 'landscape';
  /** All on one page, one page wide, as large as on the screen, or so many pages across and down. */
  readonly size: 'one' | 'width' | 'life' | 'grid';
  readonly across: number;
  readonly down: number;
  /** Neighbours show a strip of each other, with marks for cutting. */
  readonly marks: boolean;
  readonly map: boolean;
}

export const USUAL_PRINT: PrintSettings = {
  paper: 'a4',
  turned: 'portrait',
  size: 'width',
  across: 2,
  down: 2,
  marks: true,
  map: true,
};

/** What runs sideways is long: on paper that lies, as large as on the screen. */
export function usualPrint(sideways: boolean): PrintSettings {
  return sideways ? { ...USUAL_PRINT, turned: 'landscape', size: 'life' } : USUAL_PRINT;
}

/** All lengths in mm but the boxes, which are in canvas units. */
export interface PrintPlan {
  readonly paper: { readonly width: number; readonly height: number };
  /** What a page can show of the drawing. */
  readonly area: { readonly width: number; readonly height: number };
  /** Millimetres of a canvas unit. */
  readonly scale: number;
  readonly overlap: number;
  readonly columns: number;
  readonly rows: number;
  /** In reading order, without pages on which nothing is drawn. */
  readonly pages: readonly PrintPage[];
}

export interface PrintPage {
  readonly column: number;
  readonly row: number;
  readonly part: Box;
}

export const FRAME = { margin: 10, head: 8, foot: 10 } as const;
/** A unit of the canvas is a CSS pixel at 100 %. */
const LIFE = 25.4 / 96;
const OVERLAP = 8;

/** `drawn`: what must not be missing on paper; pages without any of it are left out. */
export function printPlan(whole: Box, drawn: readonly Box[], settings: PrintSettings, mirrored: boolean): PrintPlan {
  const { width: short, height: long } = PAPERS[settings.paper];
  const paper = settings.turned === 'portrait' ? { width: short, height: long } : { width: long, height: short };
  const area = {
    width: paper.width - 2 * FRAME.margin,
    height: paper.height - 2 * FRAME.margin - FRAME.head - FRAME.foot,
  };
  const overlap = settings.marks ? OVERLAP : 0;
  const scale = scaleOf(whole, area, settings, overlap);
  const columns = pagesFor(whole.width * scale, area.width, overlap);
  const rows = pagesFor(whole.height * scale, area.height, overlap);
  const pages: PrintPage[] = [];
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      // Where one reads from the right, so do the pages.
      const column = mirrored ? columns - 1 - i : i;
      const part = {
        x: whole.x + (column * (area.width - overlap)) / scale,
        y: whole.y + (row * (area.height - overlap)) / scale,
        width: area.width / scale,
        height: area.height / scale,
      };
      if (drawn.length === 0 || drawn.some((box) => touches(box, part))) pages.push({ column, row, part });
    }
  }
  return { paper, area, scale, overlap, columns, rows, pages };
}

function scaleOf(
  whole: Box,
  area: { width: number; height: number },
  settings: PrintSettings,
  overlap: number,
): number {
  const room = (length: number, pages: number) => pages * length - (pages - 1) * overlap;
  const wide = (pages: number) => room(area.width, pages) / whole.width;
  const high = (pages: number) => room(area.height, pages) / whole.height;
  switch (settings.size) {
    case 'one':
      return Math.min(wide(1), high(1), LIFE);
    case 'width':
      return Math.min(wide(1), LIFE);
    case 'life':
      return LIFE;
    case 'grid':
      return Math.min(wide(settings.across), high(settings.down), 2 * LIFE);
  }
}

function pagesFor(length: number, page: number, overlap: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (page - overlap) - 1e-6));
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
