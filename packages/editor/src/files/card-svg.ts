// The card of a step, and the head of an unfolded sub-process, in a drawing that leaves the page: picture and name, below who, until when, and that
// it reminds. Measures are those of kinds/step-card.module.css. Called by the drawing.
import type { Node } from '@baton/core';
import { initialsOf } from '@baton/look';
import type { KindContext, StepFacts, Who } from '../kinds/editor-kind';
import { factsOf, iconOf } from '../kinds/registry';
import type { Box } from '../layout/box';
import { CARD } from '../layout/measures';
import type { Scene } from '../layout/scene';
import { textWidth } from '../layout/text-width';
import { iconSvg } from './icon-svg';
import type { Palette } from './palette';
import { area, cut, text, wrapped } from './svg-shapes';

export interface Pen {
  readonly context: KindContext;
  readonly scene: Scene;
  readonly colours: Palette;
}

const PAD = 10;
const ICON = 16;
const BELL = 12;
const GAP = 5;
/** How much wider than estimated a name is, in its weight. */
const BOLD = 1.04;
const ARABIC_BOLD = 1.2;
/** From one line of a name to the next. */
const LINE = 15;

export function cardSvg(node: Node, box: Box, name: string, pen: Pen): string {
  const { surface, line } = pen.colours;
  const facts = factsOf(node, pen.context);
  const height = node.kind === 'subProcess' ? box.height - 8 : box.height;
  const isWait = node.kind === 'intermediateCatchEvent' || node.kind === 'receiveTask';
  const sheet =
    node.kind === 'subProcess'
      ? `<rect x="${box.x + 4}" y="${box.y + 6}" width="${box.width - 8}" height="${height}" rx="11" fill="${surface}" stroke="${line}"/>`
      : '';
  // The round ends of a wait take room.
  const inner = row(box, isWait ? PAD + 8 : PAD, pen);
  const names = inner.lines(name, facts, 2);
  const top = box.y + (names.length > 1 ? (height - CARD.height) / 2 : 0);
  return [
    sheet,
    `<rect ${area({ ...box, height })} rx="${isWait ? 26 : 11}" fill="${surface}" stroke="${line}"/>`,
    inner.head(iconOf(node), facts, names, top + (names.length > 1 ? 15 : 22)),
    inner.meta(facts, top + (names.length > 1 ? 45 : 40)),
  ].join('');
}

/** Of an unfolded sub-process: its name, and at the other end until when. */
export function headSvg(node: Node, box: Box, name: string, pen: Pen): string {
  const facts = factsOf(node, pen.context);
  const due = facts.due ?? '';
  const inner = row(box, 14, pen, due === '' ? 0 : textWidth(due, 11.5) + 10);
  const end = pen.scene.mirrored ? box.x + 16 : box.x + box.width - 16;
  return [
    inner.head(iconOf(node), facts, inner.lines(name, facts, 1), box.y + 27),
    text(end, box.y + 27, due, { size: 11.5, fill: pen.colours.grey, anchor: 'end' }),
  ].join('');
}

const boldOf = (name: string) => (/[\u0600-\u06ff]/.test(name) ? ARABIC_BOLD : BOLD);

/** Puts things one after the other from where one begins to read. `kept`: room at the end that is taken. */
function row({ x, width }: Box, pad: number, { scene: { mirrored }, colours }: Pen, kept = 0) {
  const { ink, grey } = colours;
  const room = width - 2 * pad - kept;
  /** Where something stands that begins so far from the start, and is so wide. */
  const left = (from: number, wide: number) => (mirrored ? x + width - pad - from - wide : x + pad + from);
  const start = (from: number) => left(from, 0);
  return {
    lines(name: string, { extras = [] }: StepFacts, most: 1 | 2): readonly string[] {
      const wide = (room - ICON - 8 - extras.length * (13 + GAP)) / boldOf(name);
      return most === 1 ? [cut(name, wide, 13.5)] : wrapped(name, wide, 13.5);
    },
    head(icon: Parameters<typeof iconSvg>[0], { extras = [] }: StepFacts, names: readonly string[], baseline: number) {
      const middle = baseline + ((names.length - 1) * LINE) / 2;
      const after = ICON + 8 + Math.max(...names.map((words) => textWidth(words, 13.5) * boldOf(words))) + GAP;
      return [
        iconSvg(icon, { x: left(0, ICON), y: middle - 13, size: ICON, color: grey, mirrored }),
        ...names.map((words, i) =>
          text(start(ICON + 8), baseline + i * LINE, words, { size: 13.5, weight: 600, fill: ink }),
        ),
        ...extras.map(({ icon: sign }, i) =>
          iconSvg(sign, { x: left(after + i * (13 + GAP), 13), y: middle - 11, size: 13, color: grey, mirrored }),
        ),
      ].join('');
    },
    meta({ who, due, reminders }: StepFacts, baseline: number): string {
      const bell = reminders > 0 ? BELL + GAP : 0;
      const until = due ? textWidth(due, 11.5) + GAP : 0;
      const indent = who ? ICON + GAP : 0;
      return [
        who ? pictureSvg(who, left(0, ICON), baseline - 12, mirrored, colours) : '',
        text(start(indent), baseline, cut(who?.name ?? '', room - indent - until - bell, 11.5), {
          size: 11.5,
          fill: grey,
        }),
        text(start(room - bell), baseline, due ?? '', { size: 11.5, fill: grey, anchor: 'end' }),
        bell === 0
          ? ''
          : iconSvg('bell', { x: left(room - BELL, BELL), y: baseline - 10, size: BELL, color: grey, mirrored }),
      ].join('');
    },
  };
}

/** A person has initials; everybody else a small picture. */
function pictureSvg(who: Who, x: number, y: number, mirrored: boolean, { grey, band, ink }: Palette): string {
  const disc = `<circle cx="${x + 8}" cy="${y + 8}" r="8" fill="${band}"/>`;
  if (!who.person) return disc + iconSvg(who.icon ?? 'people', { x: x + 3, y: y + 3, size: 10, color: grey, mirrored });
  const initials = initialsOf(who.person.name);
  return disc + text(x + 8, y + 11, initials, { size: 8, weight: 600, fill: ink, anchor: 'middle' });
}
