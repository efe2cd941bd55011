// Evidence: files that are dropped, pasted or chosen here, or taken as a picture of a tab from the popup.
import { useEffect, useState } from 'preact/hooks';
import { evidenceTypes } from '../shared/file_type';
import { t } from '../shared/i18n';
import { EvidenceFile } from './evidence_file';
import type { EvidenceState } from './use_evidence';

/** Pictures in the clipboard; text that goes into a field of the page is left to it. */
function pasted(event: ClipboardEvent): File[] {
  const data = event.clipboardData;
  const intoField = event.target instanceof Element && event.target.matches('input, textarea');
  if (!data || (intoField && data.types.includes('text/plain'))) return [];
  return [...data.files];
}

function Arrivals({ arriving }: Pick<EvidenceState, 'arriving'>) {
  return (
    <ul id="arriving" aria-live="polite">
      {arriving.map(({ key, name, part, fault }) =>
        fault === undefined ? (
          <li key={key}>
            <label>
              {t('evidence_storing', name)} <progress value={part} max={1} />
            </label>
          </li>
        ) : (
          <li key={key} class="fault">
            {fault}
          </li>
        ),
      )}
    </ul>
  );
}

export function Evidence({ evidence, current }: { evidence: EvidenceState; current: string | undefined }) {
  const [over, setOver] = useState(false);
  const [original, setOriginal] = useState(false);
  const { files, arriving, fault } = evidence;
  const take = (given: File[]) => void evidence.take(given, original);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const given = pasted(event);
      if (given.length === 0) return;
      event.preventDefault();
      take(given);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  // The whole page takes files: a drop beside the zone is meant for it too.
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(carriesFiles(event));
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });

  return (
    <fieldset class={over ? 'evidence over' : 'evidence'} id="evidence-section">
      <legend>{t('prepare_evidence')}</legend>
      <p class="hint">{t('prepare_evidence_hint')}</p>
      <label class="drop" for="evidence">
        <span>{t('prepare_evidence_drop')}</span>
        <input
          id="evidence"
          type="file"
          name="evidence"
          multiple
          accept={evidenceTypes.join(',')}
          aria-describedby="evidence-anew"
          onChange={event => {
            const input = event.currentTarget;
            take([...(input.files ?? [])]);
            input.value = '';
          }}
        />
        <span class="hint">{t('evidence_limits')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          name="keep_original"
          checked={original}
          onChange={event => setOriginal(event.currentTarget.checked)}
        />
        <span>{t('evidence_keep_original')}</span>
      </label>
      <p class="hint" id="evidence-anew">
        {t(original ? 'evidence_original_hint' : 'evidence_anew_hint')}
      </p>
      <Arrivals arriving={arriving} />
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <ul id="evidence-list">
        {files.map(file => (
          <EvidenceFile key={file.sha256} file={file} evidence={evidence} current={current} />
        ))}
      </ul>
    </fieldset>
  );
}
