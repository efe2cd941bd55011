// Evidence for a third-party objection: files picked, dropped, or taken as a picture of a tab from the popup.
import { useState } from 'preact/hooks';
import { call } from '../../messages';
import type { EvidenceView } from '../../protocol/types';
import { locale, t } from '../shared/i18n';
import { putEvidence } from '../shared/put_evidence';

interface Props {
  chosen: string[]; // SHA-256
  known: EvidenceView[];
  change: (chosen: string[], known: EvidenceView[]) => void;
}

function size(bytes: number): string {
  const unit = bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1024 : 1024 * 1024);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

export function Evidence({ chosen, known, change }: Props) {
  const [over, setOver] = useState(false);
  const [said, say] = useState('');

  const take = async (files: Iterable<File>) => {
    say(t('evidence_working'));
    const added: EvidenceView[] = [];
    try {
      for (const file of files) added.push(await putEvidence(file));
      say('');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    const hashes = added.map(e => e.sha256);
    const others = known.filter(e => !hashes.includes(e.sha256));
    if (added.length > 0) change([...chosen.filter(h => !hashes.includes(h)), ...hashes], [...others, ...added]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...(event.dataTransfer?.files ?? [])]);
  };
  const forget = async ({ sha256, name }: EvidenceView) => {
    if (!confirm(t('prepare_delete_confirm', name))) return;
    try {
      await call('evidence.remove', { sha256 });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return;
    }
    change(
      chosen.filter(h => h !== sha256),
      known.filter(e => e.sha256 !== sha256),
    );
  };
  const tick = (sha256: string, on: boolean) =>
    change(on ? [...chosen, sha256] : chosen.filter(h => h !== sha256), known);

  return (
    <fieldset
      class={over ? 'evidence over' : 'evidence'}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend>{t('prepare_evidence')}</legend>
      <p class="hint">{t('prepare_evidence_hint')}</p>
      <label class="drop" for="evidence">
        <span>{t('prepare_evidence_drop')}</span>
        <input
          id="evidence"
          type="file"
          name="evidence"
          multiple
          accept="image/*,application/pdf"
          onChange={event => {
            const input = event.currentTarget;
            void take([...(input.files ?? [])]).then(() => {
              input.value = '';
            });
          }}
        />
      </label>
      <ul id="evidence-list">
        {known.map(file => (
          <li key={file.sha256} data-sha256={file.sha256}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(file.sha256)}
                onChange={e => tick(file.sha256, e.currentTarget.checked)}
              />
              <span>
                {file.name} <span class="muted small">{`${file.type} · ${size(file.size)}`}</span>
              </span>
            </label>
            <button type="button" class="button" data-action="remove-evidence" onClick={() => void forget(file)}>
              {t('prepare_delete')}
              <span class="visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </fieldset>
  );
}
