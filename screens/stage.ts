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

/** What the page tells about the story that it shows. */
export interface Shown {
  /** Theme and language when the story fixes them. */
  readonly fixed: Partial<Variant>;
  /** Breaches of the accessibility rules, each in one line. */
  readonly breaches: readonly string[];
}

export class Stage {
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

  /** Shows a story from its beginning, until its play function is through. Throws what the story threw. */
  async open(story: string, variant: Variant, screen: Screen, check: boolean): Promise<Shown> {
    await this.page.setViewportSize({ width: screen.width, height: screen.height });
    const globals = `locale:${variant.locale};theme:${variant.theme};a11y.manual:${check ? '!false' : '!true'}`;
    await this.page.goto(`${this.url}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
    await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
    await this.page.evaluate(() => document.fonts.ready);
    const { error, ...shown } = await this.page.evaluate(tellShown);
    if (error) throw new Error(error);
    return shown;
  }

  /** Changes the theme of what is shown, as the toolbar does. */
  async setTheme(theme: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { theme: wanted } });
    }, theme);
    await this.page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
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
    await this.page.addStyleTag({ content: styles });
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
  readonly phase?: string;
  readonly story?: { readonly storyGlobals?: Readonly<Record<string, string>> };
}

interface Finished {
  readonly reporters?: readonly {
    readonly type: string;
    readonly status: string;
    readonly result?: { readonly violations?: readonly Violation[] };
  }[];
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
      emit(event: string, content: unknown): void;
      last(event: string): [Finished] | undefined;
    };
  }
}

function isThrough(): boolean {
  const phase = window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
  const failed = document.body.classList.contains('sb-show-errordisplay');
  return failed || ['finished', 'errored', 'aborted'].includes(phase);
}

function tellShown(): Shown & { error: string } {
  const failed = document.body.classList.contains('sb-show-errordisplay');
  const globals = window.__STORYBOOK_PREVIEW__?.currentRender?.story?.storyGlobals ?? {};
  const [finished] = window.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished') ?? [];
  const checked = (finished?.reporters ?? []).filter(({ type }) => type === 'a11y');
  const { theme, locale } = globals;
  return {
    error: failed ? (document.querySelector('.sb-errordisplay')?.textContent ?? 'The story failed.') : '',
    fixed: { ...(theme ? { theme } : {}), ...(locale ? { locale } : {}) },
    breaches: checked
      .flatMap(({ result }) => result?.violations ?? [])
      .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length} times, first ${nodes[0]?.html.slice(0, 160)})`),
  };
}
