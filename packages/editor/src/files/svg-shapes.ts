// Words and plates of a drawing that is saved as SVG. Called by the drawing and its parts.
import type { Point } from '@baton/core';
import type { IconName } from '@baton/look';
import type { Box } from '../layout/box';
import { textWidth } from '../layout/text-width';
import { escaped } from './escaped';
import { iconSvg } from './icon-svg';
import type { Palette } from './palette';

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(x: number, y: number, words: string, look: TextLook): string {
  if (words === '') return '';
  const { size, weight = 400, fill, anchor = 'start' } = look;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" unicode-bidi="plaintext">${escaped(words)}</text>`;
}

export interface PillLook {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
  readonly size: number;
  readonly icon: IconName;
  /** Colour of the picture. */
  readonly picture: string;
  readonly mirrored: boolean;
}

/** Picture, then words, as marks.module.css of kinds places them. */
export function pill(box: Box, name: string, look: PillLook): string {
  const { fill, stroke, color, size, icon, picture, mirrored } = look;
  const isLarge = size > 12;
  const [pad, wide, gap] = isLarge ? [10, 14, 6] : [8, 12, 5];
  const [x, y] = [mirrored ? box.x + box.width - pad - wide : box.x + pad, box.y + (box.height - wide) / 2];
  const start = mirrored ? x - gap : x + wide + gap;
  return [
    `<rect ${area(box)} rx="${box.height / 2}" fill="${fill}" stroke="${stroke}"/>`,
    iconSvg(icon, { x, y, size: wide, color: picture, mirrored }),
    text(start, box.y + box.height / 2 + 4, cut(name, box.width - 2 * pad - wide - gap + 2, size), {
      size,
      weight: 550,
      fill: color,
    }),
  ].join('');
}

export function chip(at: Point, words: string, width: number, { surface, line, grey }: Palette): string {
  return [
    `<rect x="${at.x - width / 2 - 4}" y="${at.y - 8}" width="${width + 8}" height="16" rx="8" fill="${surface}" stroke="${line}"/>`,
    text(at.x, at.y + 4, words, { size: 11, weight: 500, fill: grey, anchor: 'middle' }),
  ].join('');
}

export function area({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}

/** As much of the words as fits, in units of the canvas. */
export function cut(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  let end = words.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, size) > width) end--;
  return `${words.slice(0, end).trimEnd()}…`;
}

/** In two lines where one does not hold them, between words; the second is cut where that does not either. */
export function wrapped(words: string, width: number, size: number): readonly string[] {
  if (textWidth(words, size) <= width) return [words];
  const parts = words.split(' ');
  let first = parts.length;
  while (first > 1 && textWidth(parts.slice(0, first).join(' '), size) > width) first--;
  const rest = parts.slice(first).join(' ');
  return [parts.slice(0, first).join(' '), rest].filter((line) => line !== '').map((line) => cut(line, width, size));
}
