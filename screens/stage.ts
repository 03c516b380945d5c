// The page on which stories are shown and looked at: one for each worker, with a fixed time, zone and no motion.
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Screen, Variant } from './variants';

/** Tuesday, a quarter past ten in Berlin. Stories that need another moment bring their own. */
const MOMENT = new Date('2026-05-05T08:15:00Z');

export const contextOptions = {
  timezoneId: 'Europe/Berlin',
  locale: 'en-GB',
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const;

export class Stage {
  private isLoaded = false;

  private constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
    private readonly url: string,
  ) {}

  static async set(context: BrowserContext, url: string): Promise<Stage> {
    await context.addInitScript(comeToRest);
    const page = await context.newPage();
    await page.clock.setFixedTime(MOMENT);
    return new Stage(page, await context.newCDPSession(page), url);
  }

  /**
   * Shows a story from its beginning until its play function is through, in English and light or as it fixes it. Answers
   * what it fixes. Throws what the story threw. The page is loaded once and then led from story to story.
   */
  async open(story: string, screen: Screen): Promise<Partial<Variant>> {
    await this.page.setViewportSize({ width: screen.width, height: screen.height });
    if (!this.isLoaded) {
      await this.page.goto(`${this.url}/iframe.html?id=${story}&viewMode=story&globals=a11y.manual:!true`);
      await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
    } else {
      await this.page.evaluate(startOver);
      await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
      await this.page.evaluate(leadTo, story);
    }
    this.isLoaded = false; // until it is known that this story is sound
    await this.page.evaluate(() => document.fonts.ready);
    const error = await this.page.evaluate(readError);
    if (error) throw new Error(error);
    this.isLoaded = true;
    return this.page.evaluate(readFixed);
  }

  /** Changes theme and language of what is shown, as the toolbar does. */
  async change(variant: Variant): Promise<void> {
    await this.page.evaluate((globals) => {
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
    }, variant);
    await this.page.waitForFunction(
      ({ theme, locale }) =>
        document.documentElement.dataset.theme === theme && document.documentElement.lang === locale,
      variant,
      { polling: 30 },
    );
    await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
  }

  /** Breaches of the accessibility rules in what is shown, each in one line. */
  breaches(story: string): Promise<string[]> {
    return this.page.evaluate(checkInPage, story);
  }

  /** The whole page as PNG, with one pixel for each square of `shrink`. */
  async small(shrink: number): Promise<Buffer> {
    const { cssContentSize } = await this.protocol.send('Page.getLayoutMetrics');
    const width = this.page.viewportSize()?.width ?? cssContentSize.width;
    const height = Math.ceil(cssContentSize.height / shrink) * shrink;
    const { data } = await this.protocol.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 / shrink },
    });
    return Buffer.from(data, 'base64');
  }

  /** The whole page in its own size, as PNG. */
  full(): Promise<Buffer> {
    return this.page.screenshot({ fullPage: true, animations: 'disabled' });
  }

  /** Adds styles to what is shown, to see whether the comparison notices. */
  async restyle(styles: string): Promise<void> {
    await this.page.evaluate((content) => {
      document.getElementById('changed')?.remove();
      const style = Object.assign(document.createElement('style'), { id: 'changed', textContent: content });
      document.head.append(style);
    }, styles);
  }
}

/** Runs in the page before anything else: nothing remembered, nothing moving. */
function comeToRest(): void {
  localStorage.clear();
  sessionStorage.clear();
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
    __STORYBOOK_PREVIEW__?: { currentRender?: Render };
    __STORYBOOK_ADDONS_CHANNEL__: {
      emit(event: string, ...content: unknown[]): void;
      once(event: string, listener: (content: never) => void): void;
    };
  }
}

/** What the story before has left behind goes. */
async function startOver(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  window.scrollTo(0, 0);
  const globals = { theme: 'light', locale: 'en' };
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Mounts the story anew; resolves once it is through, or has failed. */
function leadTo(story: string): Promise<void> {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  return new Promise((resolve) => {
    for (const end of ends) channel.once(end, () => resolve());
    if (window.__STORYBOOK_PREVIEW__?.currentRender?.id === story) channel.emit('forceRemount', { storyId: story });
    else channel.emit('setCurrentStory', { storyId: story, viewMode: 'story' });
  });
}

function isThrough(): boolean {
  const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
  const failed = document.body.classList.contains('sb-show-errordisplay');
  return failed || ['finished', 'errored', 'aborted'].includes(phase);
}

function readError(): string {
  if (!document.body.classList.contains('sb-show-errordisplay')) return '';
  return document.querySelector('.sb-errordisplay')?.textContent ?? 'The story failed.';
}

function readFixed(): Partial<Variant> {
  const { theme, locale } = window.__STORYBOOK_PREVIEW__?.currentRender?.story?.storyGlobals ?? {};
  return { ...(theme ? { theme } : {}), ...(locale ? { locale } : {}) };
}

/** By the add-on, with the rules of the stories' own tests. */
function checkInPage(story: string): Promise<string[]> {
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
