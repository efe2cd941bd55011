// That something is being recorded, and the way to pause it.
import { ask, type Overview } from '../../messages';
import { t } from '../shared/i18n';

interface Props {
  journey: Overview['journey'];
  changed: () => Promise<void>;
  failed: (message: string) => void;
}

export function RecordingLine({ journey, changed, failed }: Props) {
  if (!journey) return null;
  const paused = journey === 'paused';
  const toggle = () =>
    void ask('pause', { paused: !paused })
      .then(changed)
      .catch(error => failed(error.message));
  return (
    <div id="recording" class={paused ? 'recording paused' : 'recording'} data-state={journey} role="status">
      <span class="dot" aria-hidden="true" />
      <p class="small">{t(paused ? 'recording_paused' : 'recording_on')}</p>
      <button type="button" class="button" data-action="pause" onClick={toggle}>
        {t(paused ? 'recording_resume' : 'recording_pause')}
      </button>
    </div>
  );
}
