// A wrong turn or a dead link: what it is, and what to do.
import type { Guide } from '../../guide';
import { ask } from '../../messages';
import { t } from '../shared/i18n';

interface Props {
  guide: Guide;
  tab: number;
  failed: (message: string) => void;
}

export function TroubleNote({ guide, tab, failed }: Props) {
  const { trouble, service, active, end } = guide;
  if (!trouble || end) return null;
  if (trouble === 'no_form_for_ads') return <AdsAdvice service={service} />;
  const right = () => {
    ask('guideGo', { tab, to: 'right_form' }).catch(error => failed(error.message));
  };
  const byHand = active && (trouble === 'dead_link' || trouble === 'region_block');
  return (
    <section id="trouble" class="callout warn" data-trouble={trouble} role="status">
      <h2>{t(`wrong_turns_${trouble}_title`)}</h2>
      <p>{t(`wrong_turns_${trouble}`, t(`service_${service}`))}</p>
      {byHand && <p>{t('guide_by_hand_now')}</p>}
      {trouble === 'third_party_for_own' && (
        <button type="button" class="button" data-action="right-form" onClick={right}>
          {t('wrong_turns_right_form')}
        </button>
      )}
    </section>
  );
}

/** No objection exists: said so, with what little can be done, and nothing else. */
export function AdsAdvice({ service }: { service: string }) {
  return (
    <section id="ads" class="callout warn" role="status">
      <h2>{t('wrong_turns_no_form_for_ads_title')}</h2>
      <p>{t('wrong_turns_no_form_for_ads', t(`service_${service}`))}</p>
      <p>{t('wrong_turns_ads_little')}</p>
      <ul>
        {['chats', 'delete', 'ads', 'complain'].map(what => (
          <li key={what}>{t(`wrong_turns_ads_${what}`)}</li>
        ))}
      </ul>
    </section>
  );
}
