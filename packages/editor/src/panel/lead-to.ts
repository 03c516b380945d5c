// Takes the keyboard to the place in the panel where something is mended. Called when a step is opened or a problem is chosen.

/** `field`: a member such as `assignment`; null: the first field of the panel. */
export function leadTo(panel: HTMLElement, field: string | null): void {
  const place = field === null ? null : placeOf(panel, field);
  const target = place ? focusable(place) : focusable(panel);
  place?.scrollIntoView({ block: 'nearest' });
  target?.focus();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
}

function placeOf(panel: HTMLElement, field: string): HTMLElement | null {
  const named = panel.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  return named ?? panel.querySelector<HTMLElement>(`[data-fields~="${CSS.escape(field)}"]`);
}

const FOCUSABLE =
  'textarea:not([readonly]), input:not([readonly]):not([type="hidden"]), button:not([disabled]), [tabindex="0"]';

function focusable(place: HTMLElement): HTMLElement | null {
  if (place.matches(FOCUSABLE)) return place;
  const all = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const free = all.filter((element) => element.tabIndex >= 0 && element.offsetParent !== null);
  // The quiet acts beside a heading come after what stands below it.
  return free.find((element) => !element.closest('[data-more]')) ?? free[0] ?? null;
}
