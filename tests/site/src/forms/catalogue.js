// Which form stands behind which address, told once for the pages and for the server. The numbers of the two routes
// without a published number (the policy's and that of 2026) are made up.
export const FORMS = {
  6359191084165019: { site: 'facebook', kind: 'own', generation: '2024' },
  712876720715583: { site: 'facebook', kind: 'own', generation: '2025' },
  900200250000101: { site: 'facebook', kind: 'own', generation: '2025-policy' },
  900200260000101: { site: 'facebook', kind: 'own', generation: '2026' },
  233964459562201: { site: 'instagram', kind: 'own', generation: '2024' },
  767264225370182: { site: 'instagram', kind: 'own', generation: '2025' },
  900200250000202: { site: 'instagram', kind: 'own', generation: '2025-policy' },
  900200260000202: { site: 'instagram', kind: 'own', generation: '2026' },
  510058597920541: { site: 'facebook', kind: 'third' },
  1266025207620918: { site: 'facebook', kind: 'third' },
  382532939919295: { site: 'whatsapp', kind: 'whatsapp' },
  'TS-DPRO': { site: 'linkedin', kind: 'linkedin' },
};
export const SHORTEST_REASON = 100; // characters; of the third-party form, and enforced after the code only

const PREFIX = {
  facebook: 'https://www.facebook.com/help/contact/',
  instagram: 'https://help.instagram.com/contact/',
};

/** The form of a path; undefined when there is none. */
export function formOf(path) {
  const number = /\/(?:contact|contact\/forms|ask)\/([\w-]+)\/?(?:\?|$)/.exec(path)?.[1] ?? '';
  const form = Object.hasOwn(FORMS, number) ? FORMS[number] : undefined;
  return form && { ...form, number };
}

/** Where the notices and the privacy centre of `site` lead. `generation`: of the switches. */
export function ownFormAddress(site, generation) {
  const wanted = generation === '2024-br' ? '2024' : generation;
  const [number] = Object.entries(FORMS).find(([, form]) => form.site === site && form.generation === wanted);
  return PREFIX[site] + number;
}

/** The wording of 2023 stood under another number than the later ones. */
export const thirdPartyAddress = wording =>
  PREFIX.facebook + (wording === '2023' ? '1266025207620918' : '510058597920541');

/** Which fields a form has: the names under which the server receives them. */
export const NAMES = {
  own_2024: { reason: 'Field1467304893871238', details: 'Field2210457719043356' },
  own: { reason: 'Field236858559849125' },
};

/** Whether a code stands between the form and its answer. */
export function needsCode(form, switches) {
  if (form.kind === 'third') return switches.codeRequired;
  return form.kind === 'own' && (form.generation === '2024' || switches.ownFormCode);
}
