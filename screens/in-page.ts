// What runs inside of the page on which stories are shown: each function by itself, without anything of this file around it. Called by the stage.
import type { Variant } from './variants';

/** Runs in the page before anything else: nothing remembered, nothing moving, nothing by chance, no dictionary. */
export function comeToRest(): void {
  localStorage.clear();
  sessionStorage.clear();
  let seed = 1;
  let ids = 0;
  window.__BEGIN_AGAIN__ = () => {
    seed = 1;
    ids = 0;
  };
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  // What comes late (a word about long waiting, a message that goes by itself) would be in one picture and not in the next.
  const later = window.setTimeout;
  const soonOnly = (handler: TimerHandler, delay = 0, ...given: unknown[]) =>
    delay >= 4_000 ? 0 : later(handler, delay, ...given);
  window.setTimeout = soonOnly as typeof window.setTimeout;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  document.documentElement?.setAttribute('spellcheck', 'false');
  const still = new CSSStyleSheet();
  still.replaceSync(
    `*, ::before, ::after { animation-duration: 0s !important; animation-delay: 0s !important;
      animation-iteration-count: 1 !important; transition: none !important; scroll-behavior: auto !important;
      caret-color: transparent !important; }`,
  );
  document.adoptedStyleSheets.push(still);
}

interface Render {
  readonly id?: string;
  readonly phase?: string;
  readonly story?: {
    readonly storyGlobals?: Readonly<Record<string, string>>;
    readonly parameters?: { readonly a11y?: unknown };
  };
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

declare global {
  interface Window {
    __BEGIN_AGAIN__: () => void;
    __STORYBOOK_PREVIEW__?: { currentRender?: Render };
    __STORYBOOK_ADDONS_CHANNEL__: {
      emit(event: string, ...content: unknown[]): void;
      once(event: string, listener: (content: never) => void): void;
    };
  }
}

/** What the story before has left behind goes. */
export async function startOver(globals: Variant): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  window.scrollTo(0, 0);
  window.__BEGIN_AGAIN__();
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export async function drawn(): Promise<void> {
  await document.fonts.ready;
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Mounts the story anew; resolves once it is through, or has failed. */
export function leadTo(story: string): Promise<void> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  return new Promise((resolve) => {
    for (const end of ends) channel.once(end, () => resolve());
    if (window.__STORYBOOK_PREVIEW__?.currentRender?.id === story) channel.emit('forceRemount', { storyId: story });
    else channel.emit('setCurrentStory', { storyId: story, viewMode: 'story' });
  });
}

export function isThrough(): boolean {
  const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
  const failed = document.body.classList.contains('sb-show-errordisplay');
  return failed || ['finished', 'errored', 'aborted'].includes(phase);
}

export function readError(): string {
  if (!document.body.classList.contains('sb-show-errordisplay')) return '';
  return document.querySelector('.sb-errordisplay')?.textContent ?? 'The story failed.';
}

export function readFixed(): Partial<Variant> {
  const { theme, locale } = window.__STORYBOOK_PREVIEW__?.currentRender?.story?.storyGlobals ?? {};
  return { ...(theme ? { theme } : {}), ...(locale ? { locale } : {}) };
}

/** By the add-on, with the rules of the stories' own tests. */
export function checkInPage(story: string): Promise<string[]> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const rules = window.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters?.a11y;
  return new Promise((resolve, reject) => {
    channel.once('storybook/a11y/error', (error: Error) => reject(new Error(String(error))));
    channel.once('storybook/a11y/result', ({ violations }: { violations: Violation[] }) => {
      resolve(
        violations.map(({ id, help, nodes }) => {
          return `${id}: ${help} (${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)})`;
        }),
      );
    });
    channel.emit('storybook/a11y/manual', story, rules);
  });
}

export function numberInPage(): string[] {
  const isSeen = (button: Element) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      width > 4 &&
      height > 4 &&
      at !== null &&
      button.contains(at) &&
      button.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  return [...document.querySelectorAll('button:enabled:not(.react-flow__node *), .react-flow__node')]
    .filter(isSeen)
    .map((button, at) => {
      button.setAttribute('data-numbered', String(at));
      return button.getAttribute('aria-label') ?? button.textContent ?? '';
    });
}
