// What the direct link spared against the way by hand, and what the whole has cost so far; either may speak against Demur.
import { entrySteps, type Guide, sparedSteps } from '../../guide';
import type { ObjectionView } from '../../protocol/types';
import { plural, t } from '../shared/i18n';
import { monthOf, siteOf } from './words';

export function Spared({ guide, objection }: { guide: Guide; objection: ObjectionView | undefined }) {
  const { source, dated, note } = guide.way;
  const spared = sparedSteps(guide);
  const whole = objection?.friction.spared_steps;
  const address = /^https:\/\//.test(source) ? source : undefined;
  return (
    <section id="spared" class="small muted" data-spared={spared ?? ''}>
      {spared !== undefined && spared >= 0 && <p>{plural('guide_spared', spared)}</p>}
      {spared !== undefined && spared < 0 && <p>{plural('guide_spent', -spared)}</p>}
      {spared === undefined && <p>{plural('guide_entry', entrySteps(guide))}</p>}
      {whole !== undefined && whole >= 0 && <p>{plural('guide_whole_spared', whole)}</p>}
      {whole !== undefined && whole < 0 && <p>{plural('guide_whole_spent', -whole)}</p>}
      <p>
        {t('guide_source', monthOf(dated))}{' '}
        {address ? (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {siteOf(source)}
          </a>
        ) : (
          siteOf(source)
        )}
      </p>
      {note && (
        <p lang="en">
          {t('guide_note')} {note}
        </p>
      )}
    </section>
  );
}
