// Chart: each notice with its link and its button, in real proportion.
import { plural, t } from '../../shared/i18n';
import { Figure, useLimit } from '../figure';
import { name } from '../format';
import type { ReportJourney } from '../types';
import { useWidth } from '../use_width';
import { NoticeFacts, WordsBefore } from './notice_facts';
import { type NoticeSeen, noticesOf } from './notice_model';
import { PageDrawing } from './page_drawing';
import { TrueSize } from './true_size';

function Notice({ notice, id }: { notice: NoticeSeen; id: string }) {
  const { ref, width } = useWidth();
  const { sight } = notice;
  const room = Math.min(width, 480);
  return (
    <div class="notice-seen">
      <h3>
        {name('flow', notice.flow)}{' '}
        <span class="note">
          {notice.surface && `${name('surface', notice.surface)} · `}
          {t('report_notice_view', sight.view_width, sight.view_height)} · {plural('report_journeys', notice.journeys)}
        </span>
      </h3>
      <div class="notice-parts">
        <div ref={ref}>
          <PageDrawing sight={sight} room={room} id={id} />
        </div>
        <div>
          <TrueSize sight={sight} room={room} />
          <NoticeFacts notice={notice} />
          <WordsBefore notice={notice} />
          {!sight.link && <p class="callout warn">{t('report_notice_no_link')}</p>}
        </div>
      </div>
    </div>
  );
}

export function Notices({ journeys }: { journeys: readonly ReportJourney[] }) {
  const { shown, more } = useLimit(noticesOf(journeys), 4);
  return (
    <Figure chart="notice" caption={t('report_notice_caption')}>
      <p class="note">{t('report_map_basis', name('basis', 'measured'))}</p>
      {shown.map((notice, i) => (
        <Notice key={i} notice={notice} id={`notice-${i}`} />
      ))}
      {more}
    </Figure>
  );
}
