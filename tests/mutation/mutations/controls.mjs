// Forms built otherwise: controls that are no controls, labels that are no labels.
import { append, closest, create, drop, elements, get, rename, replace, set, setChildren, wrap } from '../lib/tree.mjs';
import { share } from './names.mjs';

const labelFor = (control, page) => {
  const id = get(control, 'id');
  return id && elements(page.tree, 'label').find(label => get(label, 'for') === id);
};

const wordsOf = node => (node.value ?? '') + (node.childNodes ?? []).map(wordsOf).join('');

// What the label element said goes on as an aria attribute: a div cannot be labelled otherwise.
function labelById(control, page) {
  const label = labelFor(control, page);
  if (!label) return;
  set(label, 'id', `${get(control, 'id')}_label`);
  set(control, 'aria-labelledby', get(label, 'id'));
}

function rebuild(control, role, attributes = {}) {
  rename(control, 'div');
  setChildren(control, []);
  drop(control, name => ['type', 'value'].includes(name));
  set(control, 'role', role);
  set(control, 'tabindex', '0');
  for (const [name, value] of Object.entries(attributes)) set(control, name, value);
}

function rebuildRadios(fieldset) {
  rename(fieldset, 'div');
  set(fieldset, 'role', 'radiogroup');
  const legend = elements(fieldset, 'legend')[0];
  rename(legend, 'div');
  set(fieldset, 'aria-label', wordsOf(legend).trim());
  for (const radio of elements(fieldset, 'input')) {
    const label = closest(radio, 'label');
    const words = label.childNodes.filter(child => child !== radio);
    rebuild(radio, 'radio', { 'aria-checked': 'false' });
    replace(label, radio);
    for (const word of words) append(radio, word);
  }
}

const rebuilt = {
  name: 'controls rebuilt',
  what: 'a fifth; half; all text areas, lists and choices as divs with a role, labelled by aria',
  apply(page, random, level) {
    const chosen = tag => elements(page.tree, tag).filter(() => random.chance(share[level]));
    for (const area of chosen('textarea')) {
      labelById(area, page);
      rebuild(area, 'textbox', { contenteditable: 'true', 'aria-multiline': 'true' });
    }
    for (const list of chosen('select')) {
      labelById(list, page);
      rebuild(list, 'combobox', { 'aria-haspopup': 'listbox', 'aria-expanded': 'false' });
    }
    for (const fieldset of chosen('fieldset')) rebuildRadios(fieldset);
  },
};

const fields = ['input', 'textarea', 'select'];

const labelsMoved = {
  name: 'labels moved',
  what: 'into aria-label; into the placeholder; into plain text some divs away',
  apply(page, _random, level) {
    for (const control of elements(page.tree, ...fields)) {
      const label = labelFor(control, page);
      if (!label) continue;
      const words = wordsOf(label).trim();
      if (level === 3) {
        rename(label, 'div');
        drop(label, name => name === 'for');
        wrap(label, create('div'));
        wrap(control, create('div'));
        wrap(control, create('div'));
      } else {
        label.parentNode.childNodes.splice(label.parentNode.childNodes.indexOf(label), 1);
        set(control, level === 2 && control.tagName !== 'select' ? 'placeholder' : 'aria-label', words);
      }
    }
  },
};

export const controlMutations = [rebuilt, labelsMoved];
