// Puts the report, or why there is none, into the page. `body[data-ready]` says that drawing is done.
import { type ComponentChildren, render } from 'preact';
import { type Done, ExportProgress } from '../shared/export_progress';
import { language, t } from '../shared/i18n';
import { App } from './app';
import { Person, type PersonActs } from './own/person';
import type { ReportData } from './types';

export const schema = 'demur-report/2';

/** Throws when the value is not a report; what is inside one was made by the host and is only drawn as text. */
export function readReport(value: unknown): ReportData {
  const data = value as Partial<ReportData> | null;
  const whole =
    data !== null &&
    typeof data === 'object' &&
    data.schema === schema &&
    Array.isArray(data.journeys) &&
    Array.isArray(data.sessions) &&
    Array.isArray(data.by_hand) &&
    Array.isArray(data.definitions) &&
    Array.isArray(data.maps) &&
    Array.isArray(data.comparisons) &&
    Array.isArray(data.compared) &&
    Array.isArray(data.groups) &&
    Array.isArray(data.proof?.does_not_prove);
  if (!whole) throw new Error(t('report_failed_data'));
  return data as ReportData;
}

function begin(): HTMLElement {
  document.documentElement.lang = language();
  document.title = `${t('report_title')} – Demur`;
  const root = document.getElementById('app');
  if (!root) throw new Error('no #app');
  return root;
}

/** `person`: what a person can do to the record; an export has no such place. */
export function showReport(value: unknown, person?: PersonActs): void {
  const root = begin();
  const data = readReport(value);
  render(
    <Person.Provider value={person}>
      <App data={data} />
    </Person.Provider>,
    root,
  );
  document.body.dataset.ready = 'true';
}

export function showLoading(done: Done = { read: 0 }): void {
  render(
    <main class="report">
      <p class="muted">{t('report_loading')}</p>
      <ExportProgress done={done} />
    </main>,
    begin(),
  );
}

export function showFailure(message: string, hint?: string, help?: ComponentChildren): void {
  render(
    <main class="report">
      <h1>{t('report_failed')}</h1>
      <div class="callout bad" role="alert">
        <p>{message}</p>
        {hint && <p>{hint}</p>}
        {help && <p>{help}</p>}
      </div>
    </main>,
    begin(),
  );
  document.body.dataset.ready = 'true';
}
