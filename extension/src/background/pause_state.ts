// Whether the person has paused the recording. Theirs until they go on: no journey, idle time or end of the browser ends it.

export async function isPaused(): Promise<boolean> {
  return (await chrome.storage.local.get('paused')).paused === true;
}

export async function keepPaused(paused: boolean): Promise<void> {
  if (paused) await chrome.storage.local.set({ paused });
  else await chrome.storage.local.remove('paused');
}
