// A picture of the tab that the popup stands over, as evidence. The press of the toolbar button allows it for this tab.
import { putEvidence } from '../shared/put_evidence';

export async function pictureOfTab(): Promise<string> {
  const url = await chrome.tabs.captureVisibleTab({ format: 'png' });
  const base64 = url.slice(url.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
  return (await putEvidence(new File([bytes], `picture-${stamp}.png`, { type: 'image/png' }))).sha256;
}
