// Which objection the page is about, whom it covers, and what is still missing.
import type { ObjectionView } from '../../protocol/types';
import { Covers } from '../shared/covers';
import { t } from '../shared/i18n';
import { nameOf } from './evidence_file';

export function Summary({ objection }: { objection: ObjectionView }) {
  const { missing, covers } = objection;
  return (
    <div class={missing ? 'callout warn' : 'callout'} id="objection">
      <p>{t('prepare_for', nameOf(objection))}</p>
      <Covers covers={covers} />
      {missing && <p id="missing">{t('prepare_missing', t(`role_${missing}`))}</p>}
    </div>
  );
}
