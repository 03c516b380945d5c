// The contrast of what is written and drawn with the tokens, in both themes: WCAG 2.2, 1.4.3 and 1.4.11, counted from the tokens themselves.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Both colours of a token, `[light, dark]`. */
function token(name: string): readonly [string, string] {
  const found = new RegExp(`--${name}: var\\([\\w-]+, light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)\\);`).exec(css);
  if (!found) throw new Error(`--${name} is not a pair of colours`);
  return [found[1]!, found[2]!];
}

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'surface', 'surface-2', 'lane'];

/** What is written on what. */
const WRITTEN: Record<string, readonly string[]> = {
  ink: [...GROUNDS, 'accent-soft', 'ok-soft', 'risk-soft', 'late-soft', 'paused-soft', 'baton-soft'],
  'ink-2': [...GROUNDS, 'accent-soft'],
  'ink-3': ['paper', 'surface', 'surface-2'],
  accent: ['paper', 'surface', 'accent-soft'],
  'accent-ink': ['accent', 'accent-hover'],
  'baton-ink': ['paper', 'surface', 'baton-soft'],
  ok: ['surface', 'ok-soft'],
  risk: ['surface', 'risk-soft'],
  late: ['surface', 'late-soft'],
  paused: ['surface', 'paused-soft'],
};

/** What must be seen to operate or understand, without being text. */
const DRAWN: Record<string, readonly string[]> = {
  accent: [...GROUNDS, 'accent-soft'], // the ring of focus, what is selected
  'path-strong': GROUNDS,
  path: GROUNDS,
  baton: GROUNDS,
  edge: GROUNDS, // the foot of a field, the box of a choice
  late: ['surface'], // the border of a field that is wrong
};

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  const pairs = (named: Record<string, readonly string[]>) =>
    Object.entries(named).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

  it.each(pairs(WRITTEN))('%s on %s is at least 4.5 to 1', (front, ground) => {
    expect(contrast(token(front)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(DRAWN))('%s beside %s is at least 3 to 1', (front, ground) => {
    expect(contrast(token(front)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(3);
  });
});

it('counts as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
