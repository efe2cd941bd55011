// The names that the replica answers to, and which service each belongs to.
const DOMAINS = {
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  whatsapp: ['whatsapp.com'],
  linkedin: ['linkedin.com'],
  x: ['x.com', 'twitter.com'],
};

// Both the bare name and everything below it.
export const NAMES = Object.values(DOMAINS)
  .flat()
  .flatMap(name => [name, `*.${name}`]);

const isBelow = (host, domain) => host === domain || host.endsWith(`.${domain}`);

export function siteOf(host) {
  const found = Object.entries(DOMAINS).find(([, domains]) => domains.some(domain => isBelow(host, domain)));
  return found?.[0] ?? 'instagram';
}

export const domainOf = host => `.${DOMAINS[siteOf(host)][0]}`;

export const isReplicated = host =>
  Object.values(DOMAINS)
    .flat()
    .some(domain => isBelow(host, domain));
