// The page on which stories are shown and looked at: one for each worker, with a fixed time, zone and no motion.
import type { BrowserContext, CDPSession, Page, Request } from '@playwright/test';
import {
  checkInPage,
  comeToRest,
  drawn,
  isThrough,
  leadTo,
  numberInPage,
  readError,
  readFixed,
  startOver,
} from './in-page';
import type { Screen, Variant } from './variants';

/** Tuesday, a quarter past ten in Berlin. Stories that need another moment bring their own. */
const MOMENT = new Date('2026-05-05T08:15:00Z');

export const contextOptions = {
  timezoneId: 'Europe/Berlin',
  locale: 'en-GB',
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const;

/** In ms: a request that never ends, as of a story that shows waiting, holds nothing up. */
const MOST_LOADING = 5_000;

export class Stage {
  private isLoaded = false;
  /** Requests under way: parts of the page that are loaded when they are first needed, and fonts. */
  private readonly underWay = new Set<Request>();

  private constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
    private readonly url: string,
  ) {
    const ended = (request: Request) => this.underWay.delete(request);
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  static async set(context: BrowserContext, url: string): Promise<Stage> {
    await context.addInitScript(comeToRest);
    const page = await context.newPage();
    await page.clock.setFixedTime(MOMENT);
    return new Stage(page, await context.newCDPSession(page), url);
  }

  /**
   * Shows a story from its beginning until its play function is through, light and in this language or as it fixes it.
   * Answers what it fixes. Throws what the story threw. The page is loaded once and then led from story to story.
   */
  async open(story: string, screen: Screen, locale = 'en'): Promise<Partial<Variant>> {
    await this.page.setViewportSize({ width: screen.width, height: screen.height });
    if (!this.isLoaded) {
      const globals = `a11y.manual:!true;locale:${locale}`;
      await this.page.goto(`${this.url}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
      await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
    } else {
      await this.page.evaluate(startOver, { theme: 'light', locale });
      await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
      await this.page.evaluate(leadTo, story);
    }
    this.isLoaded = false; // until it is known that this story is sound
    await this.loaded();
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
    await this.loaded();
  }

  /** Until nothing is being fetched any more, fonts are there, and what came was drawn. */
  async loaded(): Promise<void> {
    const until = Date.now() + MOST_LOADING;
    do {
      while (this.underWay.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      await this.page.evaluate(drawn);
    } while (this.underWay.size > 0 && Date.now() < until);
    this.underWay.clear();
  }

  /** Breaches of the accessibility rules in what is shown, each in one line. */
  breaches(story: string): Promise<string[]> {
    return this.page.evaluate(checkInPage, story);
  }

  /**
   * The whole page as PNG, with one pixel for each square of `shrink`: one picture of each windowful from the top. The browser could
   * take them at once, but changes the size of the window for that, and pages follow it.
   */
  async small(shrink: number): Promise<Buffer[]> {
    const { cssContentSize } = await this.protocol.send('Page.getLayoutMetrics');
    const { width, height } = this.page.viewportSize() ?? cssContentSize;
    const bottom = Math.floor(Math.max(height, cssContentSize.height) / shrink) * shrink;
    const taken: Buffer[] = [];
    for (let y = 0; y < bottom; y += height) {
      if (bottom > height) await this.page.evaluate((top) => window.scrollTo(0, top), y);
      await this.page.evaluate(drawn);
      const clip = { x: 0, y, width, height: Math.min(height, bottom - y), scale: 1 / shrink };
      const { data } = await this.protocol.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        clip,
      });
      taken.push(Buffer.from(data, 'base64'));
    }
    if (bottom > height) await this.page.evaluate(() => window.scrollTo(0, 0));
    return taken;
  }

  /** The whole page in its own size, as PNG. */
  full(): Promise<Buffer> {
    return this.page.screenshot({ fullPage: true, animations: 'disabled' });
  }

  /** Numbers the buttons and steps that one sees (`data-numbered`, from 0), so that styles can name each; answers what they are called. */
  numberButtons(): Promise<string[]> {
    return this.page.evaluate(numberInPage);
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
