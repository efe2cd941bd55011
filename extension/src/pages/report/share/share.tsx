// A picture to share: chosen, looked at, then saved. It is made here and goes nowhere by itself.
import { useRef, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { FlowSelect, flowsOf } from '../flow_select';
import type { ReportData, ReportJourney } from '../types';
import { badgeFacts } from './badge_facts';
import { type BadgeSize, BadgeSvg, sizes } from './badge_svg';
import { badgeText, badgeWords } from './badge_words';
import { pngOf, save } from './save_png';

export function Share({ data, journeys }: { data: ReportData; journeys: readonly ReportJourney[] }) {
  const flows = flowsOf(journeys);
  const [wanted, setFlow] = useState('');
  const [size, setSize] = useState<BadgeSize>('large');
  const [said, say] = useState('');
  const preview = useRef<HTMLDivElement>(null);
  const flow = flows.includes(wanted) ? wanted : (flows[0] ?? '');
  const facts = badgeFacts(flow, journeys, data.by_hand, data.demur);
  const words = badgeWords(facts);
  const text = badgeText(words);

  const onSave = async () => {
    const svg = preview.current?.querySelector('svg');
    if (!svg) return;
    say('');
    try {
      save(await pngOf(svg), `demur-${size}.png`);
    } catch {
      say(t('report_badge_failed'));
    }
  };

  return (
    <>
      <p>{t('report_badge_about')}</p>
      <form class="filter" onSubmit={event => event.preventDefault()}>
        <FlowSelect name="badge-flow" flows={flows} value={flow} choose={setFlow} />
        <label>
          {t('report_badge_size')}
          <select name="badge-size" value={size} onChange={event => setSize(event.currentTarget.value as BadgeSize)}>
            {(Object.keys(sizes) as BadgeSize[]).map(id => (
              <option key={id} value={id}>
                {t(`report_badge_${id}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div class="badge-preview" ref={preview} role="img" aria-label={text}>
        <BadgeSvg facts={facts} words={words} size={size} />
      </div>
      <p class="note">
        {t('report_badge_text')} <q class="badge-text">{text}</q>
      </p>
      <div class="row">
        <button type="button" class="button" data-action="save-badge" onClick={onSave}>
          {t('report_badge_save')}
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
