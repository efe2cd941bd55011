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
