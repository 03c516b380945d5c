// A hand on the canvas for tests and stories: real pointer events at real places, spoken of as gestures.

/** The step as a button of the canvas. */
export function step(id: string): HTMLElement {
  return found(`[data-step="${CSS.escape(id)}"]`);
}

export function middle(element: Element): { x: number; y: number } {
  const rect = element.getBoundingClientRect();
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

/** The middle of the drawn line of a path, in the window. */
export function onPath(flow: string, share = 0.5): { x: number; y: number } {
  const line = found(`[data-flow="${CSS.escape(flow)}"] path`) as unknown as SVGPathElement;
  const at = line.getPointAtLength(line.getTotalLength() * share);
  const matrix = line.getScreenCTM();
  if (!matrix) throw new Error('the path is not on the screen');
  const point = new DOMPoint(at.x, at.y).matrixTransform(matrix);
  return { x: point.x, y: point.y };
}

export function at(x: number, y: number): { x: number; y: number } {
  const rect = found('[role="application"]').getBoundingClientRect();
  return { x: rect.left + x, y: rect.top + y };
}

/** Presses on `from`, moves in several steps and lets go at `to`; `before`: what is done before letting go. */
export async function drag(
  from: Element,
  to: { x: number; y: number },
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const start = middle(from);
  fire(from, 'pointerdown', start);
  for (const share of [0.1, 0.4, 0.8, 1]) {
    fire(from, 'pointermove', { x: start.x + (to.x - start.x) * share, y: start.y + (to.y - start.y) * share });
    await frame();
  }
  await before();
  fire(document.elementFromPoint(to.x, to.y) ?? from, 'pointerup', to);
  await frame();
}

/** React Flow drags by mouse events. */
export async function mouseDrag(card: Element, to: { x: number; y: number }): Promise<void> {
  const start = middle(card);
  const mouse = (target: EventTarget, type: string, x: number, y: number) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        clientX: x,
        clientY: y,
        button: 0,
        buttons: type === 'mouseup' ? 0 : 1,
      }),
    );
  mouse(card, 'mousedown', start.x, start.y);
  for (const share of [0.05, 0.3, 0.7, 1]) {
    mouse(window, 'mousemove', start.x + (to.x - start.x) * share, start.y + (to.y - start.y) * share);
    await frame();
  }
  mouse(window, 'mouseup', to.x, to.y);
  await frame();
}

/** The pointer moves over a place without pressing. */
export async function hover(to: { x: number; y: number }): Promise<void> {
  fire(document.elementFromPoint(to.x, to.y) ?? document.body, 'pointermove', to);
  await frame();
}

export function knob(id: string, side: 'top' | 'bottom' | 'start' | 'end'): HTMLElement {
  return found(`[data-knob="${CSS.escape(id)}"][data-side="${side}"]`);
}

export async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function fire(target: Element, type: string, { x, y }: { x: number; y: number }): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: x,
      clientY: y,
      button: type === 'pointermove' ? -1 : 0,
      buttons: type === 'pointerup' ? 0 : 1,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
    }),
  );
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return element;
}
