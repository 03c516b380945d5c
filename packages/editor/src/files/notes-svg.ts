// Notes and the frames of stages in a drawing that is saved as SVG. Called by the drawing.
import { NOTE, type SceneGroup, type SceneNote } from '../layout/notes';
import { textWidth } from '../layout/text-width';
import { escaped } from './escaped';
import type { Palette } from './palette';
import { area } from './svg-shapes';

export function stageSvg({ group, box, title }: SceneGroup, mirrored: boolean, { grey, path }: Palette): string {
  const x = mirrored ? title.x + title.width - 6 : title.x + 6;
  return [
    `<rect ${area(box)} rx="16" fill="none" stroke="${path}" stroke-width="1.25" stroke-dasharray="2 4"/>`,
    `<text x="${x}" y="${title.y + 15}" font-size="12" font-weight="600" fill="${grey}">${escaped(group.name)}</text>`,
  ].join('');
}

export function noteSvg(
  { note, box, line }: SceneNote,
  mirrored: boolean,
  { grey, path, note: ground }: Palette,
): string {
  const x = mirrored ? box.x + box.width - NOTE.pad : box.x + NOTE.pad;
  const rows = linesOf(note.text).map(
    (words, i) =>
      `<text x="${x}" y="${box.y + NOTE.pad + 12 + i * NOTE.line}" font-size="${NOTE.size}" fill="${grey}">${escaped(words)}</text>`,
  );
  const way = line ? `M${line[0].x} ${line[0].y}L${line[1].x} ${line[1].y}` : '';
  return [
    way && `<path d="${way}" fill="none" stroke="${path}" stroke-width="1.5" stroke-dasharray="1.5 4"/>`,
    `<rect ${area(box)} rx="4" fill="${ground}"/>`,
    ...rows,
  ].join('');
}

/** Broken as the canvas breaks them. */
function linesOf(text: string): string[] {
  const room = NOTE.width - 2 * NOTE.pad;
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/\s+/).flatMap((one) => broken(one, room))) {
      const last = lines.at(-1) ?? '';
      const longer = last === '' ? word : `${last} ${word}`;
      if (last !== '' && textWidth(longer, NOTE.size) > room) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

/** A word that is longer than a line goes on in the next ones. */
function broken(word: string, room: number): string[] {
  if (textWidth(word, NOTE.size) <= room) return [word];
  const parts = [''];
  for (const sign of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && textWidth(last + sign, NOTE.size) > room) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
}
