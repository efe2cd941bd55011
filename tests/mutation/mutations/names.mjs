// What programmers wrote: classes, ids, names, autocomplete, types. A site's next release changes all of it.
import { drop, elements, get, set } from '../lib/tree.mjs';

export const share = [0, 0.2, 0.5, 1]; // of what could be changed, by strength

function each(name, apply, what) {
  return {
    name,
    what,
    apply(page, random, level) {
      for (const element of elements(page.tree)) if (random.chance(share[level])) apply(element, random, page);
    },
  };
}

const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

const renameClass = each(
  'classes renamed',
  (element, random) => {
    const count = 1 + random.below(12);
    set(element, 'class', Array.from({ length: count }, () => `x${random.token(6)}`).join(' '));
  },
  'every class is another hash, as after a release',
);

// Consistently: what an id refers to still finds it.
const renameIds = {
  name: 'ids renamed',
  what: 'other ids, with the references to them',
  apply(page, random, level) {
    const changed = new Map();
    for (const element of elements(page.tree)) {
      const id = get(element, 'id');
      if (id && random.chance(share[level])) changed.set(id, `u_${random.token(8)}`);
      if (id) set(element, 'id', changed.get(id) ?? id);
    }
    for (const element of elements(page.tree)) {
      for (const name of references) {
        const ids = get(element, name);
        if (ids)
          set(
            element,
            name,
            ids.replace(/\S+/g, known => changed.get(known) ?? known),
          );
      }
    }
  },
};

const removeIds = each(
  'ids removed',
  element => drop(element, name => name === 'id'),
  'labels and descriptions that refer to them point nowhere',
);

const renameNames = each(
  'names renamed',
  (element, random) => {
    if (get(element, 'name')) set(element, 'name', `Field${random.token(15).replace(/\D/g, '7')}`);
  },
  'names of controls become numbers',
);

const removeNames = each(
  'names removed',
  (element, _random, page) => {
    // Radio buttons without a name would no longer exclude each other.
    if (get(element, 'type') !== 'radio' && page) drop(element, name => name === 'name');
  },
  'controls without names, as scripts that send by themselves have',
);

const removeAutocomplete = each(
  'autocomplete removed',
  element => drop(element, name => name === 'autocomplete'),
  'and autocapitalize, inputmode with it',
);

const harmless = ['text', 'email', 'tel', 'url', 'search', 'number'];

const removeTypes = each(
  'types removed',
  element => {
    if (element.tagName === 'input' && harmless.includes(get(element, 'type'))) drop(element, name => name === 'type');
    drop(element, name => name === 'required' || name === 'maxlength' || name === 'accept');
  },
  'inputs become plain text; required, maxlength, accept are gone',
);

const removeRoles = each(
  'roles and aria removed',
  element => drop(element, name => name === 'role' || name.startsWith('aria-')),
  'no role, no aria attribute',
);

const forgetSurface = {
  name: 'surface unknown',
  what: 'nobody says whether it is a dialog, a row or a page',
  levels: [1],
  seeds: 1,
  apply(page) {
    page.surface = 'unknown';
  },
};

export const nameMutations = [
  renameClass,
  renameIds,
  removeIds,
  renameNames,
  removeNames,
  removeAutocomplete,
  removeTypes,
  removeRoles,
  forgetSurface,
];
