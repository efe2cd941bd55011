// What a page's surroundings claim: that it stands in a dialog, that it links to the form. Posts open in dialogs, people are
// mentioned in notifications, and reporters link to the form.
import { append, bodyOf, create, elements, insertAt, setChildren, text } from '../lib/tree.mjs';

const otherSurface = {
  name: 'surface mistaken',
  what: 'everything opened in a dialog; shown as a notification; as a banner',
  seeds: 1,
  apply(page, _random, level) {
    const role = ['', 'dialog', 'row', 'region'][level];
    page.surface = ['', 'dialog', 'notification', 'banner'][level];
    const body = bodyOf(page.tree);
    const around = create('div', { role });
    setChildren(around, body.childNodes);
    setChildren(body, []);
    append(body, around);
  },
};

const ADDRESSES = [
  'https://www.facebook.com/help/contact/712876720715583',
  'https://help.instagram.com/contact/767264225370182',
  'https://www.facebook.com/privacy/genai/',
  'https://privacycenter.instagram.com/policy/',
];

const holders = ['p', 'div', 'main', 'section', 'article', 'li'];

const linked = {
  name: 'links to the form added',
  what: 'one; two; four links to the objection forms and the privacy centre, as their addresses',
  apply(page, random, level) {
    const places = elements(bodyOf(page.tree), ...holders);
    for (let i = 0; i < [0, 1, 2, 4][level]; i++) {
      const place = places.length > 0 ? random.pick(places) : bodyOf(page.tree);
      const href = random.pick(ADDRESSES);
      insertAt(place, place.childNodes.length, text(' '));
      insertAt(place, place.childNodes.length, create('a', { href }, href.replace('https://', '')));
    }
  },
};

export const claimMutations = [otherSurface, linked];
