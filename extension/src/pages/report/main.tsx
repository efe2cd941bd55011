// Entry of the extension's report page: the host has the data, and what a person does to the record goes back to it.
import '../shared/theme.css';
import './report.css';
import { type Progress, readExport } from '../../exports';
import { call, type Failure, RequestFailed } from '../../messages';
import { loadWage, saveWage } from '../../wage';
import { t } from '../shared/i18n';
import { saveExport } from '../shared/save_export';
import { showFailure, showLoading, showReport } from './mount';
import type { PersonActs } from './own/person';

/** What the page cannot draw without, when it is missing or does not answer. */
function explain({ code, message, hint }: Failure): void {
  if (code === 'host') showFailure(message, undefined, <a href="welcome.html">{t('report_host_help')}</a>);
  else showFailure(message, hint);
}

async function read(progress?: Progress): Promise<unknown> {
  const journey = new URLSearchParams(location.search).get('journey') ?? undefined;
  const piece = (params: Parameters<typeof call<'export.read'>>[1]) => call('export.read', params);
  const { bytes } = await readExport(piece, 'report', { journey, wage: await loadWage() }, progress);
  return JSON.parse(await bytes.text());
}

const person: PersonActs = {
  judge: (journey, tag, standing) => call('tag.judge', { journey, tag, standing }),
  rate: (journey, answer) => call('journey.rate', { journey, ...(answer === undefined ? {} : { answer }) }),
  remove: async journey => {
    const removed = await call('journey.remove', { journey });
    if (location.search.includes(journey)) history.replaceState(null, '', location.pathname); // no report of it is left
    return removed;
  },
  setWage: saveWage,
  save: (format, journey, progress) => saveExport(format, { journey }, progress),
  refresh: async () => showReport(await read(), person),
};

async function main(): Promise<void> {
  showLoading();
  showReport(await read((done, total) => showLoading({ read: done, total })), person);
}

main().catch(error => {
  if (error instanceof RequestFailed) explain(error.failure);
  else showFailure(error instanceof Error ? error.message : String(error));
});
