// A person at the editor, counted by the keystroke-level model: K .28 s a key, P 1.1 + click .2 s a click, drag 2P + .2, H .4 s for each change
// between mouse and keyboard, M 1.35 s before each decision (a new field, a choice from a list, a place on the drawing), none inside a typed
// word or a shown default. Every gesture is done for real in the page; what is counted is what was done.

const SECONDS = { key: 0.28, point: 1.1, press: 0.2, home: 0.4, decide: 1.35 };

export function person(page) {
  const counts = { clicks: 0, drags: 0, keys: 0, homes: 0, decisions: 0 };
  const steps = [];
  let hand = 'mouse';
  const reach = (next) => {
    if (hand !== next) counts.homes += 1;
    hand = next;
  };
  const settle = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const middleOf = async (target) => {
    if (typeof target !== 'string' && 'x' in target) return target;
    const locator = typeof target === 'string' ? page.locator(target) : target;
    await locator.first().waitFor({ state: 'visible', timeout: 5_000 });
    // Scrolling is not part of the model.
    await locator.first().scrollIntoViewIfNeeded();
    const box = await locator.first().boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    /** Before something new is decided. */
    decide(what) {
      counts.decisions += 1;
      steps.push(`M ${what}`);
    },
    /** A pointer that only rests somewhere belongs to the press that follows. */
    async rest(target) {
      const { x, y } = await middleOf(target);
      await page.mouse.move(x, y, { steps: 3 });
      await settle();
    },
    async click(target, what) {
      reach('mouse');
      counts.clicks += 1;
      steps.push(`click ${what}`);
      const { x, y } = await middleOf(target);
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.click(x, y);
      await settle();
    },
    async drag(from, to, what) {
      reach('mouse');
      counts.drags += 1;
      steps.push(`drag ${what}`);
      const [start, end] = [await middleOf(from), await middleOf(to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
      await page.mouse.move(end.x, end.y, { steps: 6 });
      await page.mouse.up();
      await settle();
    },
    /** `Control+a` counts as two keys. */
    async press(key, what = '') {
      reach('keyboard');
      counts.keys += key.split('+').length;
      steps.push(`key ${key} ${what}`.trim());
      await page.keyboard.press(key);
      await settle();
    },
    async type(text) {
      reach('keyboard');
      counts.keys += text.length;
      steps.push(`type “${text}”`);
      await page.keyboard.type(text);
      await settle();
    },
    counted() {
      const { clicks, drags, keys, homes, decisions } = counts;
      const seconds =
        clicks * (SECONDS.point + SECONDS.press) +
        drags * (2 * SECONDS.point + SECONDS.press) +
        keys * SECONDS.key +
        homes * SECONDS.home +
        decisions * SECONDS.decide;
      return { ...counts, seconds: Number(seconds.toFixed(1)), steps };
    },
  };
}
