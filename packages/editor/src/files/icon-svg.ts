// A picture of a step in a drawing that leaves the page, as elements of SVG: the same shapes that the canvas shows. Called by the drawing.
import { flippedIcons, type IconName, iconShapes } from '@baton/look';
import { escaped } from './escaped';

export interface IconPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  /** From right to left: pictures that show a direction turn round. */
  readonly mirrored: boolean;
}

export function iconSvg(name: IconName, { x, y, size, color, mirrored }: IconPlace): string {
  const scale = size / 24;
  const place =
    mirrored && flippedIcons.has(name)
      ? `translate(${x + size} ${y}) scale(${-scale} ${scale})`
      : `translate(${x} ${y}) scale(${scale})`;
  const lines = linesOf(name).map(([tag, { key: _, ...given }]) => `<${tag}${attributes(given)}/>`);
  return `<g transform="${place}" fill="none" stroke="${color}" stroke-width="${size < 16 ? 2 : 1.75}" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g>`;
}

type Line = readonly [tag: string, given: Readonly<Record<string, unknown>>];

/** A shape is a component over its lines, and hands them on to the one that draws them: they are taken from there. */
function linesOf(name: IconName): readonly Line[] {
  const { render } = iconShapes[name] as unknown as {
    render(props: object, ref: null): { readonly props: { readonly icon: { readonly node: readonly Line[] } } };
  };
  return render({}, null).props.icon.node;
}

function attributes(given: Readonly<Record<string, unknown>>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}
