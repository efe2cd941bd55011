// The data of the report page: the host's export of format "report", as the page draws it.
import { readExport } from '../exports';
import { callHost } from './host';

export interface ReportAsk {
  type: 'report.data';
  journey?: string;
}

export async function reportData(journey?: string): Promise<unknown> {
  const { bytes } = await readExport(params => callHost('export.read', params), 'report', { journey });
  return JSON.parse(await bytes.text());
}
