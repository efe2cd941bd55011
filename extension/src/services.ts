// Which service a page belongs to, and the paths of the opt-out flows that are told without any language.

export type Service = 'facebook' | 'instagram' | 'meta' | OptionalService;
export type OptionalService = 'whatsapp' | 'linkedin' | 'x';

const domains: [string, Exclude<Service, 'meta'>][] = [
  ['facebook.com', 'facebook'],
  ['instagram.com', 'instagram'],
  ['whatsapp.com', 'whatsapp'],
  ['linkedin.com', 'linkedin'],
  ['x.com', 'x'],
  ['twitter.com', 'x'],
];
const always = new Set<Service>(['facebook', 'instagram']);

export function isService(name: string): name is Service {
  return name === 'meta' || domains.some(([, service]) => service === name);
}

/** The service by host; undefined for any other host. */
export function serviceOf(url: string): Exclude<Service, 'meta'> | undefined {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return undefined;
  }
  return domains.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1];
}

/** A service whose pages Demur sees only where the person granted them. */
export function optionalServiceOf(url: string): OptionalService | undefined {
  const service = serviceOf(url);
  return service && !always.has(service) ? (service as OptionalService) : undefined;
}

/** Paths on which a page is worth reading as a whole: contact forms, privacy centres, AI terms. */
export const flowPath =
  /\/help\/contact\/|\/contact\/\d{6,}|^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:forms\/)?privacy(?:\/|$)|\/legal\/[a-z-]*ai-terms/i;

/** Entering such a page begins a journey: it is about AI training and nothing else. A notice begins its own. */
const journeyPath =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?privacy\/(?:genai|generative-ai|guide\/(?:genai|generative-ai))(?:\/|$)/i;

/** Where a login wall leads to: an address or a path, as its query has it. */
function pathOf(next: string, base: string): string {
  try {
    return new URL(next, base).pathname;
  } catch {
    return '';
  }
}

export function isFlowPage(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname.startsWith('privacycenter.') || flowPath.test(pathname);
}

/** A page that begins a journey, also when a login wall stands before it and names it in its query. */
export function beginsJourney(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  if (journeyPath.test(pathname)) return true;
  if (!/login|checkpoint/i.test(pathname)) return false;
  const next = pathOf(searchParams.get('next') ?? '', url);
  return journeyPath.test(next) || /\/contact\/\d{6,}/.test(next);
}
