// The library behind Chrome's recorder, as a person goes through pages. By itself it acts on a control as soon as that is there,
// also in a page that still loads, where a press is lost.
import { PuppeteerRunnerExtension } from '@puppeteer/replay';
import { loaded } from './person.mjs';
import { PATIENCE } from './until.mjs';

export class Runner extends PuppeteerRunnerExtension {
  constructor(browser, page) {
    super(browser, page, { timeout: PATIENCE });
  }

  async runStep(step, flow) {
    if (step.selectors) {
      const ways = step.selectors.map(([selector]) => this.page.waitForSelector(selector, { timeout: PATIENCE }));
      await loaded(await Promise.any(ways));
    }
    return super.runStep(step, flow);
  }
}
