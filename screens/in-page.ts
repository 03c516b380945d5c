// What runs inside of the page on which stories are shown: each function by itself, without anything of this file around it. Called by the stage.
import type { Variant } from './variants';

/** Runs in the page before anything else: nothing remembered, nothing moving, nothing by chance, no dictionary; what is under way is counted. */
export function comeToRest(): void {
  localStorage.clear();
  sessionStorage.clear();
  let seed = 1;
  let ids = 0;
  /** Short timers that run, by their numbers, and questions that workers have not answered. */
  const timers = new Set<number>();
  const questions = new Map<Worker, number>();
  window.__SCREENS__ = {
    beginAgain() {
      localStorage.clear();
      sessionStorage.clear();
      seed = 1;
      ids = 0;
    },
    isAtRest: () => timers.size === 0 && [...questions.values()].every((open) => open <= 0),
    isThrough() {
      const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
      const failed = document.body.classList.contains('sb-show-errordisplay');
      return failed || ['finished', 'errored', 'aborted'].includes(phase);
    },
  };
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const { setTimeout: later, clearTimeout: forget, Worker: RealWorker } = window;
  // What comes late (a word about long waiting, a message that goes by itself) would be in one picture and not in the next.
  window.setTimeout = ((handler: TimerHandler, delay = 0, ...given: unknown[]) => {
    if (delay >= 4_000) return 0;
    const timer = later(() => {
      timers.delete(timer);
      if (typeof handler === 'function') handler(...given);
    }, delay);
    timers.add(timer);
    return timer;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    timers.delete(Number(timer));
    forget(timer);
  };
  window.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const done = () => questions.set(this, (questions.get(this) ?? 0) - 1);
      this.addEventListener('message', done);
      this.addEventListener('error', () => questions.delete(this));
    }
    override postMessage(message: unknown, options?: unknown): void {
      questions.set(this, (questions.get(this) ?? 0) + 1);
      super.postMessage(message, options as Transferable[]);
    }
    override terminate(): void {
      questions.delete(this);
      super.terminate();
    }
  };
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
    /** `screens.narrowed`: what is played is played in a wide window, as a phone offers no such thing, and the window narrowed then. */
    readonly parameters?: { readonly a11y?: unknown; readonly screens?: { readonly narrowed?: boolean } };
  };
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

declare global {
  interface Window {
    Worker: typeof Worker;
    __SCREENS__: {
      /** What the story before has left behind goes. */
      beginAgain(): void;
      /** No short timer runs, and no worker is asked. */
      isAtRest(): boolean;
      /** The story is drawn and played, or has failed. */
      isThrough(): boolean;
    };
    __STORYBOOK_PREVIEW__?: {
      currentRender?: Render;
      storyStoreValue?: { readonly userGlobals: { update(globals: Variant): void } };
    };
    __STORYBOOK_ADDONS_CHANNEL__: {
      emit(event: string, ...content: unknown[]): void;
      once(event: string, listener: (content: never) => void): void;
    };
  }
}

/**
 * Mounts a story anew in a theme and language; resolves once it is through, or has failed. The theme and language are only noted
 * before, not announced: the story that is shown until then would be drawn in them once more.
 */
export function leadTo({ story, variant }: { story: string; variant: Variant }): Promise<void> {
  const preview = window.__STORYBOOK_PREVIEW__;
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  window.scrollTo(0, 0);
  window.__SCREENS__.beginAgain();
  preview?.storyStoreValue?.userGlobals.update(variant);
  return new Promise((resolve) => {
    for (const end of ends) channel.once(end, () => resolve());
    if (preview?.currentRender?.id === story) channel.emit('forceRemount', { storyId: story });
    else channel.emit('setCurrentStory', { storyId: story, viewMode: 'story' });
  });
}

/** Changes theme and language of what is shown, as the toolbar does. Answers whether that came to its end. */
export async function changeTo(variant: Variant): Promise<boolean> {
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: variant });
  const { dataset } = document.documentElement;
  for (let frames = 0; frames < 1_000; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const isChanged = dataset.theme === variant.theme && document.documentElement.lang === variant.locale;
    if (isChanged && window.__SCREENS__.isThrough()) return true;
  }
  return false;
}

/** Fonts are there, nothing is under way any more, and what came was drawn. After so many frames it is looked at as it is. */
export async function rest(frames: number): Promise<void> {
  await document.fonts.ready;
  for (let still = 0; still < 2 && frames > 0; frames--) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    still = window.__SCREENS__.isAtRest() ? still + 1 : 0;
  }
}

/** What a story says of itself, once it is shown. */
export interface Told {
  readonly error: string;
  /** The theme and language that it brings. */
  readonly fixed: Partial<Variant>;
  readonly isNarrowed: boolean;
}

export function readShown(): Told {
  const failed = document.body.classList.contains('sb-show-errordisplay');
  const error = failed ? (document.querySelector('.sb-errordisplay')?.textContent ?? 'The story failed.') : '';
  const { storyGlobals, parameters } = window.__STORYBOOK_PREVIEW__?.currentRender?.story ?? {};
  const { theme, locale } = storyGlobals ?? {};
  const fixed = { ...(theme ? { theme } : {}), ...(locale ? { locale } : {}) };
  return { error, fixed, isNarrowed: parameters?.screens?.narrowed === true };
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
