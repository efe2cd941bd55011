// One stored file: what it is, what was done to it, and which objections it belongs to.
import type { EvidenceView, ObjectionView } from '../../protocol/types';
import { locale, t } from '../shared/i18n';
import { Thumbnail } from '../shared/thumbnail';
import { type EvidenceState, later } from './use_evidence';

const kilobyte = 1024;

function size(bytes: number): string {
  const power = bytes < kilobyte ? 0 : bytes < kilobyte ** 2 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][power] ?? 'byte';
  const value = bytes / kilobyte ** power;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** What of its metadata is left, in words. */
function treatment(file: EvidenceView): string {
  if (file.cleaned) return t('evidence_cleaned');
  return t(file.type === 'application/pdf' ? 'evidence_pdf_kept' : 'evidence_kept');
}

export const nameOf = ({ service, username }: Pick<ObjectionView, 'service' | 'username'>) =>
  username ? `${t(`service_${service}`)} · ${username}` : t(`service_${service}`);

interface Props {
  file: EvidenceView;
  evidence: EvidenceState;
  current: string | undefined; // the objection that the page is about
}

export function EvidenceFile({ file, evidence, current }: Props) {
  const { sha256, name } = file;
  const { objections, forLater, bind, forget } = evidence;
  const ordered = [...objections].sort((a, b) => Number(b.id === current) - Number(a.id === current));
  const box = (target: string, label: string, on: boolean) => (
    <label class="bound" key={target}>
      <input
        type="checkbox"
        name="bound"
        value={target}
        checked={on}
        onChange={event => void bind(sha256, target, event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
  const remove = () => {
    if (confirm(t('evidence_delete_confirm', name))) void forget(sha256);
  };
  return (
    <li data-sha256={sha256} data-cleaned={file.cleaned}>
      <Thumbnail file={file} />
      <div class="about">
        <p>
          <strong>{name}</strong>
        </p>
        <p class="hint">
          {size(file.size)} · <span title={sha256}>{t('evidence_hash', sha256.slice(0, 12))}</span>
        </p>
        <p class="hint treatment">{treatment(file)}</p>
        <fieldset class="bindings">
          <legend>
            {t('evidence_belongs')}
            <span class="visually-hidden"> {name}</span>
          </legend>
          {ordered.map(o => box(o.id, nameOf(o), o.evidence.includes(sha256)))}
          {box(later, t('evidence_for_later'), forLater.includes(sha256))}
        </fieldset>
      </div>
      <button type="button" class="button" data-action="remove-evidence" onClick={remove}>
        {t('prepare_delete')}
        <span class="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
