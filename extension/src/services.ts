// Which service a page belongs to, and the paths of the opt-out flows that are told without any language.

export type Service = 'facebook' | 'instagram' | 'meta';

/** The service by host; undefined for any other host. */
export function serviceOf(url: string): 'facebook' | 'instagram' | undefined {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return undefined;
  }
  if (host === 'facebook.com' || host.endsWith('.facebook.com')) return 'facebook';
  if (host === 'instagram.com' || host.endsWith('.instagram.com')) return 'instagram';
  return undefined;
}

/** Paths on which a page is worth reading as a whole: contact forms, privacy centres, AI terms. */
export const flowPath =
  /\/help\/contact\/|\/contact\/\d{6,}|\/privacy(?:\/|$)|\/legal\/[a-z-]*ai-terms|generative-ai|genai/i;

/** Entering such a page begins a journey: it is about AI training and nothing else. A notice begins its own. */
const journeyPath = /generative-ai|\/genai(?!\w*notice)|\/privacy\/guide\/gen/i;

export function isFlowPage(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname.startsWith('privacycenter.') || flowPath.test(pathname);
}

/** A page that begins a journey, also when a login wall stands before it and names it in its query. */
export function beginsJourney(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  if (journeyPath.test(pathname)) return true;
  if (!/login|checkpoint/i.test(pathname)) return false;
  const next = searchParams.get('next') ?? '';
  return journeyPath.test(next) || /\/contact\/\d{6,}/.test(next);
}
