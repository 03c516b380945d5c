// What keys and the pointer ask of a handle on the ribbon, which runs from the start side. Called by its two handles.

/** `by` 1: later. Shift and the page keys go by days. Null: another key. */
export function moveOf(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  isRtl: boolean,
): { readonly by: 1 | -1; readonly isDay: boolean } | null {
  if (key === 'PageUp' || key === 'PageDown') return { by: key === 'PageUp' ? 1 : -1, isDay: true };
  const later = key === 'ArrowUp' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight');
  const earlier = key === 'ArrowDown' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft');
  return later || earlier ? { by: later ? 1 : -1, isDay: shiftKey } : null;
}

/** Px from the ribbon's start to the pointer; null: there is no ribbon. */
export function placeOn(
  frame: Element | null,
  { clientX }: { readonly clientX: number },
  isRtl: boolean,
): number | null {
  const box = frame?.getBoundingClientRect();
  if (!box) return null;
  return isRtl ? box.right - clientX : clientX - box.left;
}
