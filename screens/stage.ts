// The page on which stories are shown and looked at: one for each worker, with a fixed time, zone and no motion.
import type { BrowserContext, CDPSession, Page, Request } from '@playwright/test';
import { changeTo, checkInPage, comeToRest, leadTo, numberInPage, readShown, rest, type Told } from './in-page';
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
/** How many frames are waited for what is under way in the page: about a second and a half. */
const MOST_FRAMES = 90;

export class Stage {
  private isLoaded = false;
  /** In what theme and language the story is shown now. */
  private shown: Variant | undefined;
  /** Requests under way: parts of the page that are loaded when they are first needed, and fonts. */
  private readonly underWay = new Set<Request>();

  private constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
    private readonly url: string,
  ) {
    const ended = (request: Request) => this.underWay.delete(request);
    // A worker that is closed while it is fetched never ends its request; what is asked of workers the page itself knows.
    page.on('request', (request) => {
      if (!/\.worker-[^/]*$/.test(request.url())) this.underWay.add(request);
    });
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  static async set(context: BrowserContext, url: string): Promise<Stage> {
    // The clock first: what counts the timers stands around those that it brings.
    await context.clock.setFixedTime(MOMENT);
    await context.addInitScript(comeToRest);
    const page = await context.newPage();
    return new Stage(page, await context.newCDPSession(page), url);
  }

  /**
   * Shows a story from its beginning until its play function is through, light and in this language or as it fixes it.
   * Answers what it says of itself. Throws what the story threw. The page is loaded once and then led from story to story.
   */
  async open(story: string, screen: Screen, locale = 'en'): Promise<Told> {
    await this.page.setViewportSize({ width: screen.width, height: screen.height });
    const variant = { theme: 'light', locale };
    if (!this.isLoaded) {
      const globals = `a11y.manual:!true;theme:light;locale:${locale}`;
      await this.page.goto(`${this.url}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
      const isThrough = () => window.__SCREENS__.isThrough();
      await this.page.waitForFunction(isThrough, undefined, { timeout: 30_000, polling: 30 });
    } else {
      this.isLoaded = false; // until it is known that this story is sound
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('The story does not come to its end.')), 30_000).unref();
      });
      await Promise.race([this.page.evaluate(leadTo, { story, variant }), late]);
    }
    await this.rest();
    const told = await this.page.evaluate(readShown);
    if (told.error) throw new Error(told.error);
    this.isLoaded = true;
    this.shown = { ...variant, ...told.fixed };
    return told;
  }

  /** The same story in a window of another size. */
  async resize({ width, height }: Screen): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.rest();
  }

  /** Changes theme and language of what is shown, as the toolbar does. */
  async change(variant: Variant): Promise<void> {
    if (this.shown?.theme === variant.theme && this.shown.locale === variant.locale) return;
    this.shown = undefined;
    const { theme, locale } = variant;
    if (!(await this.page.evaluate(changeTo, variant)))
      throw new Error(`The story does not become ${locale} ${theme}.`);
    await this.rest();
    this.shown = variant;
  }

  /** Until nothing is being fetched any more, nothing is under way in the page, and what came was drawn. */
  async rest(): Promise<void> {
    const until = Date.now() + MOST_LOADING;
    do {
      while (this.underWay.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      await this.page.evaluate(rest, MOST_FRAMES);
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
    const windowful = Math.floor(height / shrink) * shrink;
    const taken: Buffer[] = [];
    for (let y = 0; y < bottom; y += windowful) {
      if (bottom > height) await this.page.evaluate(scrolledTo, y);
      const clip = { x: 0, y, width, height: Math.min(windowful, bottom - y), scale: 1 / shrink };
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
    await this.page.evaluate(rest, MOST_FRAMES);
  }
}

/** In the page: what comes into sight by it is drawn. */
async function scrolledTo(top: number): Promise<void> {
  window.scrollTo(0, top);
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
