// The keyboard is not lost: when what has it goes (a line that is removed, a panel that closes, a button that is pressed for the last time and has
// nothing more to do), it goes on to what stands in its place, or nearest to that. Called by the frames of the editor and of the console.

/** Where something stood: its ancestors from the inside out, each with the place of the branch that led there. */
type Trail = readonly { readonly parent: Element; readonly at: number }[];

const STOPS = 'a[href], button, input, textarea, select, [tabindex]';

/**
 * Watches from now on; answers the way to stop. What opens from inside of `root` but hangs elsewhere in the page (dialogs, menus) counts as inside.
 * Whoever leaves on purpose, by a press beside everything, is not brought back.
 */
export function keepFocus(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  let last: HTMLElement | null = null;
  let trail: Trail = [];
  /** For a dialog that closes and takes its own trail along. */
  let inRoot: Trail = [];
  let checking = 0;

  const isLost = () => page.activeElement === null || page.activeElement === page.body;
  const isGone = () => last !== null && (!last.isConnected || last.matches(':disabled') || !isShown(last));

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const isInside = root.contains(target);
    last = isInside || target.closest('[data-baton]') !== null ? target : null;
    trail = last ? trailOf(last) : [];
    if (isInside || last === null) inRoot = trail;
  };
  // A press beside everything takes the keyboard away on purpose; what is moved in the page loses it without one.
  const onPress = () => {
    requestAnimationFrame(() => {
      if (isLost() && !isGone()) last = null;
    });
  };
  const check = () => {
    if (checking !== 0 || last === null || !isLost()) return;
    // Dialogs and menus bring the keyboard back by themselves, a moment after they are gone.
    checking = requestAnimationFrame(() => {
      checking = requestAnimationFrame(() => {
        checking = 0;
        if (last === null || !isLost()) return;
        if (!isGone()) last.focus();
        else (nearest(trail, root) ?? nearest(inRoot, root))?.focus();
      });
    });
  };

  const watch = new MutationObserver(check);
  watch.observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  page.addEventListener('focusin', onFocusIn);
  page.addEventListener('focusout', check);
  page.addEventListener('pointerup', onPress, true);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(checking);
    page.removeEventListener('focusin', onFocusIn);
    page.removeEventListener('focusout', check);
    page.removeEventListener('pointerup', onPress, true);
  };
}

function trailOf(element: Element): Trail {
  const steps: { parent: Element; at: number }[] = [];
  for (let here = element; here.parentElement !== null; here = here.parentElement)
    steps.push({ parent: here.parentElement, at: [...here.parentElement.children].indexOf(here) });
  return steps;
}

/** What can have the keyboard nearest to the end of the trail: in its place, else behind it, else before it; not around `root`. */
function nearest(trail: Trail, root: Element): HTMLElement | null {
  for (const { parent, at } of trail) {
    if (parent !== root && parent.contains(root)) return null;
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    for (const child of [...children.slice(at), ...children.slice(0, at).reverse()]) {
      const stop = stopIn(child);
      if (stop) return stop;
    }
  }
  return null;
}

function stopIn(element: Element): HTMLElement | null {
  const all = [element, ...element.querySelectorAll(STOPS)];
  const found = all.find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement &&
      one.matches(STOPS) &&
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      isShown(one),
  );
  return found ?? null;
}

function isShown(element: Element): boolean {
  return element.closest('[inert], [aria-hidden="true"]') === null && element.checkVisibility();
}
