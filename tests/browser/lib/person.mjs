// A simulated user: presses, types and chooses with trusted input, at a steady hand, and counts what it did itself.
// This count is the truth that the recorder is measured against.
import { PATIENCE, until } from './until.mjs';

export const PAUSE = 40; // ms between two acts
export const KEY_PAUSE = 6; // ms between two key presses

export function emptyTruth() {
  return { clicks: 0, keys: 0, chosen: 0, files: 0, codes: 0 };
}

// With what only the truth tests look at.
export function wholeTruth() {
  return { ...emptyTruth(), pastes: 0, copies: 0, hovers: 0, focused: 0, scrolled: 0, hidden: 0, shown: 0 };
}

const pause = ms => new Promise(done => setTimeout(done, ms));

// Nobody presses in a page that still loads: its scripts are not there yet, and a press or a word that it drew without them
// is lost.
export const loaded = element =>
  element.evaluate(
    () =>
      document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(), { once: true })),
  );

export class Person {
  constructor(truth = emptyTruth(), { pauseMs = PAUSE, keyMs = KEY_PAUSE } = {}) {
    this.truth = truth;
    this.pauseMs = pauseMs;
    this.keyMs = keyMs;
  }

  // The element a person means: by CSS selector, or by the words on it (`text/...`, `aria/...`).
  async find(page, target) {
    const element = typeof target === 'string' ? await page.locator(target).setTimeout(PATIENCE).waitHandle() : target;
    await loaded(element);
    return element;
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

  // Presses a key that is no letter, as Tab.
  async key(page, name) {
    await page.bringToFront();
    await pause(this.pauseMs);
    await page.keyboard.press(name);
    this.truth.keys++;
  }

  // From one control to the next with the Tab key: a key press, and a control that is reached.
  async tab(page) {
    await this.key(page, 'Tab');
    this.truth.focused++;
  }

  async shortcut(page, letter) {
    await pause(this.pauseMs);
    await page.keyboard.down('Control');
    await page.keyboard.press(letter);
    await page.keyboard.up('Control');
    this.truth.keys++;
  }

  // All that stands in a field that has the focus.
  async copyAll(page) {
    await this.shortcut(page, 'a');
    await this.shortcut(page, 'c');
    this.truth.copies++;
  }

  async paste(page) {
    await this.shortcut(page, 'v');
    this.truth.pastes++;
  }

  // Turns the wheel over the middle of the page, and waits until the page stands still.
  async scroll(page, pixels) {
    await page.bringToFront();
    await pause(this.pauseMs);
    const top = () => page.evaluate(() => scrollY);
    const before = await top();
    await page.mouse.move(640, 400);
    await page.mouse.wheel({ deltaY: pixels });
    let at = before;
    const end = Date.now() + PATIENCE;
    for (let still = 0; still < 3; ) {
      if (Date.now() > end) throw new Error('The page does not scroll.');
      await pause(60);
      const now = await top();
      still = now === at && now !== before ? still + 1 : 0;
      at = now;
    }
    this.truth.scrolled += Math.abs(at - before);
    await pause(350); // what a script scrolls right after the wheel would look like the person's
  }

  // Rests on something that opens by itself, until `opened` is there.
  async hover(page, target, opened) {
    await page.bringToFront();
    const element = await this.find(page, target);
    await pause(this.pauseMs);
    await element.hover();
    await page.waitForSelector(opened);
    this.truth.hovers++;
  }

  // Another tab comes in front for a while; then back to this one.
  async lookAway(page, other, ms = 300) {
    await pause(this.pauseMs);
    await other.bringToFront();
    await until(() => page.evaluate(() => document.hidden), 'the page to be out of sight'); // from then on the time counts
    this.truth.hidden++;
    await pause(ms);
    await page.bringToFront();
    this.truth.shown++;
    await pause(this.pauseMs);
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
