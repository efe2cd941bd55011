// What the page in the current tab is, and what can be done with it.
import { ask, type Overview } from '../../messages';
import { day } from '../shared/dates';
import { t } from '../shared/i18n';

interface Props {
  notice: Overview['notice'];
  tab: number | undefined;
  failed: (message: string) => void;
}

export function NoticeLine({ notice, tab, failed }: Props) {
  if (!notice) return <p id="notice" class="muted" data-kind="none" />;
  const service = t(`service_${notice.service}`);
  const fill = () => {
    if (tab !== undefined)
      ask('fillTab', { tab }).then(
        () => window.close(),
        error => failed(error.message),
      );
  };
  return (
    <div id="notice" class={notice.kind === 'ai_ads_notice' ? 'callout warn' : 'callout'} data-kind={notice.kind}>
      <p>
        {t(`notice_${notice.kind}`, service)}
        {notice.effective_date && ` ${t('popup_from', day(notice.effective_date))}`}
      </p>
      {notice.form && (
        <button type="button" class="button" data-action="fill" onClick={fill}>
          {t('content_fill')}
        </button>
      )}
    </div>
  );
}
