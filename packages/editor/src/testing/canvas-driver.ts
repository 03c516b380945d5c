// A hand and a keyboard for browser tests of the canvas: the hand of pointer.ts, with the browser's own keys.
import { userEvent } from 'vitest/browser';
import { frame, drag as pull } from './pointer';

export { at, frame, hover, knob, middle, mouseDrag, onPath, step } from './pointer';

/** Presses on `from`, moves in several steps and lets go at `to`, or gives it up by Escape. */
export function drag(
  from: Element,
  to: { x: number; y: number },
  { cancel = false }: { cancel?: boolean } = {},
): Promise<void> {
  return pull(from, to, async () => {
    if (cancel) await userEvent.keyboard('{Escape}');
  });
}

/** From the test's frame to the window of the browser. */
export function outside({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const rect = window.frameElement?.getBoundingClientRect();
  if (!rect) return { x, y };
  return { x: rect.left + x * (rect.width / window.innerWidth), y: rect.top + y * (rect.height / window.innerHeight) };
}

/** Keys as on a keyboard, once the canvas has drawn what came before. */
export async function keys(text: string): Promise<void> {
  await frame();
  await userEvent.keyboard(text);
  await frame();
}
