// What a verdict got right about a page whose truth is known.
import { elements, get } from './tree.mjs';

const NOTICES = ['training_notice', 'ai_ads_notice'];

function linkTarget(page) {
  const link = elements(page.tree, 'a').find(a => a.truth === 'link');
  const href = link && get(link, 'href');
  if (!href || href.startsWith('#')) return undefined;
  const target = parseUrl(href, page.url || undefined);
  const wrapped = target?.searchParams.get('u');
  return wrapped || target?.href || href;
}

function parseUrl(href, base) {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

// Groups of refs with the role that they have: the radios of one choice are one field.
function trueFields(page) {
  const fields = new Map();
  for (const control of elements(page.tree)) {
    const ref = control.attrs && get(control, 'data-demur-ref');
    if (!ref || !control.truth || control.truth === 'link') continue;
    const key = control.truth === 'choice' ? 'choice' : ref;
    const field = fields.get(key) ?? { role: control.truth, refs: [] };
    field.refs.push(ref);
    fields.set(key, field);
  }
  return [...fields.values()];
}

const refsOf = field => [field.ref, ...(field.options ?? []).map(option => option.ref)].filter(Boolean);

function judgeRoles(page, forms) {
  const found = forms.flatMap(form => form.fields).filter(({ role, hidden }) => role !== 'unknown' && !hidden);
  return {
    truth: trueFields(page).map(({ role, refs }) => ({
      role,
      right: found.some(field => field.role === role && refsOf(field).some(ref => refs.includes(ref))),
    })),
    found: found.map(field => ({
      role: field.role,
      right: trueFields(page).some(
        ({ role, refs }) => role === field.role && refsOf(field).some(r => refs.includes(r)),
      ),
    })),
  };
}

// `link` is undefined where the page has none left that could be found.
export function judge(page, verdict) {
  const target = page.link && linkTarget(page);
  const leads = verdict.links.find(({ href }) => href === target);
  return {
    kind: verdict.kind === page.kind,
    falseNotice: page.group === 'lookalike' && NOTICES.includes(verdict.kind),
    link: target ? leads !== undefined && leads.leads_to !== 'policy' : undefined,
    roles: page.group === 'form' || page.kind === 'code_request' ? judgeRoles(page, verdict.forms) : undefined,
  };
}
