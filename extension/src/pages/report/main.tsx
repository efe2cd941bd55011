// Entry of the extension's report page: the background has the data.
import '../shared/theme.css';
import './report.css';
import type { Failure } from '../../messages';
import { t } from '../shared/i18n';
import { showFailure, showLoading, showReport } from './mount';

/** What the page cannot draw without, when it is missing or does not answer. */
function explain({ code, message, hint }: Failure): void {
  if (code === 'host') showFailure(message, undefined, <a href="welcome.html">{t('report_host_help')}</a>);
  else showFailure(message, hint);
}

async function main(): Promise<void> {
  showLoading();
  const journey = new URLSearchParams(location.search).get('journey') ?? undefined;
  const answer: unknown = await chrome.runtime.sendMessage({ type: 'report.data', journey });
  const failure = (answer as { error?: Failure } | undefined)?.error;
  if (failure) explain(failure);
  else showReport(answer);
}

main().catch(error => showFailure(error instanceof Error ? error.message : String(error)));
