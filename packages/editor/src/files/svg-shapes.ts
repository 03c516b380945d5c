// Words and plates of a drawing that is saved as SVG. Called by the drawing and its parts.
import type { Point } from '@baton/core';
import type { Box } from '../layout/box';
import { textWidth } from '../layout/text-width';
import { escaped } from './escaped';
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
}

export function pill(box: Box, name: string, { fill, stroke, color }: PillLook): string {
  return [
    `<rect ${area(box)} rx="${box.height / 2}" fill="${fill}" stroke="${stroke}"/>`,
    text(box.x + box.width / 2, box.y + box.height / 2 + 4, cut(name, box.width - 16, 12), {
      size: 12,
      weight: 600,
      fill: color,
      anchor: 'middle',
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
