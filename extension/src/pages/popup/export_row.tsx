// The record of one objection as a file.
import { useState } from 'preact/hooks';
import { type Done, ExportProgress } from '../shared/export_progress';
import { t } from '../shared/i18n';
import { saveExport } from '../shared/save_export';

interface Props {
  objection: string;
  journey: string | undefined;
  own: () => void;
}

export function ExportRow({ objection, journey, own }: Props) {
  const [format, setFormat] = useState('html');
  const [said, say] = useState('');
  const [done, setDone] = useState<Done>();
  const save = () => {
    own();
    say('');
    saveExport(format, { journey }, (read, total) => setDone({ read, total }))
      .catch(error => say(String(error.message)))
      .finally(() => setDone(undefined));
  };
  return (
    <div class="field export">
      <label for={`format-${objection}`}>{t('popup_export_format')}</label>
      <select id={`format-${objection}`} value={format} onChange={event => setFormat(event.currentTarget.value)}>
        <option value="html">{t('popup_export_html')}</option>
        <option value="csv">{t('popup_export_csv')}</option>
        <option value="journeys">{t('popup_export_journeys')}</option>
        <option value="json">{t('popup_export_json')}</option>
        <option value="ocel">{t('popup_export_ocel')}</option>
        <option value="xes">{t('popup_export_xes')}</option>
        <option value="userflow">{t('popup_export_userflow')}</option>
        <option value="study">{t('popup_export_study')}</option>
      </select>
      <button type="button" class="button" data-action="export" onClick={save}>
        {t('popup_export')}
      </button>
      <ExportProgress done={done} />
      <span role="status">{said}</span>
    </div>
  );
}
