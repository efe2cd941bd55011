// Where the person is and what to press next, in words that are read out when they change.
import type { Guide } from '../../guide';
import { ask } from '../../messages';
import { t } from '../shared/i18n';
import { screenWords, stepWords, usualNames } from './words';

function nextWords({ seen, way, end, toggle, direct }: Guide): string {
  if (end) return t(toggle && seen.state === 'off' && !seen.held ? 'guide_end_off' : `guide_end_${end}`);
  if (seen.screen === 'login') return t('guide_login');
  if (seen.state === 'off') return t('guide_off_waiting');
  const step = way.steps[seen.at];
  if (!step) return t('guide_wait');
  if (seen.finding === 'none') return direct && step.before_form ? '' : stepWords(step);
  const said = seen.finding === 'missing' || seen.finding === 'several' ? usualNames(step) : stepWords(step);
  const key = seen.finding === 'missing' && said === '' ? 'guide_missing_nameless' : `guide_${seen.finding}`;
  return t(key, said);
}

interface Props {
  guide: Guide;
  tab: number;
  failed: (message: string) => void;
}

export function Now({ guide, tab, failed }: Props) {
  const { seen, active, end, pages, formUrl, way } = guide;
  const where = screenWords(seen.screen);
  const go = (to: 'start' | 'form' | 'page') => () => {
    ask('guideGo', { tab, to }).catch(error => failed(error.message));
  };
  const show = () => {
    ask('guideShow', { tab }).catch(error => failed(error.message));
  };
  const onWayThere = active && !end && way.steps[seen.at]?.before_form === true;
  const lost = onWayThere && (seen.finding === 'missing' || !seen.onWay);
  const visible = seen.finding === 'marked' || seen.finding === 'out_of_sight';
  return (
    <section id="now" class="callout" data-finding={seen.finding} data-screen={seen.screen ?? ''}>
      <div role="status" aria-live="polite">
        {where && <p class="where">{t('guide_where', where)}</p>}
        {lost && !seen.onWay && <p class="lost">{t('guide_elsewhere')}</p>}
        <p class="next">{nextWords(guide)}</p>
      </div>
      <div class="row">
        {visible && !end && (
          <button type="button" class="button primary" data-action="show" onClick={show}>
            {t('guide_show')}
          </button>
        )}
        {onWayThere && way.start && (
          <button
            type="button"
            class={lost && !visible ? 'button primary' : 'button'}
            data-action="start"
            onClick={go('start')}
          >
            {t('guide_start')}
          </button>
        )}
        {onWayThere && pages.length > 0 && (
          <button type="button" class="button" data-action="page" onClick={go('page')}>
            {t('guide_shortcut')}
          </button>
        )}
        {onWayThere && formUrl && !guide.trouble && (
          <button type="button" class="button" data-action="form" onClick={go('form')}>
            {t(guide.toggle ? 'guide_setting' : 'guide_form')}
          </button>
        )}
      </div>
    </section>
  );
}
