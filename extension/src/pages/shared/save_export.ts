// An export as a file of the browser's downloads.
import { readExport } from '../../exports';
import { call } from '../../messages';

export async function saveExport(format: string, journey?: string): Promise<void> {
  const { name, bytes } = await readExport(params => call('export.read', params), format, journey);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
