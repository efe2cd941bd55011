// What was recorded as a file, in the format that the person chooses.
import { useState } from 'preact/hooks';
import type { Progress } from '../../exports';
import { type Done, ExportProgress } from './export_progress';
import { t } from './i18n';

const formats = ['html', 'csv', 'journeys', 'json', 'ocel', 'xes', 'userflow', 'study'] as const;

interface Props {
  id: string; // of the row, in its page
  save: (format: string, progress: Progress) => Promise<void>;
}

export function ExportRow({ id, save }: Props) {
  const [format, setFormat] = useState<string>('html');
  const [said, say] = useState('');
  const [done, setDone] = useState<Done>();
  const start = () => {
    say('');
    save(format, (read, total) => setDone({ read, total }))
      .catch(error => say(String(error.message)))
      .finally(() => setDone(undefined));
  };
  return (
    <div class="field export">
      <label for={`format-${id}`}>{t('popup_export_format')}</label>
      <select id={`format-${id}`} value={format} onChange={event => setFormat(event.currentTarget.value)}>
        {formats.map(known => (
          <option key={known} value={known}>
            {t(`popup_export_${known}`)}
          </option>
        ))}
      </select>
      <button type="button" class="button" data-action="export" onClick={start}>
        {t('popup_export')}
      </button>
      <ExportProgress done={done} />
      <span role="status">{said}</span>
    </div>
  );
}
