// What makes a place worth reading without knowing its language: contact forms and privacy pages in its links, its role,
// its place among other elements. The only words are names that stay the same: the company's, and how AI is written short.

export const dialogs = '[role=dialog],[role=alertdialog],dialog,[aria-modal=true]';
export const rows = '[role=row],[role=listitem],[role=menuitem],[role=option],li';
export const lists = '[role=grid],[role=list],[role=menu],[role=listbox],[role=dialog],[role=navigation]';
export const blocks =
  '[role=banner],[role=region],[role=alert],[role=status],[role=complementary],section,aside,header';
/** Other people's words: never read. */
export const posts = '[role=article],article,[role=feed],[role=log]';
/** What people write to each other, or under a picture. One article alone may be the notice itself. */
export const talk = '[role=log],[role=feed],[role=article] ~ [role=article]';
export const field = 'textarea,select,input:not([type=hidden]),[contenteditable],[role=textbox],[role=combobox]';

const dialogRoles = new Set(['dialog', 'alertdialog']);
const rowRoles = new Set(['row', 'listitem', 'menuitem', 'option']);
const postRoles = new Set(['article', 'feed', 'log']);

export const isDialogRole = (role: string | null) => role !== null && dialogRoles.has(role);
export const isRowRole = (role: string | null) => role !== null && rowRoles.has(role);
export const isPostRole = (role: string | null) => role !== null && postRoles.has(role);

// A link may be wrapped in the service's redirect, with its address in the query.
const strong = /genai|generative-ai|ai-terms|privacycenter\.|(?:\/|%2f)contact(?:\/|%2f)/i;
const weak = /(?:\/|%2f)(?:privacy|policy|policies)\b/i;

/** 2: to an opt-out form or a page on AI. 1: to a page on privacy. 0: elsewhere. */
export function strengthOf(href: string | null): 0 | 1 | 2 {
  if (href === null || href.length > 4000) return 0;
  return strong.test(href) ? 2 : weak.test(href) ? 1 : 0;
}

// Short for "artificial intelligence" in the languages of the services, and the company with its endings.
const latin = '(?<![\\p{Script=Latin}\\d])(?:AI|KI|IA|SI|MI|UI|DI|TI|YZ|GenAI)(?![\\p{Script=Latin}\\d])';
const company = '(?<!\\p{L})Met(?:a\\p{Ll}{0,6}|[ąęyuoiěouē])(?!\\p{Ll})';
const others = '(?<!\\p{L})(?:ΤΝ|ИИ|ШІ|ВИ|ВІ|АИ)(?!\\p{L})|人工知能|인공지능';
const names = new RegExp(`${latin}|${company}|${others}`, 'u');

export function namesAi(text: string): boolean {
  return names.test(text);
}
