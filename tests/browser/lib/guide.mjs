// The guide as a person sees it: the side panel, and the mark on the page, which lives in a closed shadow root.
import { PATIENCE, until, workerOf } from './browser.mjs';

const attributesOf = ({ attributes = [] }) =>
  Object.fromEntries(attributes.flatMap((name, i) => (i % 2 === 0 ? [[name, attributes[i + 1]]] : [])));

function* all(node) {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* all(child);
  if (node.contentDocument) yield* all(node.contentDocument);
}

// Where the mark is drawn and what number it carries; undefined while none is shown.
export async function markOn(page) {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const nodes = [...all(root)];
    const host = nodes.find(n => n.localName === 'demur-panel' && attributesOf(n)['data-part'] === 'mark');
    const ring = host && [...all(host)].find(n => /\bring\b/.test(attributesOf(n).class ?? ''));
    if (!ring || 'hidden' in attributesOf(ring)) return undefined;
    const badge = [...all(ring)].find(n => attributesOf(n).class === 'badge');
    const { model } = await session.send('DOM.getBoxModel', { nodeId: ring.nodeId });
    const [x, y, , , right, bottom] = model.border;
    return { number: Number(badge.children?.[0]?.nodeValue), x, y, width: right - x, height: bottom - y };
  } catch (error) {
    if (/find|compute|exist/i.test(error.message)) return undefined; // it was redrawn in between
    throw error;
  } finally {
    await session.detach().catch(() => {});
  }
}

// The words in Demur's panel in the page.
export async function panelWords(page) {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = [...all(root)].find(n => n.localName === 'demur-panel' && !attributesOf(n)['data-part']);
  const words = host ? [...all(host)].filter(n => n.nodeType === 3).map(n => n.nodeValue) : [];
  await session.detach();
  return words.join(' ');
}

// What takes the mark away may be told elsewhere first.
export const markGoes = page => until(async () => !(await markOn(page)), 'the mark to go');

export const markWithNumber = (page, number) =>
  until(async () => {
    const mark = await markOn(page);
    return mark?.number === number ? mark : undefined;
  }, `the mark with number ${number}`);

// A press in the middle of what is marked, and nothing else to go by.
export async function pressMark(page, person, mark) {
  await page.bringToFront();
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  person.truth.clicks++;
}

export async function tabIdOf(rig, page) {
  const url = page.url();
  return (await workerOf(rig.browser)).evaluate(async wanted => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast(tab => (tab.url || tab.pendingUrl) === wanted)?.id;
  }, url);
}

// The side panel's page, in a tab of its own that watches the other one.
export async function guideOf(rig, tab) {
  return rig.ownPage(`guide.html?tab=${tab}`);
}

// Looked at from outside: a page in a tab behind another draws no frames.
export const panelShows = (panel, is, ...given) =>
  until(() => panel.evaluate(is, ...given), `the side panel to show ${is} ${given}`);

export const panelReads = (panel, selector, words) =>
  panelShows(
    panel,
    (where, pattern) => new RegExp(pattern).test(document.querySelector(where)?.textContent ?? ''),
    selector,
    words.source,
  );

export const guideState = (rig, tab) =>
  workerOf(rig.browser).then(worker =>
    worker.evaluate(async key => (await chrome.storage.session.get(key))[key], `guide:${tab}`),
  );

// Presses a button in Demur's panel in the page, by its words.
export async function pressInPanel(page, person, words) {
  await page.bringToFront();
  const box = await until(async () => {
    const session = await page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const host = [...all(root)].find(n => n.localName === 'demur-panel' && !attributesOf(n)['data-part']);
      const button = host && [...all(host)].find(n => n.localName === 'button' && n.children?.[0]?.nodeValue === words);
      return button && (await session.send('DOM.getBoxModel', { nodeId: button.nodeId })).model.border;
    } catch {
      return undefined; // the panel was drawn anew
    } finally {
      await session.detach().catch(() => {});
    }
  }, `the button "${words}" in Demur's panel`);
  await page.mouse.click((box[0] + box[4]) / 2, (box[1] + box[5]) / 2);
  person.truth.clicks++;
}

// The real side panel, once something has opened it.
export const sidePanel = rig =>
  rig.browser
    .waitForTarget(t => /^chrome-extension:.*\/guide\.html$/.test(t.url()), { timeout: PATIENCE })
    .then(target => target.asPage());
