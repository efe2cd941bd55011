// Addresses: removed, wrapped, decorated, renumbered.
import { drop, elements, get, set } from '../lib/tree.mjs';
import { share } from './names.mjs';

function eachLink(name, what, change) {
  return {
    name,
    what,
    apply(page, random, level) {
      for (const link of elements(page.tree, 'a')) {
        const href = get(link, 'href');
        if (!href || !random.chance(share[level])) continue;
        const changed = change(href, random, page);
        if (changed === undefined) drop(link, attribute => attribute === 'href');
        else set(link, 'href', changed);
      }
    },
  };
}

const removed = eachLink('links removed', 'a script opens them', () => undefined);

const wrapped = eachLink('links wrapped', 'led through l.facebook.com, l.instagram.com and lm.', (href, random) => {
  const host = random.pick(['l.facebook.com', 'lm.facebook.com', 'l.instagram.com']);
  const path = host.startsWith('l.i') ? '/' : '/l.php';
  if (new URL(href, 'https://www.facebook.com').host.startsWith('l.')) return href;
  const target = encodeURIComponent(new URL(href, 'https://www.facebook.com').href);
  const more = `h=AT${random.token(20)}`;
  return random.chance(0.5)
    ? `https://${host}${path}?u=${target}&${more}`
    : `https://${host}${path}?${more}&u=${target}`;
});

const relative = eachLink('links relative', 'as they were written', (href, _random, page) => {
  if (!page.url) return href;
  const url = new URL(href, page.url);
  return url.origin === new URL(page.url).origin ? url.pathname + url.search : href.replace(/^https:/, '');
});

const tracked = eachLink('links with tracking', 'parameters and fragments behind', (href, random) => {
  const mark =
    random.pick(['fbclid=IwAR', '__tn__=-R', 'ref=notif&notif_id=', 'eid=ARC', 'igshid=']) + random.token(12);
  const joined = `${href}${href.includes('?') ? '&' : '?'}${mark}`;
  return random.chance(0.4) ? `${joined}#${random.token(6)}` : joined;
});

const number = random => String(100 + random.below(800)) + random.token(12).replace(/\D/g, '4');
const renumber = (address, random) => address.replace(/(contact(?:\/|%2F))\d+/i, (_, path) => path + number(random));

const unknownForms = eachLink('form numbers unknown', 'the next wave has new forms; the page itself, too', renumber);
const unknownEverywhere = {
  ...unknownForms,
  apply(page, random, level) {
    unknownForms.apply(page, random, level);
    if (level > 1) page.url = renumber(page.url, random);
  },
};

const unknownPath = eachLink('paths unknown', 'the privacy pages move', (href, random) =>
  href.replace(/^((?:https?:\/\/[^/]+)?)\/(privacy|genai|ads|policies|policy)[^?]*/, `$1/${random.token(5)}/`),
);

export const linkMutations = [removed, wrapped, relative, tracked, unknownEverywhere, unknownPath];
