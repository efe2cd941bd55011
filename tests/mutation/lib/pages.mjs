// The captured pages, parsed once: what they are, which fields play which role, which link leads on.
import { readFileSync } from 'node:fs';
import { clone, elements, get, parseTree, rootOf, set } from './tree.mjs';

const PAGES = new URL('../pages/', import.meta.url);

// By the names that the replica gives its fields.
const ROLES = {
  email: 'email',
  Field236858559849125: 'reason',
  request_type: 'choice',
  country: 'country',
  first_name: 'first_name',
  last_name: 'last_name',
  prompts: 'prompts',
  evidence: 'evidence',
  additional_info: 'details',
  confirmation_code: 'code',
};

const controls = ['input', 'select', 'textarea', 'button'];

function markRoles(tree) {
  for (const [index, control] of elements(tree, ...controls).entries()) {
    if (get(control, 'data-demur-ref') === undefined) set(control, 'data-demur-ref', `s${index}`);
    const role = get(control, 'type') === 'submit' ? 'submit' : ROLES[get(control, 'name')];
    if (role) control.truth = role;
  }
}

function markLink(tree, part) {
  const link = elements(tree, 'a').find(a => decodeURIComponent(get(a, 'href') ?? '').includes(part));
  if (!link) throw new Error(`no link to ${part}`);
  link.truth = 'link';
}

function load(entry) {
  const tree = parseTree(readFileSync(new URL(entry.file, PAGES), 'utf8'));
  // A login form's fields have no role here: it is no form to be filled.
  if (entry.group === 'form' || entry.kind === 'code_request') markRoles(tree);
  if (entry.link) markLink(tree, entry.link);
  return { ...entry, tree };
}

export function loadPages() {
  const pages = JSON.parse(readFileSync(new URL('index.json', PAGES), 'utf8')).map(load);
  for (const page of pages) {
    const other = page.id.replace(/\.(en|de)$/, page.language === 'en' ? '.de' : '.en');
    page.twin = pages.find(({ id }) => id === other); // the same page in the other language
  }
  return pages;
}

export const copyOf = page => ({ ...page, tree: clone(page.tree) });

export const declareLanguage = (page, language) => set(rootOf(page.tree), 'lang', language);
