// A simulated user: presses, types and chooses with trusted input, at a steady hand, and counts what it did itself.
// This count is the truth that the recorder is measured against.

export const PAUSE = 40; // ms between two acts
export const KEY_PAUSE = 6; // ms between two key presses

export function emptyTruth() {
  return { clicks: 0, keys: 0, chosen: 0, files: 0, codes: 0 };
}

const pause = ms => new Promise(done => setTimeout(done, ms));

export class Person {
  constructor(truth = emptyTruth(), { pauseMs = PAUSE, keyMs = KEY_PAUSE } = {}) {
    this.truth = truth;
    this.pauseMs = pauseMs;
    this.keyMs = keyMs;
  }

  // The element a person means: by CSS selector, or by the words on it (`text/...`, `aria/...`).
  async find(page, target) {
    return typeof target === 'string' ? page.locator(target).setTimeout(10_000).waitHandle() : target;
  }

  async press(page, target) {
    await page.bringToFront(); // a person presses what is in front
    const element = await this.find(page, target);
    await pause(this.pauseMs);
    await element.evaluate(e => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await element.click();
    return element;
  }

  async click(page, target) {
    await this.press(page, target);
    this.truth.clicks++;
  }

  // Radio or checkbox, by pointer: a choice and no click.
  async tick(page, target) {
    await this.press(page, target);
    this.truth.chosen++;
  }

  // A select by keyboard: the first letters of an option's name. (A browser makes a choice of each letter that moves it;
  // `chosen` counts the whole as one, which is exact for one letter.)
  async choose(page, target, letters) {
    await page.bringToFront();
    const element = await this.find(page, target);
    await pause(this.pauseMs);
    await element.focus();
    for (const letter of letters) await page.keyboard.press(letter);
    this.truth.keys += letters.length;
    this.truth.chosen++;
  }

  // Clicks into the field and types. Every character of `text` must be one key press: plain letters.
  async type(page, target, text, kind = 'keys') {
    if (/[^\x20-\x7e]/.test(text)) throw new Error('The simulated user types plain ASCII, one key press a character.');
    await this.click(page, target);
    await page.keyboard.type(text, { delay: this.keyMs });
    this.truth[kind] += text.length;
  }

  async replace(page, target, text) {
    await this.click(page, target);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(text, { delay: this.keyMs });
    this.truth.keys += text.length + 1;
  }

  async attach(page, target, ...paths) {
    const element = await this.find(page, target);
    if (await page.evaluate(() => location.protocol === 'moz-extension:')) {
      await this.press(page, element); // Firefox tells nobody of a file dialog that an extension's page opens
      await element.uploadFile(...paths);
    } else {
      const chooser = page.waitForFileChooser();
      await this.press(page, element);
      await (await chooser).accept(paths);
    }
    this.truth.files += paths.length;
  }
}
