// A picture of the tab that the popup stands over. The press of the toolbar button allows it for this tab.
import { bytesOf } from '../../base64';
import { LIMITS } from '../../protocol/types';

function fileOf(url: string, name: string, type: string): File {
  return new File([bytesOf(url.slice(url.indexOf(',') + 1))], name, { type });
}

/** As PNG, or as JPEG where that would be too large to be kept. */
export async function pictureOfTab(): Promise<File> {
  const name = `picture-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  const png = fileOf(await chrome.tabs.captureVisibleTab({ format: 'png' }), `${name}.png`, 'image/png');
  if (png.size <= LIMITS.evidence_file) return png;
  const jpeg = await chrome.tabs.captureVisibleTab({ format: 'jpeg', quality: 90 });
  return fileOf(jpeg, `${name}.jpg`, 'image/jpeg');
}
