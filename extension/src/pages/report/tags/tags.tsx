// The signs of deceptive patterns: which rule fired on which numbers, and that each is a candidate until a person judges.
import { useContext } from 'preact/hooks';
import { has, language, t } from '../../shared/i18n';
import { useLimit } from '../figure';
import { list, number } from '../format';
import { Person } from '../own/person';
import type { ReportJourney } from '../types';
import { FiringItem } from './firing';
import { type Pattern, patternsOf, sectionOf } from './tag_model';

const foreign = () => (language().startsWith('en') ? undefined : 'en');

function PatternCard({ pattern }: { pattern: Pattern }) {
  const { shown, more } = useLimit(pattern.firings, 5);
  const section = sectionOf(pattern.id);
  const about = `report_pattern_${(section ?? '').replaceAll('.', '_')}`;
  return (
    <article class="pattern" data-tag={pattern.id}>
      <h3>
        <span lang={foreign()}>{pattern.name}</span> <span class="note">{pattern.id}</span>
      </h3>
      {section && has(about) && <p>{t(about)}</p>}
      <dl class="facts">
        <div>
          <dt>{t('report_tag_section')}</dt>
          <dd>{section ?? t('report_unknown')}</dd>
        </div>
        <div>
          <dt>{t('report_tag_articles')}</dt>
          <dd>{pattern.articles.length ? list(pattern.articles) : t('report_none')}</dd>
        </div>
        <div>
          <dt>{t('report_tag_ontology')}</dt>
          <dd>{pattern.ontology.length ? pattern.ontology.map(id => <code key={id}>{id}</code>) : t('report_none')}</dd>
        </div>
      </dl>
      <ul class="firings">
        {shown.map(firing => (
          <FiringItem key={`${firing.journey.journey} ${firing.tag.rule}`} firing={firing} />
        ))}
      </ul>
      {more}
    </article>
  );
}

export function Tags({ journeys }: { journeys: readonly ReportJourney[] }) {
  const canJudge = useContext(Person) !== undefined;
  const patterns = patternsOf(journeys);
  const { shown, more } = useLimit(patterns, 16);
  return (
    <figure data-chart="tags">
      <figcaption>
        {t('report_tag_caption')} {canJudge && t('report_tag_ask')}
      </figcaption>
      {patterns.length === 0 && <p>{t('report_tag_none', number(journeys.length))}</p>}
      {shown.map(pattern => (
        <PatternCard key={pattern.id} pattern={pattern} />
      ))}
      {more}
    </figure>
  );
}
