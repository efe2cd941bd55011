// The state of a control as the page itself tells it, to people who cannot see it as well.
import { isInput } from '../kinds';

/** Of a switch, a checkbox or a radio; undefined for anything else. */
export function switchState(element: Element): 'on' | 'off' | undefined {
  if (isInput(element) && (element.type === 'checkbox' || element.type === 'radio')) {
    return element.checked ? 'on' : 'off';
  }
  const stated = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
  return stated === 'true' ? 'on' : stated === 'false' ? 'off' : undefined;
}

/** What a step's control has become when the step is done ("expanded", "on", "off"). */
export function hasBecome(element: Element, becomes: string | undefined): boolean {
  if (becomes === 'on' || becomes === 'off') return switchState(element) === becomes;
  const opened = element.getAttribute('aria-expanded') === 'true' || element.closest('details')?.open === true;
  return opened || leadsHere(element);
}

/** A link to the page that is on screen has been followed. */
function leadsHere(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (!href || href.startsWith('#') || !URL.canParse(href, element.baseURI)) return false;
  const { host, pathname, search } = new URL(href, element.baseURI);
  return host === location.host && pathname === location.pathname && search === location.search;
}
