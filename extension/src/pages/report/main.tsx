// Entry of the extension's report page: the background has the data.
import '../shared/theme.css';
import './report.css';
import { showFailure, showLoading, showReport } from './mount';

interface Failure {
  error: { message: string; hint?: string };
}

async function main(): Promise<void> {
  showLoading();
  const journey = new URLSearchParams(location.search).get('journey') ?? undefined;
  const answer: unknown = await chrome.runtime.sendMessage({ type: 'report.data', journey });
  const failure = (answer as Partial<Failure> | undefined)?.error;
  if (failure) showFailure(failure.message, failure.hint);
  else showReport(answer);
}

main().catch(error => showFailure(error instanceof Error ? error.message : String(error)));
