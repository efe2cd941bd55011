// Which links lead to the objection, as the host said of the page: the click on one is where 11 CCR 7004 begins to count.
import type { Verdict } from '../protocol/types';

const most = 100;
const known = new Set<string>(); // absolute addresses

function absolute(href: string): string | undefined {
  try {
    return new URL(href, location.href).href.replace(/#.*$/s, '');
  } catch {
    return undefined;
  }
}

export function learnLinks({ links }: Verdict): void {
  for (const { href, leads_to } of links) {
    const address = absolute(href);
    if (leads_to !== 'objection_form' && leads_to !== 'third_party_form') continue;
    if (address && known.size < most) known.add(address);
  }
}

export function leadsToObjection(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  const address = href ? absolute(href) : undefined;
  return address !== undefined && known.has(address);
}
