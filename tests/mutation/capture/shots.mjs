// Which pages of the replica are taken, and what they are. `root`: the candidate's subtree. `link`: part of the href that
// leads on to the objection. `kind` none: a look-alike.
const HOST = { facebook: 'https://www.facebook.com', instagram: 'https://www.instagram.com' };
const PATH = { facebook: '/privacy/', instagram: '/' };
const CENTRE = {
  facebook: 'https://www.facebook.com/privacy/center/',
  instagram: 'https://privacycenter.instagram.com/',
};
const FORM = {
  facebook: 'https://www.facebook.com/help/contact/712876720715583',
  instagram: 'https://help.instagram.com/contact/767264225370182',
};
const THIRD_PARTY = 'https://www.facebook.com/help/contact/510058597920541';
const MODAL = '[role=dialog][aria-modal=true]';
const ROW = ':is([role=row],[role=listitem])';

function notices(service) {
  const bell = `${HOST[service]}/notifications/`;
  const at = name => `${HOST[service]}${PATH[service]}${name}/`;
  const training = { kind: 'training_notice', group: 'notice' };
  const ads = { kind: 'ai_ads_notice', group: 'ads', switches: { adsNoticeInBell: true } };
  return [
    {
      ...training,
      id: `row-${service}`,
      surface: 'notification',
      url: bell,
      root: `${ROW}:has(a[href*=genai_notice])`,
      link: 'genai_notice',
    },
    {
      ...training,
      id: `dialog-${service}`,
      surface: 'dialog',
      url: at('genai_notice'),
      root: MODAL,
      link: '/contact/',
    },
    {
      ...training,
      id: `banner-${service}`,
      surface: 'banner',
      url: CENTRE[service],
      root: 'main section',
      link: '/contact/',
    },
    { ...training, id: `centre-${service}`, surface: 'page', url: CENTRE[service], root: 'main', link: '/contact/' },
    { ...ads, id: `ads-row-${service}`, surface: 'notification', url: bell, root: `${ROW}:has(a[href*=ads_notice])` },
    { ...ads, id: `ads-dialog-${service}`, surface: 'dialog', url: at('ads_notice'), root: MODAL },
  ];
}

function forms(service) {
  const own = { url: FORM[service], root: 'main', surface: 'form', group: 'form' };
  const answer = { ...own, surface: 'page', group: 'answer', root: 'main:has([role=status])', send: true };
  return [
    { ...own, id: `form-${service}`, kind: 'objection_form' },
    { ...answer, id: `honoured-${service}`, kind: 'confirmation' },
    { ...answer, id: `denied-${service}`, kind: 'rejection', switches: { answer: 'denied' } },
    {
      ...{ ...answer, id: `code-${service}`, kind: 'code_request', switches: { ownFormCode: true } },
      ...{ surface: 'dialog', root: MODAL },
    },
    {
      ...{ ...own, id: `region-${service}`, kind: 'dead_end', switches: { regionBlocked: true } },
      ...{ surface: 'page', group: 'answer' },
    },
    {
      ...{ id: `login-${service}`, kind: 'dead_end', surface: 'form', group: 'answer', root: 'main' },
      url: `${HOST[service]}${service === 'facebook' ? '/login/' : '/accounts/login/'}`,
    },
  ];
}

const alike = { kind: 'none', group: 'lookalike' };
const LOOKALIKES = [
  { ...alike, id: 'article', surface: 'page', url: `${HOST.facebook}/notes/ai-training/`, root: 'main' },
  { ...alike, id: 'article-unknown', surface: 'unknown', url: `${HOST.facebook}/notes/ai-training/`, root: 'main' },
  { ...alike, id: 'cookies', surface: 'dialog', url: `${HOST.facebook}/cookies/`, root: MODAL },
  { ...alike, id: 'chain-letter', surface: 'user_post', url: `${HOST.facebook}/`, root: 'article:nth-of-type(2)' },
  { ...alike, id: 'news-post', surface: 'user_post', url: `${HOST.facebook}/`, root: 'article:nth-of-type(3)' },
  { ...alike, id: 'news-photo', surface: 'user_post', url: `${HOST.instagram}/`, root: 'article:nth-of-type(2)' },
  { ...alike, id: 'feed', surface: 'unknown', url: `${HOST.facebook}/`, root: 'main' },
  { ...alike, id: 'photos', surface: 'unknown', url: `${HOST.instagram}/`, root: 'main' },
  {
    ...{ ...alike, id: 'comment-row', surface: 'notification', url: `${HOST.facebook}/notifications/` },
    root: `${ROW}:not(:has(a[href*=notice]))`,
  },
  { ...alike, id: 'settings', surface: 'page', url: `${HOST.facebook}/settings/`, root: 'main' },
  { ...alike, id: 'topics', surface: 'page', url: `${HOST.facebook}/privacy/topics/`, root: 'main' },
  { ...alike, id: 'policy', surface: 'page', url: `${HOST.facebook}/privacy/policy/`, root: 'main' },
];

export const SHOTS = [
  ...notices('facebook'),
  ...notices('instagram'),
  ...forms('facebook'),
  ...forms('instagram'),
  {
    ...{ id: 'form-third-party', kind: 'third_party_form', group: 'form' },
    ...{ surface: 'form', url: THIRD_PARTY, root: 'main' },
  },
  {
    ...{ id: 'broken', kind: 'dead_end', group: 'answer', surface: 'page' },
    ...{ url: `${HOST.facebook}/no/such/page`, root: 'main' },
  },
  {
    ...{ id: 'saved-dialog', kind: 'training_notice', group: 'notice', surface: 'dialog', saved: true },
    ...{ url: `${HOST.facebook}/privacy/genai_notice/`, root: MODAL, link: '/contact/' },
  },
  {
    ...{ id: 'saved-form', kind: 'objection_form', group: 'form', surface: 'form', saved: true },
    ...{ url: FORM.facebook, root: 'main form' },
  },
  {
    ...{ ...alike, id: 'saved-article', surface: 'page', saved: true },
    ...{ url: `${HOST.facebook}/notes/ai-training/`, root: 'main article' },
  },
  ...LOOKALIKES,
];
