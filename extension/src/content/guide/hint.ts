// What the person is told in the page beside the form: a wrong turn, a dead link, a notice that cannot be objected to.
import { ask, type CandidateReply, type Hint } from '../../messages';
import { t } from '../../pages/shared/i18n';
import type { Candidate } from '../candidates';
import { closePanel, showPanel } from '../panel';
import { button, type Child, make } from '../panel_parts';
import { tab } from '../tab';

const said = new Set<string>(); // once in a document for each address
const adviceOnAds = ['chats', 'delete', 'ads', 'complain'];

const paragraph = (text: string) => make('p', { textContent: text });

function openGuide(start: boolean): void {
  ask('guideOpen', { start })
    .then(({ panel }) => {
      if (!panel) showPanel(t('wrong_turns_guide_title'), () => [paragraph(t('wrong_turns_press_button'))]);
      else closePanel();
    })
    .catch(() => undefined);
}

function toRightForm(): void {
  ask('rightForm', {}).catch(error => {
    showPanel(t('content_failed'), () => [paragraph(String(error.message))]);
  });
}

function showHint({ trouble, service, guide, rightForm }: Hint): void {
  const name = t(`service_${service}`);
  const row: Child[] = [
    guide && button(t('wrong_turns_show_way'), () => openGuide(true), true),
    rightForm && button(t('wrong_turns_right_form'), toRightForm, true),
    button(t('content_close'), closePanel),
  ];
  showPanel(t(`wrong_turns_${trouble}_title`), () => [
    paragraph(t(`wrong_turns_${trouble}`, name)),
    guide && paragraph(t('wrong_turns_by_hand')),
    make('div', { className: 'row' }, ...row),
  ]);
}

function showAds(service: string): void {
  showPanel(t('wrong_turns_no_form_for_ads_title'), () => [
    paragraph(t('wrong_turns_no_form_for_ads', t(`service_${service}`))),
    paragraph(t('wrong_turns_ads_little')),
    make('ul', {}, ...adviceOnAds.map(what => make('li', {}, t(`wrong_turns_ads_${what}`)))),
    make('div', { className: 'row' }, button(t('content_close'), closePanel)),
  ]);
}

function isNews(what: string): boolean {
  const key = `${location.pathname} ${what}`;
  if (said.has(key)) return false;
  said.add(key);
  return true;
}

/** The host answered. A row in a list of notifications is left alone: what it announces is said where it is read. */
export function heed({ verdict, hint }: CandidateReply, { surface }: Candidate): void {
  if (tab.settings.recordOnly) return;
  const ads = verdict.kind === 'ai_ads_notice' || hint?.trouble === 'no_form_for_ads';
  if (ads) {
    if (surface !== 'notification' && isNews('ads')) showAds(verdict.service);
  } else if (hint && isNews(hint.trouble)) {
    showHint(hint);
  }
}
