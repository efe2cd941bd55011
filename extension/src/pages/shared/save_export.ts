// An export as a file of the browser's downloads.
import { type ExportOf, type Progress, readExport } from '../../exports';
import { call } from '../../messages';
import { loadWage } from '../../wage';

export async function saveExport(format: string, of: ExportOf = {}, progress?: Progress): Promise<void> {
  const counted = { ...of, wage: await loadWage() };
  const { name, bytes } = await readExport(params => call('export.read', params), format, counted, progress);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
