// Entry of the extension's report page: the host has the data, and what a person judges goes back to it.
import '../shared/theme.css';
import './report.css';
import { readExport } from '../../exports';
import { ask, call, type Failure, RequestFailed } from '../../messages';
import { t } from '../shared/i18n';
import { showFailure, showLoading, showReport } from './mount';
import type { JudgeTag } from './tags/judge';

/** What the page cannot draw without, when it is missing or does not answer. */
function explain({ code, message, hint }: Failure): void {
  if (code === 'host') showFailure(message, undefined, <a href="welcome.html">{t('report_host_help')}</a>);
  else showFailure(message, hint);
}

const judge: JudgeTag = async (journey, tag, standing) => {
  await ask('call', { method: 'tag.judge', params: { journey, tag, standing } });
};

async function main(): Promise<void> {
  showLoading();
  const journey = new URLSearchParams(location.search).get('journey') ?? undefined;
  const read = (params: Parameters<typeof call<'export.read'>>[1]) => call('export.read', params);
  const { bytes } = await readExport(read, 'report', { journey }, (done, total) => showLoading({ read: done, total }));
  showReport(JSON.parse(await bytes.text()), judge);
}

main().catch(error => {
  if (error instanceof RequestFailed) explain(error.failure);
  else showFailure(error instanceof Error ? error.message : String(error));
});
